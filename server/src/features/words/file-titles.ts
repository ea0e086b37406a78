import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { fileName } from '../../workspace/uris.ts';
import { fileTitle } from './file-title.ts';

type NameOf = (document: SourceDocument) => string;

/**
 * What people call files that are told of together, as plain text: by their titles; those of the same title by their
 * ids as well, and those of the same id by where they are: `Coding`, `Coding (day)`, `Coding (a/x.curriculum.yaml)`.
 */
export function fileTitles(documents: readonly SourceDocument[]): NameOf {
  return toldApart(documents, fileTitle);
}

/** The same where there is room for no more than the id. */
export function fileIds(documents: readonly SourceDocument[]): NameOf {
  return toldApart(documents, (document) => idOf(document) ?? fileTitle(document));
}

/** What tells files of equal titles apart, as `fileTitles` has it in parentheses; undefined for a title that only one has. */
export function titleDifferences(
  documents: readonly SourceDocument[],
): (document: SourceDocument) => string | undefined {
  return differences(documents, fileTitle);
}

function toldApart(documents: readonly SourceDocument[], nameOf: NameOf): NameOf {
  const differenceOf = differences(documents, nameOf);
  return (document) => {
    const difference = differenceOf(document);
    return difference === undefined ? nameOf(document) : `${nameOf(document)} (${difference})`;
  };
}

function differences(
  documents: readonly SourceDocument[],
  nameOf: NameOf,
): (document: SourceDocument) => string | undefined {
  const equal = new Map<string, SourceDocument[]>();
  for (const document of new Set(documents)) {
    const name = nameOf(document);
    equal.set(name, [...(equal.get(name) ?? []), document]);
  }
  return (document) => {
    const same = equal.get(nameOf(document)) ?? [];
    return same.length < 2 ? undefined : difference(document, same);
  };
}

/** The least that only one of several files has. */
function difference(document: SourceDocument, same: readonly SourceDocument[]): string {
  const others = same.filter((one) => one !== document);
  const id = idOf(document);
  if (id !== undefined && !others.some((one) => idOf(one) === id)) return id;
  const most = document.uri.split('/').length;
  for (let count = 1; count < most; count++) {
    const path = endOfPath(document, count);
    if (!others.some((one) => endOfPath(one, count) === path)) return path;
  }
  return document.uri;
}

/** The last names of a path, decoded. */
function endOfPath({ uri }: SourceDocument, count: number): string {
  return uri
    .split('/')
    .slice(-count)
    .map((name) => fileName(name))
    .join('/');
}

function idOf(document: SourceDocument): string | undefined {
  return factsOf(document)?.model.id?.text;
}
