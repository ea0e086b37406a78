import {
  type Declaration,
  type DeclarationKind,
  linkKey,
  type Reference,
  type ReferenceKind,
} from '../../model/link.ts';
import { following, type SourceDocument } from '../document.ts';
import type { FileFacts } from './facts.ts';
import { factsOf } from './file-facts.ts';

/**
 * What can be said of a key in one file:
 * - `undeclared`: the file refers to it and does not declare it;
 * - `unused`: the file declares it and does not refer to it;
 * - `repeated`: the file declares it several times.
 */
type Sort = 'undeclared' | 'unused' | 'repeated';

/**
 * The keys of one kind of which something can be said in a file, in no order; none for YAML that is not of the format.
 * An edit costs one look at the keys that it touched, however many there are.
 */
export function keysOfKind(
  document: SourceDocument,
  sort: Sort,
  kind: DeclarationKind & ReferenceKind,
): ReadonlySet<string> {
  const facts = factsOf(document);
  if (!facts) return none;
  const { sets } = document.fact(keptKeys);
  const name = `${sort} ${kind}` as const;
  const known = sets.get(name);
  if (known) return known;
  const links = (sort === 'undeclared' ? facts.references : facts.declarations).filter((one) => one.kind === kind);
  const keys = new Set(links.map(linkKey).filter((key) => isOfSort[sort](facts, key)));
  sets.set(name, keys);
  return keys;
}

/** The references of a kind in a file, in the order of the text. */
export function referencesOfKind(document: SourceDocument, kind: ReferenceKind): readonly Reference[] {
  const { lists } = document.fact(keptKeys);
  const known = lists.get(kind);
  if (known) return known;
  const references = (factsOf(document)?.references ?? []).filter((one) => one.kind === kind);
  lists.set(kind, references);
  return references;
}

const none: ReadonlySet<string> = new Set();

const isOfSort: Readonly<Record<Sort, (facts: FileFacts, key: string) => boolean>> = {
  undeclared: ({ declared, mentioned }, key) => mentioned.has(key) && !declared.has(key),
  unused: ({ declared, used }, key) => declared.has(key) && !used.has(key),
  repeated: ({ declared }, key) => (declared.get(key)?.length ?? 0) > 1,
};

type Links = readonly (Declaration | Reference)[];

interface KeptKeys {
  /** The links among which the keys were looked for. */
  readonly of: { readonly declarations: Links; readonly references: Links; readonly uses: Links };
  readonly sets: Map<`${Sort} ${DeclarationKind & ReferenceKind}`, ReadonlySet<string>>;
  readonly lists: Map<string, readonly Reference[]>;
}

const keptKeys = following(newKeys, followKeys);

function newKeys(document: SourceDocument): KeptKeys {
  const { declarations = [], references = [], uses = [] } = factsOf(document) ?? {};
  return { of: { declarations, references, uses }, sets: new Map(), lists: new Map() };
}

function followKeys(
  { of, sets, lists }: KeptKeys,
  { after }: { readonly after: SourceDocument },
): KeptKeys | undefined {
  const facts = factsOf(after);
  // What aliases repeat is read anew with all the rest.
  if (!facts || of.uses !== of.references || facts.uses !== facts.references) return undefined;
  // By kinds, since what is named under `uses` has the key of the framework or the catalog that it is.
  const touched = new Map<string, Set<string>>();
  const touch = (one: Declaration | Reference) =>
    touched.set(one.kind, (touched.get(one.kind) ?? new Set()).add(linkKey(one)));
  for (const one of differing(of.declarations, facts.declarations)) touch(one);
  for (const one of differing(of.references, facts.references)) touch(one);
  const next: KeptKeys['sets'] = new Map();
  for (const [name, keys] of sets) {
    const [sort, kind] = name.split(' ') as [Sort, string];
    const others = [...(touched.get(kind) ?? [])].filter((key) => keys.has(key) !== isOfSort[sort](facts, key));
    next.set(name, others.length === 0 ? keys : withOthers(keys, others));
  }
  return { of: facts, sets: next, lists: new Map([...lists].filter(([kind]) => !touched.has(kind))) };
}

/** The links of two lists that are not the same objects at their beginnings and ends: what an edit touched. */
function differing(before: Links, after: Links): Links {
  if (before === after) return [];
  const least = Math.min(before.length, after.length);
  let same = 0;
  while (same < least && before[same] === after[same]) same++;
  let sameEnd = 0;
  while (sameEnd < least - same && before.at(-1 - sameEnd) === after.at(-1 - sameEnd)) sameEnd++;
  return [...before.slice(same, before.length - sameEnd), ...after.slice(same, after.length - sameEnd)];
}

/** The keys without those of some that were among them, and with those that were not. */
function withOthers(keys: ReadonlySet<string>, others: readonly string[]): ReadonlySet<string> {
  const changed = new Set(keys);
  for (const key of others) if (!changed.delete(key)) changed.add(key);
  return changed;
}
