import { inDocument } from '../../../rules/rule-fix.ts';
import { type ApplicableSchema, expandSchema, schemasBelow } from '../../../schema/applicable.ts';
import type { Schema } from '../../../schema/schema.ts';
import { type NewOrder, reorder } from '../../../syntax/edit/reorder.ts';
import { childrenOf, type Spot } from '../../../syntax/edit/spot.ts';
import { isMistakeInYaml } from '../../../syntax/misread.ts';
import { keyText } from '../../../syntax/tree.ts';
import type { Refactoring } from '../action.ts';
import { canonicalKeys } from '../canonical-keys.ts';

const kind = 'source.sortKeys.hitCurriculum';

/**
 * Puts the keys of a file into the order in which the format has them, each with its comments. Keys that are the
 * author's own, such as course codes and skills, stay in the order that they have, and so do lists.
 */
export const sortKeys: Refactoring = {
  kind,
  actions({ snapshot, document }) {
    const choice = snapshot.schemaFor(document);
    const { tree } = document;
    if (!choice || choice.failure || tree.problems.some(isMistakeInYaml)) return [];
    const { schema } = choice;
    const orders = tree.documents.flatMap(({ root }) =>
      root ? ordersIn(schema, { node: root, index: 0 }, expandSchema(schema, schema.root, root)) : [],
    );
    const changes = orders.length > 0 ? reorder(tree, orders) : [];
    if (changes.length === 0) return [];
    return [{ title: 'Sort keys in canonical order', kind, edit: () => inDocument(document, changes) }];
  },
};

/** The new orders of a place and of all below it, as far as they differ from what is written. */
function ordersIn(schema: Schema, spot: Spot, applicable: readonly ApplicableSchema[]): NewOrder[] {
  const orders = [];
  const own = orderOf(spot, applicable);
  if (own) orders.push(own);
  for (const child of childrenOf(spot)) {
    const { node, entry, index } = child;
    if (node.kind !== 'mapping' && node.kind !== 'sequence') continue;
    const below = schemasBelow(schema, applicable, entry ? keyText(entry.key) : index, node);
    orders.push(...ordersIn(schema, child, below));
  }
  return orders;
}

function orderOf(spot: Spot, applicable: readonly ApplicableSchema[]): NewOrder | undefined {
  const { node } = spot;
  if (node.kind !== 'mapping' || node.entries.some(({ hasColon }) => !hasColon)) return undefined;
  const canonical = canonicalKeys(applicable);
  if (canonical.length === 0) return undefined;
  let before = -1;
  const ranks = node.entries.map(({ key }) => {
    const rank = canonical.indexOf(keyText(key));
    // A key that the format does not know stays behind the one that it stands behind.
    if (rank >= 0) before = rank;
    return before;
  });
  const order = ranks.map((_rank, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  return order.every((index, place) => index === place) ? undefined : { spot, order };
}
