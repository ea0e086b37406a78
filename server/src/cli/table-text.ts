import type { TextLook } from './terminal.ts';
import { widthOf } from './width-of.ts';
import { withoutOrders } from './without-orders.ts';
import { wrapped } from './wrapped.ts';

export interface Column {
  readonly heading: string;
  /** What stands above it where the terminal is narrow. */
  readonly short?: string;
  readonly right?: boolean;
  /** Its cells may go over several lines where the terminal is narrow. */
  readonly flexible?: boolean;
  /** It has so much room as long as headings or a column that groups can give way. */
  readonly comfortable?: number;
  /** It has so much room as long as another column can be left out. */
  readonly least?: number;
  /** Its cells may stand above the rows that have them, where the terminal is narrow. */
  readonly groups?: boolean;
  /** Where nothing else helps, columns with this are left out: those with 1 first. */
  readonly dispensable?: number;
}

export interface TextCell {
  readonly text: string;
  paint?(text: string): string;
}

/** A row, or a line above some rows that says what they have in common. */
export type TableRow = readonly TextCell[] | { readonly above: TextCell };

const gap = '  ';
const usualLeast = 20;
const narrowest = 14;

/** What of a table is shown, and how wide. */
interface Layout {
  /** The places of the columns that are shown. */
  readonly shown: readonly number[];
  readonly group?: number;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
}

/**
 * A table for a terminal: columns side by side. Where it is too narrow, cells of flexible columns go over several lines;
 * then a column stands above the rows that share its cell, headings are shortened, and what can be spared is left out, in
 * this order. Nothing is cut.
 */
export function tableText(columns: readonly Column[], rows: readonly TableRow[], { paint, width }: TextLook): string {
  const clean = rows.map((row) => (isAbove(row) ? { above: cleaned(row.above) } : row.map(cleaned)));
  const layout = layoutOf(columns, clean, width);
  const { shown, group, headings } = layout;
  const heads = headings.map((heading) => ({ text: heading, paint: paint.bold }));
  const lines = [...rowLines(heads, columns, layout)];
  let above: string | undefined;
  for (const row of clean) {
    if (isAbove(row)) {
      lines.push(...aboveLines(row.above, width));
      continue;
    }
    const own = group === undefined ? undefined : row[group];
    if (own && own.text !== above) lines.push(...(own.text === '' ? [''] : aboveLines(own, width)));
    above = own?.text;
    lines.push(...rowLines(row, columns, layout));
  }
  const left = columns.filter((_, index) => !shown.includes(index) && index !== group);
  if (left.length > 0) {
    const named = left.map(({ heading }) => `“${heading}”`).join(', ');
    lines.push(...wrapped(`There is no room for ${named}: make the terminal wider.`, width).map(paint.faint));
  }
  return lines.join('\n');
}

function isAbove(row: TableRow): row is { readonly above: TextCell } {
  return 'above' in row;
}

function cleaned(cell: TextCell): TextCell {
  return { ...cell, text: harmless(cell.text) };
}

function aboveLines({ text, paint = (one) => one }: TextCell, width: number): string[] {
  return wrapped(text, width).map(paint);
}

/** The first layout that leaves flexible columns enough room; else the narrowest that there is. */
function layoutOf(columns: readonly Column[], rows: readonly TableRow[], width: number): Layout {
  const cells = rows.flatMap((row) => (isAbove(row) ? [] : [row]));
  const natural = columns.map((_, index) => Math.max(0, ...cells.map((row) => widthOf(row[index]?.text ?? ''))));
  const every = columns.map((_, index) => index);
  const usual = columns.map(({ heading }) => heading);
  const short = columns.map(({ heading, short = heading }) => short);
  const found = columns.findIndex(({ groups }) => groups);
  const group = found < 0 ? {} : { group: found };
  const ungrouped = every.filter((index) => index !== found);
  const spared = every
    .filter((index) => columns[index]?.dispensable !== undefined && index !== found)
    .toSorted((one, other) => (columns[one]?.dispensable ?? 0) - (columns[other]?.dispensable ?? 0));
  const choices: readonly Omit<Layout, 'widths'>[] = [
    { shown: every, headings: usual },
    { shown: ungrouped, headings: usual, ...group },
    { shown: ungrouped, headings: short, ...group },
    ...spared.map((_, count) => {
      const gone = new Set(spared.slice(0, count + 1));
      return { shown: ungrouped.filter((index) => !gone.has(index)), headings: short, ...group };
    }),
  ];
  const laidOut = choices.map((choice) => {
    const widest = every.map((index) => Math.max(natural[index] ?? 0, widthOf(choice.headings[index] ?? '')));
    return { ...choice, widths: fittingWidths(columns, widest, choice.shown, width) };
  });
  const isRoomy = ({ shown, widths }: Layout, wanted: (column: Column) => number | undefined) =>
    totalOf(shown, widths) <= width &&
    shown.every((index) => {
      const column = columns[index];
      if (!column?.flexible) return true;
      return (widths[index] ?? 0) >= Math.min(wanted(column) ?? usualLeast, natural[index] ?? 0);
    });
  const last = laidOut.at(-1) ?? { shown: every, headings: usual, widths: natural };
  const whole = choices.length - spared.length;
  return (
    laidOut.slice(0, whole).find((one) => isRoomy(one, ({ comfortable }) => comfortable)) ??
    laidOut.slice(whole - 1).find((one) => isRoomy(one, ({ least }) => least)) ??
    last
  );
}

function totalOf(shown: readonly number[], widths: readonly number[]): number {
  return shown.reduce((sum, index) => sum + (widths[index] ?? 0), gap.length * (shown.length - 1));
}

/** The widest of the flexible columns give way first. */
function fittingWidths(
  columns: readonly Column[],
  natural: readonly number[],
  shown: readonly number[],
  width: number,
): number[] {
  const widths = [...natural];
  for (let over = totalOf(shown, widths) - width; over > 0; over--) {
    const able = shown.filter((index) => columns[index]?.flexible && (widths[index] ?? 0) > narrowest);
    const [first] = able;
    if (first === undefined) break;
    const widest = able.reduce((best, one) => ((widths[one] ?? 0) > (widths[best] ?? 0) ? one : best), first);
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function rowLines(row: readonly TextCell[], columns: readonly Column[], { shown, widths }: Layout): string[] {
  const parts = shown.map((index) => wrappedWords(row[index]?.text ?? '', widths[index] ?? 0));
  const height = Math.max(1, ...parts.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    shown
      .map((index, place) => {
        const text = parts[place]?.[line] ?? '';
        const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(text)));
        const painted = row[index]?.paint?.(text) ?? text;
        return columns[index]?.right ? `${space}${painted}` : `${painted}${space}`;
      })
      .join(gap)
      .trimEnd(),
  );
}

/** Words in lines that fit; a word that is wider than a line goes on in the next one. */
function wrappedWords(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  return wrapped(text, width).flatMap((line) => {
    const lines = [''];
    for (const character of line) {
      if (widthOf(`${lines.at(-1)}${character}`) > width) lines.push(character);
      else lines.push(`${lines.pop()}${character}`);
    }
    return lines.filter((one) => one !== '');
  });
}

/** Somebody's words on one line, without anything that a terminal or the log of a CI would act on. */
export function harmless(text: string): string {
  return withoutOrders(text.replaceAll(/\s+/g, ' ').replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '\u{fffd}'));
}

/** The same of a text of several lines. */
export function harmlessLines(text: string): string {
  return withoutOrders(text.replaceAll('\t', ' ').replaceAll(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, '\u{fffd}'));
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
