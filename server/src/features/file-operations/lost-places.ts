import { addressesIn, type WrittenAddress } from '../../model/addresses.ts';
import type { Reference } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { LinkIndex } from '../../workspace/links/link-index.ts';
import { targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { pathBelow, uriKey } from '../../workspace/uris.ts';
import { namesAny } from './link-edits.ts';
import { linksWithout } from './links-without.ts';
import { fileAt } from './relative-path.ts';

/** A place that would mean nothing any more. */
export interface LostReference {
  readonly document: SourceDocument;
  readonly reference: Reference;
}

/** A link that would lead nowhere any more. */
export interface LostLink {
  readonly document: SourceDocument;
  readonly link: WrittenAddress;
}

/** Whether a file is among those that are deleted, or in a folder that is. */
export function isBelow(uri: string, deleted: readonly string[]): boolean {
  return deleted.some((one) => uriKey(one) === uriKey(uri) || pathBelow(one, uri) !== undefined);
}

/** The references of the files that stay which mean something now and would mean nothing without some files. */
export function lostReferences(snapshot: Snapshot, gone: ReadonlySet<SourceDocument>): LostReference[] {
  const { links } = snapshot;
  const mentioned = mentions(links, gone);
  if (mentioned.length === 0) return [];
  const without = linksWithout(snapshot, gone);
  return mentioned.filter(({ document, reference }) => {
    const now = links.resolve(document, reference);
    const meansDeleted = targetsOf(now).some((target) => target.from === 'file' && gone.has(target.document));
    const { state } = without.resolve(document, reference);
    return now.state === 'found' && meansDeleted && state !== 'found' && state !== 'ambiguous';
  });
}

/** What other files mention of all that some files declare, whatever it means there. */
function mentions(links: LinkIndex, gone: ReadonlySet<SourceDocument>): LostReference[] {
  const keys = new Set([...gone].flatMap((document) => [...(factsOf(document)?.declared.keys() ?? [])]));
  const byDocument = new Map<SourceDocument, Reference[]>();
  for (const key of keys) {
    for (const document of links.mentioning(key)) {
      if (gone.has(document)) continue;
      const known = byDocument.get(document) ?? [];
      byDocument.set(document, [...known, ...(factsOf(document)?.mentioned.get(key) ?? [])]);
    }
  }
  return [...byDocument].flatMap(([document, references]) =>
    references.toSorted((a, b) => a.word.start - b.word.start).map((reference) => ({ document, reference })),
  );
}

/** The links of the files that stay which lead to something that is deleted. */
export function lostLinks(documents: readonly SourceDocument[], deleted: readonly string[]): LostLink[] {
  const names = deleted.map((oldUri) => ({ oldUri }));
  return documents
    .filter(({ kind, text }) => kind && /\blinks\b/.test(text) && namesAny(text, names))
    .flatMap((document) =>
      addressesIn(document.tree)
        .filter(({ address }) => {
          const file = fileAt(address.text.trim(), document.uri);
          return file !== undefined && isBelow(file, deleted);
        })
        .map((link) => ({ document, link })),
    );
}
