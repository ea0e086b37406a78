import type { Offer } from '../../../schema/suggest/offers.ts';
import { usesEdit } from '../../uses-edit.ts';
import type { IdPlace } from './offered.ts';

/** What has to change for a file to use a catalog or framework; undefined where it cannot be written safely. */
export function usingEdit({ document, facts, replace }: IdPlace, id: string): Offer['edits'] {
  // In a file that could not be read to its end, `uses` may stand where nobody sees it.
  if (facts.incomplete) return undefined;
  const changes = usesEdit(document.tree, [id]);
  const meetsWord = changes?.some(({ start, end }) => start <= replace.end && replace.start <= end);
  return meetsWord ? undefined : changes?.map(({ start, end, newText }) => ({ start, end, text: newText }));
}
