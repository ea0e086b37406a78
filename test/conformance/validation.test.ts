import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../server/src/schema/check.ts';
import { loadSchema } from '../../server/src/schema/load.ts';
import { parseText } from '../../server/src/syntax/parse.ts';
import { readCases, type ValidationCase } from './cases.ts';

/** What other YAML editors find, as a floor; `differences.md` says where we find otherwise on purpose, and why. */
const cases = readCases()?.validation;

describe.skipIf(!cases)('agreement with recorded validations (skipped where the cases are missing)', () => {
  const seen = (cases ?? []).map((one) => ({ one, lines: linesOf(one) }));

  test('at least 99 % of the files are found right or wrong alike', () => {
    const misses = seen.filter(({ one, lines }) => (lines.length === 0) !== (one.expect.lines.length === 0));
    expect(1 - misses.length / seen.length, describeMisses(misses)).toBeGreaterThanOrEqual(0.99);
  });

  test('in at least 98 % of the wrong files, findings start on the same lines', () => {
    const wrong = seen.filter(({ one }) => one.expect.lines.length > 0);
    const misses = wrong.filter(({ one, lines }) => JSON.stringify(lines) !== JSON.stringify(one.expect.lines));
    expect(1 - misses.length / wrong.length, describeMisses(misses)).toBeGreaterThanOrEqual(0.98);
  });
});

/** The lines on which findings start, once each. */
function linesOf({ schema, text }: ValidationCase): number[] {
  const tree = parseText(text);
  const loaded = loadSchema('file:///case.schema.json', JSON.stringify(schema));
  const findings = [...tree.problems, ...tree.documents.flatMap((document) => checkDocument(loaded, document))];
  return [...new Set(findings.map(({ start }) => tree.lines.positionAt(start).line))].sort((a, b) => a - b);
}

function describeMisses(misses: readonly { one: ValidationCase; lines: readonly number[] }[]): string {
  return misses
    .map(({ one, lines }) => `${one.name}\n  ours   ${lines.join(', ')}\n  theirs ${one.expect.lines.join(', ')}`)
    .join('\n');
}
