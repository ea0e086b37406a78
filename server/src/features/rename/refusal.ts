import { joined } from '../../rules/words/lists.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { fileName } from '../../workspace/uris.ts';

/** Why something is not renamed: a sentence for the person who asked. */
export interface Refusal {
  readonly refusal: string;
}

export function isRefusal(value: object): value is Refusal {
  return 'refusal' in value;
}

/** A file and a line of it, as people say it. */
export function placeInWords(document: SourceDocument, { start }: Pick<OffsetRange, 'start'>): string {
  return `${fileName(document.uri)}, line ${document.lines.positionAt(start).line + 1}`;
}

/** The names of files, with their folders in front where two are called alike. */
export function filesInWords(documents: readonly SourceDocument[], conjunction: 'and' | 'or'): string {
  const names = documents.map(({ uri }) => fileName(uri));
  const areApart = new Set(names).size === names.length;
  const inFolder = ({ uri }: SourceDocument) => `${fileName(uri.slice(0, uri.lastIndexOf('/')))}/${fileName(uri)}`;
  return joined(areApart ? names : documents.map(inFolder), conjunction);
}
