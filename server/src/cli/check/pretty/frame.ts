import type { PlainRange } from '../../../formats/findings/finding.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import type { Paint } from '../../terminal.ts';
import { markedLine } from './marked-line.ts';

interface FrameOptions {
  readonly paint: Paint;
  /** How the marks are painted. */
  mark(text: string): string;
  /** The columns that there are for all of it. */
  readonly width: number;
}

/** So many lines above the marked one may say what it belongs to. */
const mostAround = 2;
/** So many lines up it is looked for them. */
const farthest = 500;
/** What is looked at of a line to find out how far it is indented. */
const widestIndent = 200;

/**
 * The line in which something was found with marks below it, and above it the keys that it stands under, such as the
 * course: whoever reads it knows where it is without opening the file.
 */
export function codeFrame(
  { text, lines }: SourceDocument,
  { start, end }: PlainRange,
  options: FrameOptions,
): string[] {
  const { paint, mark, width } = options;
  const lineAt = (line: number) => text.slice(lines.startOf(line), lines.endOf(line));
  const gutter = String(start.line + 1).length;
  const room = Math.max(20, width - gutter - 3);
  const numbered = (line: number, shown: string) =>
    `${paint.faint(`${String(line + 1).padStart(gutter)} │`)} ${shown}`.trimEnd();
  const left = (sign: string) => paint.faint(`${' '.repeat(gutter)} ${sign}`);

  const rows: string[] = [];
  const around = linesAround(start.line, (line) =>
    text.slice(lines.startOf(line), Math.min(lines.endOf(line), lines.startOf(line) + widestIndent)),
  );
  for (const [index, line] of around.entries()) {
    rows.push(numbered(line, paint.faint(markedLine(lineAt(line), 0, 0, room).shown)));
    if ((around[index + 1] ?? start.line) > line + 1) rows.push(left('⋮'));
  }
  const whole = lineAt(start.line);
  const isOneLine = end.line === start.line;
  const marked = markedLine(whole, start.character, isOneLine ? end.character : whole.trimEnd().length, room);
  rows.push(numbered(start.line, marked.shown));
  rows.push(`${left('│')} ${' '.repeat(marked.before)}${mark('^'.repeat(marked.marks))}`);
  // A range that ends where a line begins has nothing of that line.
  const last = end.character === 0 ? end.line - 1 : end.line;
  if (last > start.line) rows.push(`${left('⋮')} ${paint.faint(`to line ${last + 1}`)}`);
  return rows;
}

/** The nearest lines above that are indented less and less, the outermost first. */
function linesAround(line: number, beginningOf: (line: number) => string): number[] {
  const around: number[] = [];
  let indent = indentOf(beginningOf(line)) ?? 0;
  for (let above = line - 1; above >= Math.max(0, line - farthest) && indent > 0; above--) {
    const its = indentOf(beginningOf(above));
    if (its === undefined || its >= indent) continue;
    // Which list of the whole file it is in says nothing more where the course or the term is named.
    if (its === 0 && around.length > 0) break;
    indent = its;
    around.unshift(above);
    if (around.length === mostAround) break;
  }
  return around;
}

/** Undefined for a line that says nothing: an empty one or a comment. */
function indentOf(beginning: string): number | undefined {
  const indent = beginning.search(/\S/);
  return indent < 0 || beginning[indent] === '#' ? undefined : indent;
}
