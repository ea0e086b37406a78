import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sortKeys } from '../../../../../server/src/features/code-actions/source/sort-keys.ts';
import { applied } from '../../../../../server/src/syntax/edit/change.ts';
import { type NewOrder, reorder } from '../../../../../server/src/syntax/edit/reorder.ts';
import { childrenOf, rootSpot, type Spot } from '../../../../../server/src/syntax/edit/spot.ts';
import { parseText } from '../../../../../server/src/syntax/parse.ts';
import { toValue } from '../../../../../server/src/syntax/value.ts';
import { seededRandom } from '../../../../support/random.ts';
import { contextAt, filesAfterAction } from '../../../../support/refactoring.ts';
import { fixtureWorkspace } from '../../../../support/workspace.ts';

/** The file with the keys of all its groups in any order. */
function shuffled(text: string, random: () => number): string {
  const tree = parseText(text);
  const orders: NewOrder[] = [];
  const visit = (spot: Spot) => {
    const children = childrenOf(spot);
    if (spot.node.kind === 'mapping') {
      const ranks = children.map(() => random());
      const order = children.map((_child, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
      orders.push({ spot, order });
    }
    for (const child of children) visit(child);
  };
  const root = rootSpot(tree);
  if (root) visit(root);
  return applied(text, reorder(tree, orders)) ?? text;
}

function afterSorting(name: string, text: string): string | undefined {
  const workspace = fixtureWorkspace(`//- ${name}\n${text}`);
  const edit = sortKeys.actions(contextAt(workspace, name, 0))[0]?.edit();
  return edit && filesAfterAction(workspace, edit)[name];
}

function valueIn(text: string): unknown {
  const root = parseText(text).documents[0]?.root;
  const value = root && toValue(root);
  return value?.ok ? value.value : undefined;
}

test('Whatever order the keys of the samples are in, they are sorted once, and say and mention the same as before', () => {
  const random = seededRandom(5);
  const root = path.join(import.meta.dirname, '../../../../../samples');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  for (const name of names) {
    const text = readFileSync(path.join(root, name), 'utf8');
    const before = shuffled(text, random);
    expect(before, name).not.toBe(text);
    const after = afterSorting(`/${name}`, before) ?? '';
    expect(valueIn(after), name).toEqual(valueIn(text));
    expect(after, name).toMatch(/^(?:#.*\n|\n)*(?:curriculum|catalog|role|framework):/);
    expect(after.split(/[\s,]+/).sort(), name).toEqual(before.split(/[\s,]+/).sort());
    expect(afterSorting(`/${name}`, after), name).toBeUndefined();
  }
}, 20_000);
