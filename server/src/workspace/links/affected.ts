import { type DeclarationKind, linkKey, type Reference } from '../../model/link.ts';
import type { SourceDocument } from '../document.ts';
import type { Snapshot } from '../snapshot.ts';
import { parentOf, uriKey } from '../uris.ts';
import { type DocumentChange, type LinkChanges, linkChanges } from './changes.ts';
import { factsOf } from './file-facts.ts';
import { targetsOf } from './target.ts';

/** What was found in documents besides what their ids mean. */
export interface KnownFindings {
  /** Documents with words that mean nothing: for them, what else there is to mean counts as well. */
  readonly searching?: Iterable<SourceDocument>;
  /** The documents whose findings name something that another one declares, by the `uriKey` of that one. */
  relatedTo?(key: string): Iterable<SourceDocument>;
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
  { searching = [], relatedTo = () => [] }: KnownFindings = {},
): SourceDocument[] {
  const changed = new Set(changes.map(({ key }) => key));
  const affected = new Map<string, SourceDocument>();
  for (const change of changes) {
    const links = linkChanges(change);
    const step: Step = { before, after, change, links };
    const found = [
      ...(links.frame ? aroundOf(step) : []),
      ...links.declared.flatMap((key) => meaningOtherwise(step, key)),
      ...links.declared.flatMap((key) => declaringAsWell(step, key)),
      ...declarersOfMentioned(step),
      ...(isDrawingOtherwise(step) ? aroundOf(step) : []),
      ...searchingHere(step, searching),
      ...(links.declared.length + links.titled.length > 0 ? relatedTo(change.key) : []),
    ];
    for (const document of found) {
      const key = document.fact(keyOf);
      if (!changed.has(key)) affected.set(key, document);
    }
  }
  return [...affected.values()];
}

interface Step {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly change: DocumentChange;
  readonly links: LinkChanges;
}

/** The same question to the snapshot before with the document as it was then, and to the one after. */
function inBoth<T>(
  { before, after, change }: Step,
  ask: (snapshot: Snapshot, document: SourceDocument) => readonly T[],
): T[] {
  return [...(change.before ? ask(before, change.before) : []), ...(change.after ? ask(after, change.after) : [])];
}

/** The documents for which a file is, or was, part of what they are understood by. */
function aroundOf(step: Step): SourceDocument[] {
  const users = inBoth(step, usersAbove);
  const programs = [step.change.before, step.change.after, ...users].flatMap((one) => one ?? []);
  return [
    ...users,
    ...inBoth(step, naming),
    // What a program sees, the catalogs that it uses see as well, now or as it was before.
    ...[step.before, step.after].flatMap((snapshot) =>
      programs.flatMap(({ uri }) => {
        const program = snapshot.document(uri);
        return program ? catalogsBelow(snapshot, program) : [];
      }),
    ),
  ];
}

/** The files that use a file, and those that use these. */
function usersAbove({ links }: Snapshot, document: SourceDocument): SourceDocument[] {
  const users = new Set<SourceDocument>([document]);
  for (const one of users) for (const user of links.usersOf(one)) users.add(user);
  users.delete(document);
  return [...users];
}

/** Courses of a catalog may require what a program that uses it has. */
function catalogsBelow({ links }: Snapshot, document: SourceDocument): SourceDocument[] {
  return links.scopeOf(document).documents.filter((one) => one !== document && one.kind === 'catalog');
}

/** The files that refer to a file by its id, and mean this one. */
function naming({ links }: Snapshot, document: SourceDocument): SourceDocument[] {
  const { id, kind } = factsOf(document)?.model ?? {};
  if (!id || !kind) return [];
  const key = linkKey({ kind, id: id.text });
  return links.mentioning(key).filter((other) =>
    factsOf(other)
      ?.mentioned.get(key)
      ?.some((reference) =>
        targetsOf(links.resolve(other, reference)).some((one) => one.from === 'file' && one.document === document),
      ),
  );
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

/** The documents to which a key that a file declares otherwise now means something else. */
function meaningOtherwise(step: Step, key: string): SourceDocument[] {
  const { before, after, change } = step;
  const declared = [change.before, change.after].flatMap((one) => (one && factsOf(one)?.declared.get(key)) ?? []);
  if (declared.every(({ kind }) => ownKinds.has(kind))) return [];
  // What a program declares is seen from itself and from the catalogs that it uses, however many others have the same.
  const isOfProgram = (change.after ?? change.before)?.kind === 'curriculum';
  const mentioning = isOfProgram
    ? inBoth(step, catalogsBelow).filter((document) => factsOf(document)?.mentioned.has(key))
    : after.links.mentioning(key);
  return mentioning.filter((document) => {
    // What changed is judged anyway; what was only opened or closed mentions the same in both snapshots.
    const [earlier, later] = [before.document(document.uri), after.document(document.uri)];
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

/** The documents in which the same stands, where that is a mistake: in one scope, or files of one folder. */
function declaringAsWell({ before, after, change }: Step, key: string): SourceDocument[] {
  const declaring = new Set([...before.links.declaring(key), ...after.links.declaring(key)]);
  const isFileOrCourse = /^(?:library|role|curriculum|course) /.test(key);
  return [...declaring].filter(
    (other) =>
      isFileOrCourse &&
      (isBeside(other, change) ||
        [before, after].some(({ links }) => {
          const scope = links.scopeOf(other).documents;
          return [change.before, change.after].some((one) => one && scope.includes(one));
        })),
  );
}

function isBeside(other: SourceDocument, { before, after }: DocumentChange): boolean {
  const uri = (after ?? before)?.uri;
  return uri !== undefined && parentOf(uri) === parentOf(other.uri);
}

/** The programs whose courses and parts a catalog names now and did not before, or the other way round. */
function declarersOfMentioned(step: Step): SourceDocument[] {
  const { links } = step;
  if ((step.change.after ?? step.change.before)?.kind !== 'catalog' || links.mentioned.length === 0) return [];
  return inBoth(step, usersAbove).filter((user) => links.mentioned.some((key) => factsOf(user)?.declared.has(key)));
}

/** Whether a file draws on other files than before. */
function isDrawingOtherwise(step: Step): boolean {
  const { before, after, change, links } = step;
  if (links.mentioned.length === 0 || change.after?.kind === 'curriculum') return false;
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
function searchingHere(step: Step, searching: Iterable<SourceDocument>): SourceDocument[] {
  const { declared, titled } = step.links;
  const documents = [...searching];
  // People know roles by their titles as well.
  if (titled.some((key) => key.startsWith('role '))) return documents;
  if (documents.length === 0 || declared.length === 0) return [];
  if (declared.some((key) => /^(?:library|role) /.test(key))) return documents;
  const around = new Set([...inBoth(step, usersAbove), ...inBoth(step, catalogsBelow)].map((one) => one.fact(keyOf)));
  return documents.filter((document) => around.has(document.fact(keyOf)));
}

function keyOf({ uri }: SourceDocument): string {
  return uriKey(uri);
}
