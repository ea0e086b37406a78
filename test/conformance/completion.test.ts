import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { completionClient } from '../../server/src/features/completion/client.ts';
import { completion } from '../../server/src/features/completion/completion.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inMemory } from '../support/in-memory.ts';
import { type CompletionCase, type HoverCase, readCases } from './cases.ts';

/** What another YAML server answers, as a floor; `differences.md` says where we answer otherwise on purpose, and why. */
const cases = readCases() ?? { completion: [], hover: [] };
const client = completionClient(undefined);

describe.skipIf(cases.completion.length === 0)(
  'agreement with the recorded cases (skipped where they are missing)',
  () => {
    const completionMisses = cases.completion.filter((one) => !sameLabels(one));
    const hoverMisses = cases.hover.filter((one) => !holdsText(one));

    test('at least 90 % of the completions offer the same labels', () => {
      const agreement = 1 - completionMisses.length / cases.completion.length;
      expect(agreement, completionMisses.map(describeCompletion).join('\n')).toBeGreaterThanOrEqual(0.9);
    });

    test('at least 95 % of the hovers hold the same text', () => {
      const agreement = 1 - hoverMisses.length / cases.hover.length;
      expect(agreement, hoverMisses.map((one) => `${one.name}: ${textOf(one)}`).join('\n')).toBeGreaterThanOrEqual(
        0.95,
      );
    });

    test('each difference is listed with its reason, and no other', () => {
      const missed = [...completionMisses, ...hoverMisses].map((one) => one.name);
      const listed = listedDifferences();
      expect(missed.filter((name) => !listed.some((ending) => name.endsWith(ending)))).toEqual([]);
      expect(listed.filter((ending) => !missed.some((name) => name.endsWith(ending)))).toEqual([]);
    });
  },
);

/** The first column of the table of this section. */
function listedDifferences(): string[] {
  const text = readFileSync(path.join(import.meta.dirname, 'differences.md'), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith('Completion and hover')) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) => (row.split(/(?<!\\)\|/)[1] ?? '').trim().replaceAll('\\|', '|'));
}

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
