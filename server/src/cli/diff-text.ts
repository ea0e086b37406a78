import { createTwoFilesPatch } from 'diff';
import { harmless } from './table-text.ts';
import type { Paint } from './terminal.ts';

export interface DiffTextOptions {
  readonly paint: Paint;
  /** Somebody looks at it; else it may become a patch, and every byte counts. */
  readonly isForPeople: boolean;
}

/** Texts that differ in more lines than this are not worth a comparison line by line. */
const mostChangedLines = 5_000;

/** The change of a file as a unified diff; where that would be endless, a line that says so. */
export function diffText(
  { shown, before, after }: { readonly shown: string; readonly before: string; readonly after: string },
  { paint, isForPeople }: DiffTextOptions,
): string {
  const patch = createTwoFilesPatch(`a/${shown}`, `b/${shown}`, before, after, undefined, undefined, {
    context: 3,
    maxEditLength: mostChangedLines,
  }) as string | undefined;
  if (patch === undefined) return `${shown} would change in nearly every line.\n`;
  const lines = patch.replace(/^=+\n/, '').replace(/\n$/, '').split('\n');
  return `${lines.map((line) => painted(isForPeople ? visible(line) : line, paint)).join('\n')}\n`;
}

function painted(line: string, { bold, faint, good, poor }: Paint): string {
  if (/^(?:---|\+\+\+) /.test(line)) return bold(line);
  if (line.startsWith('@@')) return faint(line);
  if (line.startsWith('+')) return good(line);
  return line.startsWith('-') ? poor(line) : line;
}

/** Blanks stay as they are: often they are what changes. */
function visible(line: string): string {
  const text = line.replace(/\r$/, '').replaceAll('\t', '→   ');
  return text
    .split(/( +)/)
    .map((part) => (part.startsWith(' ') ? part : harmless(part)))
    .join('');
}
