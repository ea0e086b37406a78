import type { DocumentLink } from 'vscode-languageserver-types';
import { createLineTable } from '../../syntax/lines.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { pageUri, readPageUri } from './page-address.ts';
import { linksIn } from './page-link.ts';
import { taxonomyPage } from './taxonomy-page.ts';

/** The links of a page of the taxonomy: to other pages, to places in files, and to the web. */
export function pageLinks(snapshot: Snapshot, uri: string): DocumentLink[] {
  const text = taxonomyPage(snapshot, uri);
  const lines = createLineTable(text);
  return linksIn(text).flatMap(({ start, end, address }) => {
    const target = targetOf(address);
    return target === undefined
      ? []
      : [{ range: { start: lines.positionAt(start), end: lines.positionAt(end) }, target }];
  });
}

function targetOf(address: string): string | undefined {
  if (!address.startsWith('../')) return address;
  const entry = readPageUri(`hit-taxonomy:/${address.slice(3)}`);
  return entry && pageUri(entry);
}
