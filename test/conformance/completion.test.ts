import { describe, expect, test } from 'vitest';
import { completionClient } from '../../server/src/features/completion/client.ts';
import { completion } from '../../server/src/features/completion/completion.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inMemory } from '../support/in-memory.ts';
import { type CompletionCase, type HoverCase, readCases } from './cases.ts';

/** What other YAML editors answer, as a floor; `differences.md` says where we answer otherwise on purpose, and why. */
const cases = readCases();
const client = completionClient(undefined);

describe.skipIf(!cases)('agreement with recorded cases (skipped where the cases are missing)', () => {
  test('at least 90 % of the completions offer the same labels', () => {
    const misses = (cases?.completion ?? []).filter((one) => !sameLabels(one));
    const agree = 1 - misses.length / (cases?.completion.length ?? 1);
    expect(agree, misses.map(describeCompletion).join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  test('at least 95 % of the hovers hold the same text', () => {
    const misses = (cases?.hover ?? []).filter((one) => !holdsText(one));
    const agree = 1 - misses.length / (cases?.hover.length ?? 1);
    expect(agree, misses.map((one) => `${one.name}: ${textOf(one)}`).join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

function labelsOf({ schema, text, position }: CompletionCase): string[] {
  const { snapshot, uri } = inMemory({ schema, text });
  const { items } = completion(snapshot, uri, position, client);
  return [...new Set(items.map((item) => item.label))].sort();
}

function sameLabels(one: CompletionCase): boolean {
  return JSON.stringify(labelsOf(one)) === JSON.stringify(one.expect.labels);
}

function describeCompletion(one: CompletionCase): string {
  return `${one.name}\n  ours   ${JSON.stringify(labelsOf(one))}\n  theirs ${JSON.stringify(one.expect.labels)}`;
}

function textOf({ schema, text, position }: HoverCase): string | null {
  const { snapshot, uri } = inMemory({ schema, text });
  const contents = hover(snapshot, uri, position)?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : null;
}

function holdsText(one: HoverCase): boolean {
  const text = textOf(one);
  return one.expect.contains === null ? text === null : (text?.includes(one.expect.contains) ?? false);
}
