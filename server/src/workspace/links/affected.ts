import type { DeclarationKind, Reference } from '../../model/link.ts';
import type { SourceDocument } from '../document.ts';
import type { Snapshot } from '../snapshot.ts';
import { aroundOf, catalogsBelow, inBoth, keyOf, naming, type Step, sameIn, usersAbove } from './around.ts';
import { type DocumentChange, linkChanges } from './changes.ts';
import { factsOf } from './file-facts.ts';
import { areInOneFolder } from './namesakes.ts';
import { saidChanges } from './said.ts';
import { targetsOf } from './target.ts';

/** What was found in documents so far. */
export interface KnownFindings {
  /** Documents with words that mean nothing to them: for these, all that there is to mean counts. */
  readonly searching: readonly SourceDocument[];
  /** The documents whose findings name something that another one declares, by the `uriKey` of that one. */
  relatedTo(key: string): readonly SourceDocument[];
}

/**
 * The other documents for which a change of some documents can change what their ids mean, or whether something of
 * theirs is used. An edit that leaves the ids of its file as they are costs one look at these ids, however many files
 * there are.
 */
export function affectedBy(
  before: Snapshot,
  after: Snapshot,
  changes: readonly DocumentChange[],
  known: KnownFindings,
): SourceDocument[] {
  const changed = new Set(changes.map(({ key }) => key));
  const affected = new Map<string, SourceDocument>();
  for (const change of changes) {
    const step: Step = { before, after, change, links: linkChanges(change) };
    for (const document of affectedByOne(step, known)) {
      const key = document.fact(keyOf);
      if (!changed.has(key)) affected.set(key, document);
    }
  }
  return [...affected.values()];
}

function* affectedByOne(step: Step, { searching, relatedTo }: KnownFindings): Iterable<SourceDocument> {
  const { change, links } = step;
  const { declared, titled, mentioned, frame } = links;
  if (declared.length + titled.length > 0) yield* relatedTo(change.key);
  yield* searchingHere(step, searching);
  if (frame || (mentioned.length > 0 && isDrawingOtherwise(step))) yield* aroundOf(step);
  if (declared.length > 0) {
    for (const [key, candidates] of candidatesFor(step, searching)) yield* meaningOtherwise(step, key, candidates);
    yield* declaringAsWell(step);
  }
  yield* declarersOfMentioned(step);
  yield* judgedByIt(step);
}

/** The files that are judged by what a file says: those that have it as a target, and those that name its courses. */
function judgedByIt(step: Step): SourceDocument[] {
  const said = saidChanges(step.change);
  if (!said) return [];
  const users = inBoth(step, usersAbove);
  if (said.whole) return [...users, ...inBoth(step, naming)];
  // What another catalog says of its courses may rest on these, so whoever names its courses may, too.
  if (users.some(({ kind }) => kind === 'catalog')) return users;
  return users.filter((user) => [...said.courses].some((key) => factsOf(user)?.used.has(key)));
}

/** What only the file itself can refer to. */
const ownKinds: ReadonlySet<DeclarationKind> = new Set([
  'level',
  'term',
  'slot',
  'plan',
  'concentration',
  'course-outcome',
]);

/**
 * The keys that a file declares otherwise now, each with the documents to which it may mean something else by that. Of
 * all that mention it these are few: another college's files mention the same codes and find them where they look.
 */
function* candidatesFor(step: Step, searching: readonly SourceDocument[]): Iterable<[string, SourceDocument[]]> {
  const { before, after, change, links } = step;
  let seeing: SourceDocument[] | undefined;
  for (const key of links.declared) {
    const declarations = [change.before, change.after].flatMap((one) => (one && factsOf(one)?.declared.get(key)) ?? []);
    if (declarations.every(({ kind }) => ownKinds.has(kind))) continue;
    if (/^(?:library|role) /.test(key)) {
      yield [key, [...before.links.mentioning(key), ...after.links.mentioning(key)]];
      continue;
    }
    // Skills are looked for in the framework that is named, all the rest among what a file uses.
    seeing ??= [...aroundOf(step), ...inBoth(step, catalogsBelow), ...searching];
    yield [key, seeing.filter((document) => factsOf(document)?.mentioned.has(key))];
  }
}

function meaningOtherwise(
  { before, after }: Step,
  key: string,
  candidates: readonly SourceDocument[],
): SourceDocument[] {
  return [...new Set(candidates)].filter((document) => {
    // What changed is judged anyway; what was only opened or closed mentions the same in both snapshots.
    const [earlier, later] = [sameIn(before, document), sameIn(after, document)];
    return earlier && later && meaningOf(before, earlier, key) !== meaningOf(after, later, key);
  });
}

/** What a key means in a document, as a text to compare. */
function meaningOf({ links }: Snapshot, document: SourceDocument, key: string): string {
  const references = factsOf(document)?.mentioned.get(key) ?? [];
  return references.map((reference) => resolutionText(links, document, reference)).join('\n');
}

function resolutionText(links: Snapshot['links'], document: SourceDocument, reference: Reference): string {
  const resolution = links.resolve(document, reference);
  const targets = targetsOf(resolution).map((one) => (one.from === 'taxonomy' ? one.list : one.document.uri));
  return [resolution.state, ...targets].join(' ');
}

/** The documents in which the same stands, where that is a mistake: files of one folder, or courses in one's reach. */
function declaringAsWell(step: Step): SourceDocument[] {
  const { before, after, change, links } = step;
  const document = change.after ?? change.before;
  const beside = links.declared
    .filter((key) => /^(?:library|role|curriculum) /.test(key))
    .flatMap((key) => [...before.links.declaring(key), ...after.links.declaring(key)])
    .filter((other) => document && areInOneFolder(document, other));
  const courses = links.declared.filter((key) => key.startsWith('course '));
  const reaching = courses.length === 0 ? [] : inBoth(step, usersAbove);
  return [...beside, ...reaching.filter((user) => courses.some((key) => factsOf(user)?.declared.has(key)))];
}

/** The programs whose courses and parts a catalog names now and did not before, or the other way round. */
function declarersOfMentioned(step: Step): SourceDocument[] {
  const { links, change } = step;
  if ((change.after ?? change.before)?.kind !== 'catalog' || links.mentioned.length === 0) return [];
  return inBoth(step, usersAbove).filter((user) => links.mentioned.some((key) => factsOf(user)?.declared.has(key)));
}

/** Whether a file draws on other files than before, by which those who use it draw on them, too. */
function isDrawingOtherwise({ before, after, change }: Step): boolean {
  if (change.after?.kind === 'curriculum') return false;
  return drawnOn(before, change.before) !== drawnOn(after, change.after);
}

function drawnOn({ links }: Snapshot, document: SourceDocument | undefined): string {
  const references = (document && factsOf(document)?.references) ?? [];
  const files = references.flatMap((reference) =>
    document && reference.use !== 'uses'
      ? targetsOf(links.resolve(document, reference)).flatMap((one) => (one.from === 'file' ? [one.document.uri] : []))
      : [],
  );
  return [...new Set(files)].sort().join('\n');
}

/** Of the documents that have a word without a meaning, those that may have meant what stands in the changed file. */
function searchingHere(step: Step, searching: readonly SourceDocument[]): readonly SourceDocument[] {
  const { declared, titled } = step.links;
  if (searching.length === 0) return [];
  // People know roles by their titles as well.
  if (titled.some((key) => key.startsWith('role '))) return searching;
  if (declared.length === 0) return [];
  if (declared.some((key) => /^(?:library|role) /.test(key))) return searching;
  const around = [...inBoth(step, usersAbove), ...inBoth(step, catalogsBelow), ...inBoth(step, naming)];
  const keys = new Set(around.map((one) => one.fact(keyOf)));
  return searching.filter((document) => keys.has(document.fact(keyOf)));
}
