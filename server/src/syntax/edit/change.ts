import type { OffsetRange } from '../finding.ts';

/** A piece of a text, and what is to stand there instead. */
export interface TextChange extends OffsetRange {
  readonly newText: string;
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
