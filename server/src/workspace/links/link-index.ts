import type { FileKind } from '../../model/file-kind.ts';
import { linkKey, type Reference } from '../../model/link.ts';
import type { TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../document.ts';
import { type FileFacts, factsOf } from './file-facts.ts';
import { byUri, isNameless, keptByKey, type LinkBase } from './link-base.ts';
import { createNamesakes } from './namesakes.ts';
import { createResolve } from './resolve.ts';
import { nearest, type Scope } from './scope.ts';
import { isSameTarget, keyOf, type ReferencePlace, type Resolution, type Target, targetsOf } from './target.ts';

/**
 * What the ids of the workspace mean: the declarations and references of all files, joined on demand. Lists of files are
 * in the order of their addresses.
 */
export interface LinkIndex {
  /** What a file says, declares and refers to; undefined for YAML that is not of the format. */
  facts(document: SourceDocument): FileFacts | undefined;
  /** The files of the format, those of one kind or all. */
  files(kind?: FileKind): readonly SourceDocument[];
  /** The files that declare an id, by its `linkKey`. */
  declaring(key: string): readonly SourceDocument[];
  /**
   * The files of a file's folder that declare an id, by its `linkKey`, and cannot be told apart by it: the file itself,
   * if it declares the id, among them.
   */
  namesakesOf(document: SourceDocument, key: string): readonly SourceDocument[];
  /** The files that refer to an id, by its `linkKey`, whatever it means to them. */
  mentioning(key: string): readonly SourceDocument[];
  /** The files whose courses and items can be written in a file. */
  scopeOf(document: SourceDocument): Scope;
  /** The files that name a catalog or framework under `uses`, and mean this one. */
  usersOf(document: SourceDocument): readonly SourceDocument[];
  /** What a reference in a file means. */
  resolve(document: SourceDocument, reference: Reference): Resolution;
  /** Every place of the workspace that means something, file by file and in the order of the text. */
  referencesTo(target: Target): readonly ReferencePlace[];
  /** The same with what aliases repeat: for whoever asks what is said of something, and not where. */
  everyUseOf(target: Target): readonly ReferencePlace[];
  /** Whether every file that could declare an id for this one was read. */
  isComplete(document: SourceDocument, kind: FileKind | 'library'): boolean;
  /** Whether every file of a kind in the workspace folders was read, and says its id. */
  knowsAll(kind: FileKind | 'library'): boolean;
}

export interface LinkContext {
  readonly taxonomy: TaxonomyIndex;
  /** The documents that change often: those that are open. */
  readonly open: ReadonlyMap<string, SourceDocument>;
  /** What the files on disk declare and mention. */
  readonly base: LinkBase;
  /** Whether a document of the base is overlaid by an open one. */
  isOverlaid(document: SourceDocument): boolean;
  /** Whether a document is in a folder of the workspace, so that its surroundings can be known. */
  isInFolder(uri: string): boolean;
  /** Whether all files of a kind in the workspace folders could be read. */
  areRead(kind: FileKind | 'library'): boolean;
}

/** The index of one snapshot. What it works out it keeps, as the snapshot never changes. */
export function createLinkIndex(context: LinkContext): LinkIndex {
  const { base, open } = context;
  const scopes = new Map<SourceDocument, Scope>();
  const users = new Map<SourceDocument, readonly SourceDocument[]>();

  const among = (
    key: string,
    ofBase: (key: string) => readonly SourceDocument[],
    ofFacts: (facts: FileFacts) => ReadonlyMap<string, unknown>,
  ): SourceDocument[] => {
    const found = ofBase(key).filter((document) => !context.isOverlaid(document));
    for (const document of open.values()) {
      const facts = factsOf(document);
      if (facts && ofFacts(facts).has(key)) found.push(document);
    }
    // The order in which files became known means nothing to whoever reads the answers.
    return found.sort(byUri);
  };
  const declaring = keptByKey((key: string) => among(key, base.declaring, ({ declared }) => declared));
  const namesakesOf = createNamesakes(declaring);
  const mentioning = keptByKey((key: string) => among(key, base.mentioning, ({ used }) => used));

  const nearestLibraries = new Map<string, readonly SourceDocument[]>();
  /** The catalogs and frameworks with an id that are nearest to a file: the same for all files of a folder. */
  function libraries({ uri }: SourceDocument, id: string): readonly SourceDocument[] {
    const key = `${uri.slice(0, uri.lastIndexOf('/'))} ${id}`;
    const known = nearestLibraries.get(key);
    if (known) return known;
    const found = nearest(uri, declaring(linkKey({ kind: 'library', id })));
    nearestLibraries.set(key, found);
    return found;
  }

  function scopeOf(document: SourceDocument): Scope {
    const known = scopes.get(document);
    if (known) return known;
    const documents = new Set([document]);
    let complete = true;
    for (const one of documents) {
      const facts = factsOf(one);
      if (facts?.incomplete) complete = false;
      for (const { text } of facts?.model.uses ?? []) {
        const found = libraries(one, text);
        if (found.length === 0) complete = false;
        for (const library of found) documents.add(library);
      }
    }
    const scope: Scope = { documents: [...documents], complete };
    scopes.set(document, scope);
    return scope;
  }

  function usersOf(document: SourceDocument): readonly SourceDocument[] {
    const known = users.get(document);
    if (known) return known;
    const id = factsOf(document)?.model.id?.text;
    const found =
      id === undefined
        ? []
        : mentioning(linkKey({ kind: 'library', id })).filter(
            // What a file says is asked last: to read the files of all other colleges would take long.
            (user) =>
              user !== document &&
              libraries(user, id).includes(document) &&
              factsOf(user)?.model.uses.some(({ text }) => text === id),
          );
    users.set(document, found);
    return found;
  }

  let nameless: readonly SourceDocument[] | undefined;
  /** The files whose own id could not be read: each of them may have any id. */
  const withoutName = () => {
    nameless ??= [
      ...base.nameless().filter((one) => !context.isOverlaid(one)),
      ...[...open.values()].filter(isNameless),
    ];
    return nameless;
  };
  const knowsAll = (kind: FileKind | 'library') =>
    context.areRead(kind) && !withoutName().some((document) => isOfKind(document, kind));
  const isComplete = ({ uri }: SourceDocument, kind: FileKind | 'library') => context.isInFolder(uri) && knowsAll(kind);

  const resolve = createResolve({
    taxonomy: context.taxonomy,
    declaring,
    libraries,
    scopeOf,
    usersOf,
    isComplete,
  });

  function meaning(
    target: Target,
    among: (facts: FileFacts) => ReadonlyMap<string, readonly Reference[]>,
  ): ReferencePlace[] {
    const key = keyOf(target);
    return mentioning(key).flatMap((document) => {
      const facts = factsOf(document);
      return ((facts && among(facts).get(key)) ?? [])
        .filter((reference) => targetsOf(resolve(document, reference)).some((one) => isSameTarget(one, target)))
        .map((reference) => ({ document, reference }));
    });
  }

  const filesOf = keptByKey((kind: FileKind | undefined) => {
    const onDisk = base.files(kind);
    if (open.size === 0) return onDisk;
    const closed = onDisk.filter((document) => !context.isOverlaid(document));
    const opened = [...open.values()].filter((document) =>
      kind === undefined ? document.kind !== undefined : document.kind === kind,
    );
    return [...closed, ...opened].sort(byUri);
  });

  return {
    facts: factsOf,
    files: filesOf,
    declaring,
    namesakesOf,
    mentioning,
    scopeOf,
    usersOf,
    resolve,
    isComplete,
    knowsAll,
    referencesTo: (target) => meaning(target, ({ mentioned }) => mentioned),
    everyUseOf: (target) => meaning(target, ({ used }) => used),
  };
}

function isOfKind({ kind }: SourceDocument, wanted: FileKind | 'library'): boolean {
  return kind === wanted || (wanted === 'library' && (kind === 'catalog' || kind === 'framework'));
}
