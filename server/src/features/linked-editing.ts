import type { Position, Range } from 'vscode-languageserver-types';
import { linkKey } from '../model/link.ts';
import { factsOf } from '../workspace/links/file-facts.ts';
import { idRange } from '../workspace/links/id-range.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { rangeOf } from './annotated-edit.ts';
import { isCalledByText } from './rename/new-name.ts';
import { placesOf } from './rename/places.ts';
import { isRefusal } from './rename/refusal.ts';
import { symbolAt } from './rename/symbol.ts';

/** Places that change together, and what they may look like meanwhile. */
interface LinkedEditing {
  readonly ranges: Range[];
  /** A regular expression that fits all of what stands there, as long as they belong together. */
  readonly wordPattern: string;
}

/** Letters that need no quotation marks, or nothing at all for a moment. */
const idInTheMaking = '[a-z0-9-]*';
const codeInTheMaking = '([A-Za-z0-9][A-Za-z0-9 ./-]*)?';

/**
 * The places that change together while a person types where something is declared: those of an id or a course code that
 * no other file refers to, and that is written alike everywhere. Null where a place would be left behind, and at a
 * reference: who types there mostly wants to refer to something else.
 */
export function linkedEditing(snapshot: Snapshot, uri: string, position: Position): LinkedEditing | null {
  const { links } = snapshot;
  const document = snapshot.document(uri);
  const facts = document && factsOf(document);
  // What could not be read may hold another place.
  if (!document || !facts || facts.incomplete) return null;
  const symbol = symbolAt(links, document, document.lines.offsetAt(position));
  if (isRefusal(symbol) || symbol.reference) return null;
  if (symbol.kind !== 'course' && isCalledByText(symbol.kind)) return null;

  const { targets, places } = placesOf(links, symbol);
  // On the way from one name to another, the letters may be those of a third for a moment.
  const isDeclaredOnce =
    targets.length === 1 && targets.every(({ declaration }) => facts.declared.get(linkKey(declaration))?.length === 1);
  const areHere = places.every((place) => place.document === document && place.certainty === 'sure');
  if (!isDeclaredOnce || !areHere || places.length < 2) return null;

  const ranges = places.map(({ word }) => idRange(document, word));
  const isAlike = ranges.every(({ start, end }) => document.text.slice(start, end) === symbol.word.text);
  const marks = new Set(places.map(({ scalar }) => /["']/.exec(document.text.charAt(scalar.start))?.[0]));
  // An alias is not one of the places, though it stands for one.
  const isAmong = ranges.some(({ start }) => start === symbol.word.start);
  if (!isAlike || marks.size > 1 || !isAmong) return null;
  return {
    ranges: ranges.map((range) => rangeOf(document, range)),
    wordPattern: symbol.kind === 'course' ? codeInTheMaking : idInTheMaking,
  };
}
