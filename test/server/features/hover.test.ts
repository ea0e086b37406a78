import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { hover } from '../../../server/src/features/hover.ts';
import type { JsonSchema, JsonSchemaObject } from '../../../server/src/schema/schema.ts';
import { createLineTable } from '../../../server/src/syntax/lines.ts';
import { readFixture } from '../../support/fixture.ts';
import { inMemory } from '../../support/in-memory.ts';

const curriculum = builtIn.schemas['curriculum.schema.json'] ?? true;

/** What is shown at `$0`, and the text that it is about. */
function hoverAt(fixture: string, schema: JsonSchema = curriculum): { text: string; about: string } | null {
  const file = readFixture(fixture)[0];
  if (file?.cursor === undefined) throw new Error('The fixture has no $0.');
  const lines = createLineTable(file.text);
  const { snapshot, uri } = inMemory({ schema, text: file.text });
  const shown = hover(snapshot, uri, lines.positionAt(file.cursor));
  if (!shown) return null;
  const { contents, range } = shown;
  if (typeof contents !== 'object' || !('kind' in contents) || !range)
    throw new Error('A hover has Markdown and a range.');
  return { text: contents.value, about: file.text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)) };
}

function expectWords(text: string | undefined, ...words: string[]): void {
  for (const word of words) expect(text).toContain(word);
}

describe('a key', () => {
  test('shows what it means', () => {
    const shown = hoverAt('curriculum: a\naw$0ard: master\n');
    expect(shown?.about).toBe('award');
    expectWords(shown?.text, '#### Award', 'What graduates are awarded.', 'Allowed Values:', '* `master`: ');
  });

  test('shows an example', () => {
    expectWords(
      hoverAt('courses:\n  HIT 100:\n    tea$0ches: {}\n')?.text,
      'Example:',
      '```yaml\n',
      'icd-10-cm-coding',
    );
  });

  test('in braces shows what it means', () => {
    const shown = hoverAt('courses: { HIT 100: { weekly-hours: { lec$0ture: 3 } } }');
    expect(shown?.about).toBe('lecture');
    expect(shown?.text).toMatch(/lectures/i);
  });

  test('that nobody knows shows nothing', () => {
    expect(hoverAt('something$0: 1')).toBeNull();
  });

  test('half-typed shows nothing, or what it is so far', () => {
    expect(hoverAt('curriculum: a\ntit$0\n')).toBeNull();
  });
});

describe('a word of the taxonomy', () => {
  test('a skill: what it is, where it belongs, what it answers and who needs it', () => {
    const shown = hoverAt('courses:\n  HIT 100:\n    teaches:\n      icd-10-cm-$0coding: introduced\n');
    expect(shown?.about).toBe('icd-10-cm-coding');
    expectWords(shown?.text, '#### ICD-10-CM coding', '**Category:** Technical', '**Part of:** Medical coding');
    expectWords(shown?.text, '**Usual aim:** Bloom level Apply', '**Required of:**', 'Medical Coder');
  });

  test('a skill in a list, with its narrower skills, challenges and technologies', () => {
    const shown = hoverAt('outcomes:\n  plo-1:\n    text: x\n    skills: [inter$0operability]\n');
    expect(shown?.about).toBe('interoperability');
    expectWords(
      shown?.text,
      '**Narrower:**',
      'HL7 FHIR',
      '**Helps with the challenge of:** Interoperability',
      '**Technologies:**',
    );
  });

  test('a level: where it stands on its scale', () => {
    const taught = (levels: string, level: string) =>
      hoverAt(`${levels}courses:\n  HIT 100:\n    teaches:\n      data-quality: $0${level}\n`)?.text;
    expectWords(taught('', 'reinforced'), '#### Reinforced (R)', 'Level 2 of 3, Introduced → Mastered');
    expectWords(taught('levels: introduced-developed-mastered\n', 'developed'), 'Level 2 of 3, Introduced → Mastered');
    expectWords(taught('levels: baseline-to-expert\n', 'expert'), 'Level 5 of 5, Baseline → Expert');
  });

  test('a Bloom level: its rank and its verbs', () => {
    const shown = hoverAt('outcomes:\n  plo-1:\n    text: x\n    bloom: ap$0ply\n');
    expectWords(shown?.text, '#### Apply', 'Bloom level Apply, 3 of 6', '**Verbs:**');
  });

  test('a role: its summary, and what it requires by level', () => {
    const shown = hoverAt('prepares-for:\n  roles:\n    - medical-$0coder\n');
    expectWords(
      shown?.text,
      '#### Medical Coder',
      '**Required, mastered:**',
      '**Required, introduced:**',
      '**Education:**',
    );
  });

  test('a credential: who may take it, and where and when that was read', () => {
    const shown = hoverAt('prepares-for:\n  certifications: [$0rhit]\n');
    expectWords(shown?.text, '(RHIT)', '**Eligibility:**', '**Source:** [', 'as of 20');
  });

  test('the other lists', () => {
    expectWords(hoverAt('award: associ$0ate')?.text, '#### Associate degree', '**Prepares for:**');
    expectWords(hoverAt('accreditation: [cah$0iim]')?.text, '(CAHIIM)', '**Accredits:** programs');
    expectWords(hoverAt('levels: baseline-$0to-expert')?.text, '1. **', '5. **');
    expectWords(
      hoverAt('courses:\n  A:\n    technologies: [tele$0medicine]')?.text,
      '#### Telemedicine',
      '**Used for:**',
      '**Bears on:**',
    );
  });

  test('a code of a public classification: its entry, and where and when that was read', () => {
    const role = builtIn.schemas['role.schema.json'] ?? true;
    for (const code of ['29-9$021.00', '"29-9$021.00"', '[29-9$021.00, 29-2072.00]']) {
      const shown = hoverAt(`role: a\nclassifications: { onet: ${code.replace('$', '$0')} }`, role);
      expectWords(shown?.text, '#### Health information technologists', 'disease registries');
      expectWords(shown?.text, '**Code:** O\\*NET-SOC 29-9021.00', '**Source:** [O\\*NET', 'CC BY 4.0', 'as of 2026');
    }
    for (const code of ['"51.$00707"', '51.$00707'])
      expectWords(hoverAt(`cip: ${code}`)?.text, '**Code:** CIP 51.0707');
    expect(hoverAt('cip: "51.99$099"')?.text).not.toContain('**Code:**');
  });

  test('a level of the file’s own scale: what the file says of it, and where it stands', () => {
    const own =
      'levels:\n  - aware\n  - { id: developed, label: "De*v*eloped", letter: D, description: "<b>x</b>" }\n  - expert\n';
    const taught = (value: string) => hoverAt(`${own}courses:\n  A:\n    teaches:\n      data-quality: ${value}`)?.text;
    expect(taught('devel$0oped')).toBe(
      '#### De\\*v\\*eloped (D)\n\n&lt;b\\>x&lt;/b\\>\n\nLevel 2 of 3, aware → expert',
    );
    expectWords(taught('{ level: $0expert, assessed: true }'), '#### expert', 'Level 3 of 3');
    expectWords(taught('$0unheard'), 'Allowed Values:', '* `aware`');
  });

  test('mistyped shows what may stand there', () => {
    expectWords(hoverAt('award: mastr$0')?.text, '#### Award', '* `master`: ');
  });
});

describe('where nothing is written, nothing is shown', () => {
  test.each([
    ['between key and value', 'award:  $0  master'],
    ['on an empty line', 'award: master\n$0\n'],
    ['behind an empty key', 'award:\n  $0\n'],
    ['in an empty file', '$0'],
    ['in a comment', '# aw$0ard\naward: master\n'],
  ])('%s', (_what, fixture) => {
    expect(hoverAt(fixture)).toBeNull();
  });
});

describe('words that others wrote are made harmless', () => {
  const about = (schema: JsonSchemaObject) => hoverAt('k$0ey: x', { properties: { key: schema } })?.text;

  test('plain text is shown as it is', () => {
    expect(about({ description: 'Use *stars* and <b>tags</b> [here](command:run)' })).toBe(
      'Use \\*stars\\* and &lt;b\\>tags&lt;/b\\> \\[here\\](command:run)',
    );
    expect(about({ title: '# a_b', description: '1. one' })).toBe('#### \\# a\\_b\n\n1\\. one');
  });

  test('Markdown keeps its links, without HTML and without commands', () => {
    expect(about({ markdownDescription: '[run](command:x) [page](https://x.org) <script>' })).toBe(
      'run page (`https://x.org`) &lt;script>',
    );
    expect(about({ markdownDescription: 'Write `<b>` or `command:x`' })).toBe('Write `<b>` or `command:x`');
  });

  test('a value with a backtick does not end its own quotation', () => {
    expect(about({ enum: ['a`b'] })).toBe('Allowed Values:\n\n* ``a`b``');
  });

  test('an example cannot close its block', () => {
    expect(about({ examples: ['```\n[x](command:y)'] })).not.toMatch(/```\n\[x\]/);
  });

  test('a long list of values is cut', () => {
    const text = about({ enum: Array.from({ length: 50 }, (_, index) => `v${index}`) });
    expect(text?.split('\n').length).toBeLessThan(30);
    expect(text).toContain('and 30 more');
  });
});

describe('alternatives', () => {
  const schema = {
    properties: {
      part: {
        anyOf: [
          { title: 'Exam', description: 'A test.', required: ['weight'], properties: { weight: {} } },
          { title: 'Essay', description: 'A text.', required: ['words'], properties: { words: {} } },
        ],
      },
    },
  };

  test('are all shown while nothing is written', () => {
    expect(hoverAt('pa$0rt:', schema)?.text).toBe('#### Exam || Essay\n\nA test. || A text.');
  });

  test('are told apart by what is written', () => {
    expect(hoverAt('pa$0rt:\n  words: 300', schema)?.text).toBe('#### Essay\n\nA text.');
  });
});
