import type { CST } from 'yaml';
import { concreteTokens } from '../concrete-tokens.ts';
import { createLineTable, type LineTable } from '../lines.ts';
import { endOfBlanks } from './blanks.ts';
import { layOut } from './layout.ts';
import type { FormatOptions, LineRange } from './options.ts';
import type { PageLine } from './page.ts';
import { trailingCommentColumns } from './trailing-comments.ts';

/** Every line of a text as it will be, without its line break; absent where an empty one goes. */
export type NewLines = readonly (string | undefined)[];

const byteOrderMark = '\uFEFF';

/** Lays a text out that can be read. Undefined where it has something that the layout does not know, or too much of it. */
export function newLines(text: string, options: FormatOptions, within: LineRange): NewLines | undefined {
  if (!text.startsWith(byteOrderMark)) return newLinesBehindMark(text, options, within);
  const lines = newLinesBehindMark(text.slice(byteOrderMark.length), options, within);
  return lines?.map((line, index) => (index === 0 ? byteOrderMark + (line ?? '') : line));
}

function newLinesBehindMark(text: string, options: FormatOptions, within: LineRange): NewLines | undefined {
  const table = createLineTable(text);
  const tokens: CST.Token[] = [];
  for (const token of concreteTokens(text)) {
    if (token.type === 'given-up') return undefined;
    tokens.push(token);
  }
  const mayMove = (first: number, last: number) => within.first <= first && last <= within.last;
  const laidOut = layOut(tokens, text, table, options, mayMove)?.lines;
  if (!laidOut) return undefined;

  const columns = trailingCommentColumns(laidOut, within);
  const lines: (string | undefined)[] = [];
  /** Whether an empty line would be one too many. */
  let isEnough = true;
  for (let line = 0; line < table.lineCount; line++) {
    const source = text.slice(table.startOf(line), table.endOf(line));
    const isEmpty = endOfBlanks(source, 0) === source.length;
    const laid = laidOut[line];
    if (!laid && !isEmpty) return undefined;
    if (line < within.first || line > within.last) {
      lines.push(source);
      isEnough = isEmpty && !laid;
    } else if (laid) {
      lines.push(written(laid, columns.get(line)));
      isEnough = false;
    } else {
      lines.push(isEnough ? undefined : '');
      isEnough = true;
    }
  }
  return options.trimFinalNewlines === false ? lines : withoutEmptyEnd(lines, laidOut, table, within);
}

function written({ text, comment }: PageLine, column: number | undefined): string {
  return comment ? text.padEnd(column ?? text.length + 1) + comment.source : text;
}

/** Without the empty lines at the end, as far as they may go. */
function withoutEmptyEnd(
  lines: readonly (string | undefined)[],
  laidOut: readonly (PageLine | undefined)[],
  table: LineTable,
  within: LineRange,
): NewLines {
  if (within.last < table.lineCount - 1) return lines;
  const end = Math.max(laidOut.length, within.first);
  return lines.map((line, index) => (index < end ? line : undefined));
}
