import { expect } from 'vitest';
import { type FormattingOptions, Range, type TextEdit } from 'vscode-languageserver-types';
import { formatDocument } from '../../server/src/features/formatting/document-formatting.ts';
import { formatOnType } from '../../server/src/features/formatting/on-type-formatting.ts';
import { formatRange } from '../../server/src/features/formatting/range-formatting.ts';
import { createLineTable } from '../../server/src/syntax/lines.ts';
import { apply } from './accept.ts';
import { inMemory } from './in-memory.ts';

/** What VS Code sends for files of the format. */
export const twoSpaces: FormattingOptions = { tabSize: 2, insertSpaces: true };

/** The text after “Format Document”. */
export function afterFormatting(text: string, options: FormattingOptions = twoSpaces): string {
  const { snapshot, uri } = inMemory({ schema: {}, text });
  return applied(text, formatDocument(snapshot, uri, options));
}

/** The text after “Format Selection” of some lines, both counted from 0 and included. */
export function afterFormattingLines(text: string, first: number, last: number): string {
  const { snapshot, uri } = inMemory({ schema: {}, text });
  const edits = formatRange(snapshot, uri, Range.create(first, 0, last, 10_000), twoSpaces);
  for (const { range } of edits) {
    const isWithin = range.start.line >= first && (range.end.line <= last || range.end.character === 0);
    expect(isWithin, `${JSON.stringify(range)} is within ${first} to ${last}`).toBe(true);
  }
  return applied(text, edits);
}

/** The text after Enter, of which the editor has written the new line: the cursor is at `|`. */
export function afterEnter(marked: string): string {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const position = createLineTable(text).positionAt(cursor);
  const { snapshot, uri } = inMemory({ schema: {}, text });
  const edits = formatOnType(snapshot, uri, position, '\n', twoSpaces);
  for (const { range } of edits) expect(range.end.line).toBe(position.line - 1);
  const offset = createLineTable(applied(text, edits)).offsetAt(position);
  const after = applied(text, edits);
  return `${after.slice(0, offset)}|${after.slice(offset)}`;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  for (const { newText } of edits) expect(newText, 'white space is all that is written').toMatch(/^[ \r\n]*$/);
  return apply(text, edits);
}
