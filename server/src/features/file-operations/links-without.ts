import type { SourceDocument } from '../../workspace/document.ts';
import { createLinkBase } from '../../workspace/links/link-base.ts';
import { createLinkIndex, type LinkIndex } from '../../workspace/links/link-index.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { uriKey } from '../../workspace/uris.ts';

/** What the ids of the workspace would mean without some of its files, as far as they would mean anything. */
export function linksWithout({ taxonomy, documents }: Snapshot, gone: ReadonlySet<SourceDocument>): LinkIndex {
  const left = [...documents()].filter((document) => !gone.has(document));
  const open = new Map(left.flatMap((one) => (one.version === null ? [] : [[uriKey(one.uri), one] as const])));
  return createLinkIndex({
    taxonomy,
    open,
    base: createLinkBase(left.filter(({ version }) => version === null)),
    isOverlaid: () => false,
    isInFolder: () => true,
    areRead: () => true,
  });
}
