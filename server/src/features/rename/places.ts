import { type Declaration, linkKey, type Reference } from '../../model/link.ts';
import type { Word } from '../../model/word.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { LinkIndex } from '../../workspace/links/link-index.ts';
import { type FileTarget, isSameTarget, targetsOf } from '../../workspace/links/target.ts';
import type { RenameSymbol } from './symbol.ts';

/** One place where a name is written. */
export interface Place {
  readonly document: SourceDocument;
  readonly word: Word;
  /** The whole scalar, of which the word may be a part. */
  readonly scalar: OffsetRange;
  /** Absent where the thing itself is declared. */
  readonly reference?: Reference;
  /** What is declared here, where it is. */
  readonly declaration?: Declaration;
  /**
   * - `sure`: it means what is renamed;
   * - `joined`: it is declared there as well, under the same name, and some place means both;
   * - `ambiguous`: it may mean something else as well;
   * - `not-used`: its file does not name the catalog or framework under `uses`.
   */
  readonly certainty: 'sure' | 'joined' | 'ambiguous' | 'not-used';
}

/** All that has the name of a symbol and means it. */
export interface Places {
  /** What is renamed: what stands under the cursor, and what some place means together with it. */
  readonly targets: readonly FileTarget[];
  /** File by file, each in the order of the text; what an alias repeats counts once. */
  readonly places: readonly Place[];
}

/** Where the name of a symbol is written. A name that nothing declares is looked for in its own file only. */
export function placesOf(links: LinkIndex, symbol: RenameSymbol): Places {
  const found = new Map<string, Place>();
  const add = (place: Place) => {
    const key = `${place.word.start} ${place.document.uri}`;
    if (!found.has(key)) found.set(key, place);
  };
  if (symbol.targets.length === 0) {
    for (const place of undeclaredPlaces(links, symbol)) add(place);
    return { targets: [], places: inOrder([...found.values()], symbol.document) };
  }

  // A course of a catalog may refer to an outcome of each program that uses it, and a concentration to the terms of
  // several plans: then all of them go by one name.
  const targets: FileTarget[] = [];
  const waiting = [...symbol.targets];
  for (let target = waiting.shift(); target; target = waiting.shift()) {
    const current = target;
    if (targets.some((known) => isSameTarget(known, current))) continue;
    targets.push(current);
    const certainty = symbol.targets.some((first) => isSameTarget(first, current)) ? 'sure' : 'joined';
    for (const declaration of sameDeclarations(current)) {
      const { word } = declaration;
      add({ document: current.document, word, scalar: word, declaration, certainty });
    }
    for (const { document, reference } of links.referencesTo(current)) {
      const resolution = links.resolve(document, reference);
      const { word, scalar } = reference;
      const isUnderCursor = reference === symbol.reference;
      if (resolution.state === 'found' || isUnderCursor) {
        add({ document, word, scalar, reference, certainty: 'sure' });
        waiting.push(...targetsOf(resolution).filter((one) => one.from === 'file'));
      } else if (resolution.state === 'ambiguous' || resolution.state === 'not-used') {
        add({ document, word, scalar, reference, certainty: resolution.state });
      }
    }
  }
  return { targets, places: inOrder([...found.values()], symbol.document) };
}

/** The same id twice in a file counts as one thing. */
function sameDeclarations(target: FileTarget): readonly Declaration[] {
  const { document, declaration } = target;
  const declared = factsOf(document)?.declared.get(linkKey(declaration)) ?? [declaration];
  return declared.filter((one) => isSameTarget({ from: 'file', document, declaration: one }, target));
}

function undeclaredPlaces(links: LinkIndex, { document, reference }: RenameSymbol): Place[] {
  if (!reference) return [];
  return (factsOf(document)?.mentioned.get(linkKey(reference)) ?? [])
    .filter((one) => targetsOf(links.resolve(document, one)).length === 0)
    .map((one) => ({ document, word: one.word, scalar: one.scalar, reference: one, certainty: 'sure' }));
}

/** The file in front of the person first. */
function inOrder(places: readonly Place[], first: SourceDocument): Place[] {
  const rank = ({ document }: Place) => (document === first ? '' : document.uri);
  return places.toSorted((a, b) => {
    if (a.document === b.document) return a.word.start - b.word.start;
    return rank(a) < rank(b) ? -1 : 1;
  });
}
