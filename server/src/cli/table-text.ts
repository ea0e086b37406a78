import type { Paint } from './terminal.ts';

export interface Column {
  readonly heading: string;
  readonly right?: boolean;
  /** May be cut where the terminal is narrow. */
  readonly flexible?: boolean;
}

export interface TextCell {
  readonly text: string;
  paint?(text: string): string;
}

const gap = '  ';
const narrowest = 12;

/** A table for a terminal: columns side by side; where it is too narrow, the widest of the flexible ones are cut. */
export function tableText(
  columns: readonly Column[],
  rows: readonly (readonly TextCell[])[],
  { paint, width }: { readonly paint: Paint; readonly width: number },
): string {
  const clean = rows.map((row) => row.map((cell) => ({ ...cell, text: harmless(cell.text) })));
  const widths = fittingWidths(columns, clean, width);
  const line = (cells: readonly TextCell[]) =>
    cells
      .map((cell, index) => laid(cell, widths[index] ?? 0, columns[index]?.right === true))
      .join(gap)
      .trimEnd();
  const head = columns.map(({ heading }) => ({ text: heading, paint: paint.bold }));
  return [head, ...clean].map(line).join('\n');
}

function fittingWidths(columns: readonly Column[], rows: readonly (readonly TextCell[])[], width: number): number[] {
  const widths = columns.map(({ heading }, index) =>
    Math.max(widthOf(heading), ...rows.map((row) => widthOf(row[index]?.text ?? ''))),
  );
  const total = () => widths.reduce((sum, one) => sum + one, gap.length * (widths.length - 1));
  for (let over = total() - width; over > 0; over = total() - width) {
    const widest = widths.reduce(
      (best, one, index) => (columns[index]?.flexible && one > narrowest && one > (widths[best] ?? 0) ? index : best),
      columns.findIndex(({ flexible }, index) => flexible && (widths[index] ?? 0) > narrowest),
    );
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function laid({ text, paint }: TextCell, width: number, right: boolean): string {
  const shown = widthOf(text) > width ? cut(text, width) : text;
  const space = ' '.repeat(Math.max(0, width - widthOf(shown)));
  const painted = paint ? paint(shown) : shown;
  return right ? `${space}${painted}` : `${painted}${space}`;
}

/** Somebody's words on one line, without anything that a terminal would act on. */
export function harmless(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '\u{fffd}');
}

/** The same of a text of several lines. */
export function harmlessLines(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '\u{fffd}');
}

/** The beginning of a text that is too wide, with … behind it. */
export function cut(text: string, width: number): string {
  let shown = '';
  for (const character of text) {
    if (widthOf(`${shown}${character}…`) > width) break;
    shown += character;
  }
  return `${shown.trimEnd()}…`;
}

/** So many columns a text takes: wide characters take two, combining ones none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.normalize()) {
    if (/\p{M}|\u200d|\ufe0f/u.test(character)) continue;
    width +=
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
