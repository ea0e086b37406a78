import type { Offer } from '../../../schema/suggest/offers.ts';
import { insertEntry, insertItem } from '../../../syntax/edit/insert.ts';
import { inline } from '../../../syntax/edit/new-value.ts';
import { childrenOf, rootSpot, spotAt } from '../../../syntax/edit/spot.ts';
import { keyText } from '../../../syntax/tree.ts';
import type { IdPlace } from './offered.ts';

/** The keys that stand behind `uses`, as the format's own order has it. */
const keysBehind: ReadonlySet<string> = new Set([
  'levels',
  'outcomes',
  'assessments',
  'courses',
  'terms',
  'plans',
  'concentrations',
  'requires',
  'education',
  'items',
  'notes',
  'links',
]);

/** What has to change for a file to use a catalog or framework; undefined where it cannot be written safely. */
export function usingEdit({ document, facts, replace }: IdPlace, id: string): Offer['edits'] {
  const { tree } = document;
  const root = rootSpot(tree);
  // In a file that could not be read to its end, `uses` may stand where nobody sees it.
  if (!root || facts.incomplete) return undefined;
  const uses = spotAt(tree, ['uses']);
  const behind = childrenOf(root).findIndex(({ entry }) => entry && keysBehind.has(keyText(entry.key)));
  const changes = uses
    ? insertItem(tree, uses, 'end', inline(id))
    : insertEntry(tree, root, behind < 0 ? 'end' : behind, { key: 'uses', value: inline([id]) });
  const meetsWord = changes?.some(({ start, end }) => start <= replace.end && replace.start <= end);
  return meetsWord ? undefined : changes?.map(({ start, end, newText }) => ({ start, end, text: newText }));
}
