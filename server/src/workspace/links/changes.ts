import { type Declaration, linkKey, type Reference } from '../../model/link.ts';
import type { SourceDocument } from '../document.ts';
import type { Snapshot } from '../snapshot.ts';
import { type FileFacts, factsOf } from './file-facts.ts';

/** A document that is another one in a later snapshot, or only in one of the two. */
export interface DocumentChange {
  /** Its `uriKey`. */
  readonly key: string;
  readonly before: SourceDocument | undefined;
  readonly after: SourceDocument | undefined;
}

/** The documents that differ between two snapshots of one workspace. Looks at closed files only where some changed. */
export function changesBetween(before: Snapshot, after: Snapshot): DocumentChange[] {
  const [a, b] = [before.parts, after.parts];
  const keys = new Set([...a.open.keys(), ...b.open.keys()]);
  if (a.disk !== b.disk) {
    for (const [key, document] of a.disk) if (b.disk.get(key) !== document) keys.add(key);
    for (const key of b.disk.keys()) if (!a.disk.has(key)) keys.add(key);
  }
  return [...keys].flatMap((key) => {
    const change = { key, before: a.open.get(key) ?? a.disk.get(key), after: b.open.get(key) ?? b.disk.get(key) };
    return change.before === change.after ? [] : [change];
  });
}

/** What an edit changed of what other files can see in a file. */
export interface LinkChanges {
  /** Keys of which the file declares other things than before, or in another spelling. */
  readonly declared: readonly string[];
  /** Keys of which it declares the same under other titles. */
  readonly titled: readonly string[];
  /** Keys that the file mentions now and did not before, or the other way round. */
  readonly mentioned: readonly string[];
  /** Something else changed that decides what ids mean: the file's own id, what it uses, whether all of it was read. */
  readonly frame: boolean;
}

export function linkChanges({ before, after }: DocumentChange): LinkChanges {
  const a = before && factsOf(before);
  const b = after && factsOf(after);
  const declared: string[] = [];
  const titled: string[] = [];
  for (const key of otherGroups(a?.declared, b?.declared)) {
    const [one, other] = [a?.declared.get(key), b?.declared.get(key)];
    if (spellingsOf(one) !== spellingsOf(other)) declared.push(key);
    else if (titlesOf(one) !== titlesOf(other)) titled.push(key);
  }
  const id = b?.model.id?.text ?? a?.model.id?.text;
  const kind = b?.model.kind ?? a?.model.kind;
  // The editions of a program are told apart by their versions.
  if (id !== undefined && kind && a?.model.version?.text !== b?.model.version?.text) {
    declared.push(linkKey({ kind, id }));
  }
  const mentioned = otherGroups(a?.used, b?.used).filter((key) => a?.used.has(key) !== b?.used.has(key));
  return { declared, titled, mentioned, frame: hasOtherFrame([before, a], [after, b]) };
}

type Groups = ReadonlyMap<string, readonly (Declaration | Reference)[]>;

/** The keys of which not the very same is known: what was not touched by an edit is the same object after it. */
function otherGroups(a: Groups | undefined, b: Groups | undefined): string[] {
  if (a === b) return [];
  const keys: string[] = [];
  for (const [key, group] of a ?? []) if (b?.get(key) !== group) keys.push(key);
  for (const key of b?.keys() ?? []) if (!a?.has(key)) keys.push(key);
  return keys;
}

function spellingsOf(declarations: readonly Declaration[] | undefined): string {
  return JSON.stringify(declarations?.map(({ kind, word }) => [kind, word.text]));
}

function titlesOf(declarations: readonly Declaration[] | undefined): string {
  return JSON.stringify(declarations?.map(({ title }) => title));
}

type Read = readonly [document: SourceDocument | undefined, facts: FileFacts | undefined];

function hasOtherFrame([before, a]: Read, [after, b]: Read): boolean {
  if (a && b && a.model === b.model && a.incomplete === b.incomplete && before?.kind === after?.kind) return false;
  return frameOf(before, a) !== frameOf(after, b);
}

function frameOf(document: SourceDocument | undefined, facts: FileFacts | undefined): string {
  if (!document || !facts) return '';
  const { id, uses } = facts.model;
  const courses = 'courses' in facts.model ? facts.model.courses : [];
  // What can be taken again may stand in a term twice.
  const repeatable = courses.flatMap((course) => (course.repeatable ? [course.code.text] : []));
  const names = uses.map(({ text }) => text);
  return JSON.stringify([document.kind, id?.text, names, facts.incomplete, courses.length > 0, repeatable]);
}
