import type { CST } from 'yaml';
import type { LineTable } from '../lines.ts';
import { endOfBlanks } from './blanks.ts';
import type { Level } from './levels.ts';

/** A line of a text below `|` or `>`, as it will be. */
export interface BlockTextLine {
  readonly line: number;
  readonly text: string;
}

/**
 * The lines below a `|` or `>`: moved as one, so that what is indented inside the text stays so.
 *
 * @param column where the text is to start, unless the number of columns from its list or group is written: `|2`
 * @param level the list or group that the text is in; absent where the text is all that there is, and stays in place
 */
export function layOutBlockText(
  token: CST.BlockScalar,
  text: string,
  table: LineTable,
  column: number,
  level: Level | undefined,
): BlockTextLine[] {
  const header = token.props.findLast((property) => property.type === 'block-scalar-header');
  const lines = linesBelow(header, token, text, table);
  const fixed = Number(/\d/.exec(sourceOf(header))?.[0] ?? 0);
  const from = fixed > 0 && level ? level.from + fixed : indentationOf(lines);
  const to = fixed > 0 && level ? level.to + fixed : column;
  if (!level || from === undefined) return lines;
  return lines.map(({ line, text: old }) => {
    const spaces = endOfSpaces(old);
    if (spaces === old.length && spaces <= from) return { line, text: '' };
    return { line, text: ' '.repeat(Math.max(0, spaces - from + to)) + old.slice(spaces) };
  });
}

/** Where a block scalar ends, its last line break left out. */
export function endOfBlockText(token: CST.BlockScalar): number {
  const header = token.props.findLast((property) => property.type === 'block-scalar-header');
  const start = startBelow(token, header);
  return token.source === '' ? start : start + token.source.length - 1;
}

function linesBelow(
  header: CST.Token | undefined,
  token: CST.BlockScalar,
  text: string,
  table: LineTable,
): BlockTextLine[] {
  if (token.source === '') return [];
  const start = startBelow(token, header);
  const first = table.positionAt(start).line;
  const last = table.positionAt(start + token.source.length - 1).line;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const line = first + index;
    return { line, text: text.slice(table.startOf(line), table.endOf(line)) };
  });
}

/** The text starts below the header, behind which a comment can stand. */
function startBelow(token: CST.BlockScalar, header: CST.Token | undefined): number {
  const last = token.props.at(-1) ?? header;
  return last ? last.offset + sourceOf(last).length : token.offset;
}

function sourceOf(token: CST.Token | undefined): string {
  return token && 'source' in token ? token.source : '';
}

/** What the first line with words says; undefined where no line has any. */
function indentationOf(lines: readonly BlockTextLine[]): number | undefined {
  const first = lines.find(({ text }) => endOfSpaces(text) < text.length);
  return first && endOfSpaces(first.text);
}

function endOfSpaces(text: string): number {
  const end = endOfBlanks(text, 0);
  const tab = text.indexOf('\t');
  return tab === -1 || tab > end ? end : tab;
}
