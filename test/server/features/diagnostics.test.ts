import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { inMemory } from '../../support/in-memory.ts';

const curriculum = builtIn.schemas['curriculum.schema.json'] ?? true;

/** The codes of what is said about a file, in the order of the text. */
function codesIn(text: string): unknown[] {
  const { snapshot, uri } = inMemory({ schema: curriculum, text });
  return diagnostics(snapshot, uri).map(({ code }) => code);
}

describe('what could not be read as it was meant is not judged by the schema', () => {
  test.each([
    ['a reference to nothing', 'curriculum: a\ntitle: *x\n', ['yaml-missing-anchor']],
    ['a reference to nothing, for a whole course', 'courses:\n  HIT 100: *x\n', ['yaml-missing-anchor']],
    ['a reference to nothing, in a list', 'courses:\n  HIT 100:\n    offered: [*x]\n', ['yaml-missing-anchor']],
    ['two pairs on a line', 'institution: a: b\n', ['yaml-block-as-implicit-key']],
    ['an open bracket', 'accreditation: {a\ntitle: A\n', ['yaml-missing-bracket']],
    ['a missing space in the only line', 'curriculum:hit-aas\n', ['yaml-missing-space']],
  ])('%s', (_name, text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  test('but what stands beside it is', () => {
    expect(codesIn('title: *x\nawrd: associate\ncourses:\n  HIT 100:\n    credits: many\n    title: *y\n')).toEqual([
      'yaml-missing-anchor',
      'schema-unknown-key',
      'schema-wrong-type',
      'yaml-missing-anchor',
    ]);
  });
});
