import type { ImportNote } from '../formats/import/imported.ts';

/** A note as a line that editors and CI understand: `plan.csv:12: what there is to say`. */
export function noteLine({ source, line, column, message }: ImportNote): string {
  if (source === undefined) return harmless(message);
  const place = line === undefined ? '' : column === undefined ? `:${line}` : `:${line}:${column}`;
  return `${harmless(source)}${place}: ${harmless(message)}`;
}

/** Somebody's text on one line of a terminal, without what would move its cursor or turn its words around. */
export function harmless(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '\u{fffd}');
}
