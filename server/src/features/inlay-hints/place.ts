import type { Graded } from '../../model/graded.ts';
import type { Reference } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';

/**
 * Where the words for a reference stand: behind it, its quotation mark included. Behind a key they would come between it
 * and its colon, so that they stand behind the entry, or behind the colon where the entry goes on below. Undefined where
 * there is no good place.
 */
export function placeOfHint(document: SourceDocument, { scalar, use }: Reference): number | undefined {
  const { text, lines } = document;
  const colon = colonBehind(text, scalar.end);
  if (colon === undefined) return scalar.end;
  // What comes in its place is explained in the same line, and says more.
  if (use === 'replaces') return undefined;
  const end = document.fact(entryEnds).get(scalar.start);
  const isOneLine = end !== undefined && end <= lines.endOf(lines.positionAt(scalar.start).line);
  return isOneLine ? end : colon + 1;
}

const colon = /[ \t]*:(?=\s|$)/y;

/** The offset of the colon that makes what ends at an offset a key. */
function colonBehind(text: string, offset: number): number | undefined {
  colon.lastIndex = offset;
  const found = colon.exec(text);
  return found ? offset + found[0].length - 1 : undefined;
}

/** Where the entries end whose keys are references, by where they start. */
function entryEnds(document: SourceDocument): ReadonlyMap<number, number> {
  const model = factsOf(document)?.model;
  const ofCourses = model && 'courses' in model ? model.courses : [];
  const graded: readonly Graded[] =
    model?.kind === 'role'
      ? model.requires
      : ofCourses.flatMap(({ teaches, contributesTo }) => [...teaches, ...contributesTo]);
  return new Map(graded.map(({ id, end }) => [id.start, end]));
}
