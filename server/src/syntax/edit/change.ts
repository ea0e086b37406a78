import type { OffsetRange } from '../finding.ts';

/** A piece of a text, and what is to stand there instead. */
export interface TextChange extends OffsetRange {
  readonly newText: string;
  /** Where in `newText` a person goes on writing, for editors that can lead there. */
  readonly blank?: Blank;
}

/** A place that a person has to fill in. */
export interface Blank {
  /** The offset in the new text. */
  readonly at: number;
  /** The word that stands there, selected, until it is overwritten; left out where an editor cannot select it. */
  readonly asks: string;
}

/** The text after changes; those at one place are made in their order. Undefined where two of them overlap. */
export function applied(text: string, changes: readonly TextChange[]): string | undefined {
  const pieces: string[] = [];
  let end = 0;
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (change.start < end) return undefined;
    pieces.push(text.slice(end, change.start), change.newText);
    end = change.end;
  }
  return [...pieces, text.slice(end)].join('');
}

/** What several changes need, where each of them can be made or not; undefined as soon as one cannot. */
export function together(...parts: readonly (readonly TextChange[] | undefined)[]): TextChange[] | undefined {
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
