import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { createSchema } from '../../../server/src/schema/load.ts';
import { createLineTable } from '../../../server/src/syntax/lines.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { inMemory } from '../../support/in-memory.ts';
import { randomEdit, seededRandom } from '../../support/random.ts';

const schema = createSchema('file:///curriculum.schema.json', builtIn.schemas['curriculum.schema.json'] ?? true);
const taxonomy = createTaxonomyIndex(builtIn.taxonomy);

/** Each hover is about something at its place, and says it in words. */
function expectSound(text: string, offsets: readonly number[]): void {
  const lines = createLineTable(text);
  const { snapshot, uri } = inMemory({ schema, taxonomy, text });
  for (const asked of offsets) {
    // Between the two halves of a line break there is no place of its own.
    const position = lines.positionAt(asked);
    const offset = lines.offsetAt(position);
    const shown = hover(snapshot, uri, position);
    if (!shown?.range) continue;
    const start = lines.offsetAt(shown.range.start);
    const end = lines.offsetAt(shown.range.end);
    expect([start <= offset, offset <= end]).toEqual([true, true]);
    expect(JSON.stringify(shown.contents)).not.toMatch(/undefined|\[object|NaN/);
  }
}

const everywhere = (text: string, places: number) =>
  Array.from({ length: places + 1 }, (_, index) => Math.round((index * text.length) / places));

/** Whatever can stand behind an alias does, also what contains the alias. */
const program = `curriculum: hit-aas
levels: &levels [aware, { id: practiced, label: P, letter: P }]
award: &award associate
cip: &cip "51.0707"
prepares-for: &targets { roles: [medical-coder, *award], certifications: [rhit] }
courses: &courses
  HIT 110: &course
    title: "Introduction"
    prerequisites: &needed
      - any: [HIT 100, *needed]
      - *course
    teaches: &taught {
      hipaa: &level aware,
      privacy: { level: *level, assessed: true },
      *award : *level,
    }
    credits: { min: 1, max: *cip }
  HIT 111: *course
  HIT 112: { <<: [*course, *courses], teaches: *taught, title: *levels }
  <<: [*courses, *courses]
terms:
- title: First fall
  courses: [HIT 110, *courses, { choose: 1, from: *needed }]
plans: { x: { terms: [*targets, *unknown] } }
`;

describe('a hover is about what is written there', () => {
  test('in every place of a program full of aliases', () => {
    expectSound(
      program,
      Array.from({ length: program.length + 1 }, (_, offset) => offset),
    );
  });

  test('while it is typed, letter by letter', () => {
    for (let length = 0; length <= program.length; length++) {
      expectSound(program.slice(0, length), [length, length - 3]);
    }
  });

  test('with mistakes of any kind', () => {
    const random = seededRandom(23);
    for (let run = 0; run < 20; run++) {
      let text = program;
      for (let edit = 0; edit < 6; edit++) {
        text = randomEdit(text, random);
        expectSound(text, everywhere(text, 12));
      }
    }
  });
});
