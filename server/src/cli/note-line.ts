import type { ImportNote } from '../formats/import/imported.ts';
import { harmless } from './table-text.ts';

/** A note as a line that editors and CI understand: `plan.csv:12: what there is to say`. */
export function noteLine({ source, line, column, message }: ImportNote): string {
  if (source === undefined) return harmless(message);
  const place = line === undefined ? '' : column === undefined ? `:${line}` : `:${line}:${column}`;
  return `${harmless(source)}${place}: ${harmless(message)}`;
}
