import { type FileEdit, inDocument } from '../../../rules/rule-fix.ts';
import { createPartsOf } from '../../../syntax/edit/block-part.ts';
import { removeBy } from '../../../syntax/edit/remove.ts';
import type { Spot } from '../../../syntax/edit/spot.ts';
import type { SourceDocument } from '../../../workspace/document.ts';

/**
 * Takes an entry or item out of a document. The lines of the collection around it are kept in mind: where all that is
 * wrong is mended at once, one after the other is taken out of the same collection.
 */
export function removalFrom(document: SourceDocument, spot: Spot): FileEdit | undefined {
  return inDocument(document, removeBy(document.fact(createPartsOf), document.tree, [spot]));
}
