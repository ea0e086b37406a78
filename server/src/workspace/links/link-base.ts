import type { FileKind } from '../../model/file-kind.ts';
import type { SourceDocument } from '../document.ts';
import { factsOf } from './file-facts.ts';
import { linkSummaryOf } from './link-summary.ts';

/**
 * Which of many files there are, and which of them declare and mention an id. It holds files and no places, so that it lasts as long as the set of
 * files does.
 */
export interface LinkBase {
  declaring(key: string): readonly SourceDocument[];
  mentioning(key: string): readonly SourceDocument[];
  /** The files whose own id could not be read. */
  nameless(): readonly SourceDocument[];
  /** The files of the format, those of one kind or all, in the order of their addresses. */
  files(kind?: FileKind): readonly SourceDocument[];
}

/** Files by their `uriKey`s. */
type Files = ReadonlyMap<string, SourceDocument>;

interface Maps {
  readonly declaring: Map<string, SourceDocument[]>;
  readonly mentioning: Map<string, SourceDocument[]>;
  readonly nameless: SourceDocument[];
}

/** So many files may differ before the whole is gathered anew. */
const mostDifferences = 100;

/** Reads all the files on the first question about ids. */
export function createLinkBase(given: Iterable<SourceDocument>): LinkBase {
  const documents = [...given];
  let maps: Maps | undefined;
  const read = () => {
    maps ??= gather(documents);
    return maps;
  };
  return {
    declaring: (key) => read().declaring.get(key) ?? [],
    mentioning: (key) => read().mentioning.get(key) ?? [],
    nameless: () => read().nameless,
    files: keptByKey((wanted: FileKind | undefined) =>
      documents.filter(({ kind }) => kind !== undefined && (wanted === undefined || kind === wanted)).sort(byUri),
    ),
  };
}

/** Gives the bases of sets of files that follow one another, each of which differs from the last in a few files. */
export function createLinkBases(): (files: Files) => LinkBase {
  let gathered: { readonly files: Files; readonly base: LinkBase } | undefined;
  return (files) => {
    const different = gathered && differences(gathered.files, files);
    if (gathered && different) return overlaid(gathered.base, different.gone, createLinkBase(different.fresh));
    gathered = { files, base: createLinkBase(files.values()) };
    return gathered.base;
  };
}

/** What a base says without some of its files, and with others. */
function overlaid(below: LinkBase, gone: ReadonlySet<SourceDocument>, above: LinkBase): LinkBase {
  const both = (one: readonly SourceDocument[], other: readonly SourceDocument[]) =>
    gone.size === 0 && other.length === 0 ? one : [...one.filter((document) => !gone.has(document)), ...other];
  return {
    declaring: (key) => both(below.declaring(key), above.declaring(key)),
    mentioning: (key) => both(below.mentioning(key), above.mentioning(key)),
    nameless: () => both(below.nameless(), above.nameless()),
    files: keptByKey((kind: FileKind | undefined) => {
      const files = both(below.files(kind), above.files(kind));
      return files === below.files(kind) ? files : [...files].sort(byUri);
    }),
  };
}

/** Undefined when there are too many. */
function differences(before: Files, after: Files) {
  const gone = new Set<SourceDocument>();
  const fresh: SourceDocument[] = [];
  for (const [key, document] of before) if (after.get(key) !== document) gone.add(document);
  for (const [key, document] of after) if (before.get(key) !== document) fresh.push(document);
  return gone.size + fresh.length > mostDifferences ? undefined : { gone, fresh };
}

function gather(documents: Iterable<SourceDocument>): Maps {
  const maps: Maps = { declaring: new Map(), mentioning: new Map(), nameless: [] };
  for (const document of documents) {
    const summary = linkSummaryOf(document);
    if (!summary) continue;
    for (const key of summary.declared) add(maps.declaring, key, document);
    for (const key of summary.used) add(maps.mentioning, key, document);
    if (summary.isNameless) maps.nameless.push(document);
  }
  return maps;
}

/** A file that is broken so that even its own id could not be read: it may have any. */
export function isNameless(document: SourceDocument): boolean {
  const facts = factsOf(document);
  return facts?.incomplete === true && facts.model.id === undefined;
}

/** The order of addresses. */
export function byUri(a: SourceDocument, b: SourceDocument): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}

/** An answer by a key, worked out once. */
export function keptByKey<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, Value>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const value = answer(key);
    answers.set(key, value);
    return value;
  };
}

function add(map: Map<string, SourceDocument[]>, key: string, document: SourceDocument): void {
  const list = map.get(key);
  if (list) list.push(document);
  else map.set(key, [document]);
}
