import type { CellObject } from 'write-excel-file/universal';
import { shareInTenths } from '../../../analysis/report/percent.ts';
import type { CreditRange } from '../../../analysis/report/report.ts';
import { paperColors } from '../../../drawing/theme.ts';
import { heatColor } from '../colors.ts';
import { creditsShown } from '../words.ts';

/** Cells of a sheet: every text is text and never a formula, and every number is a number. */

/** So many characters fit into a cell. */
const longestText = 32_000;

/** A text as it is written; an empty cell for none. */
export function text(words: string | undefined, style: Style = {}): CellObject | null {
  if (!words) return Object.keys(style).length > 0 ? { ...style } : null;
  return { alignVertical: 'top', ...style, value: shown(words), type: String };
}

/** As much of a text as a cell holds, without signs that nobody sees and halves of signs. */
function shown(words: string): string {
  const text = words.slice(0, longestText).replaceAll(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '\u{fffd}');
  return text in Object.prototype ? `${takenAway}${text}` : text;
}

/**
 * The library looks its texts up in an object, where it takes `constructor` for one that is already there. As it writes a
 * text, it takes away what no XML may hold; before that, a text with such a sign is another one.
 */
const takenAway = '\u0000';

type Style = Pick<CellObject, 'align' | 'fontWeight' | 'wrap' | 'backgroundColor' | 'textColor' | 'fontSize'>;

/** A text that may take several lines. */
export function longText(words: string | undefined): CellObject | null {
  return text(words, { wrap: true });
}

/** A number in a cell, with a format of Excel; no cell where it is not known. */
export function number(value: number | undefined, format?: string): CellObject | null {
  if (value === undefined) return null;
  return { value, type: Number, alignVertical: 'top', ...(format === undefined ? {} : { format }) };
}

/** A coverage as a percent, on a tone of the heat map; cut after a tenth, since Excel would round it up to all of it. */
export function percent(coverage: number | undefined): CellObject | null {
  if (coverage === undefined) return null;
  const fill = coverage > 0 ? { backgroundColor: heatColor(coverage) } : {};
  return { ...number(shareInTenths(coverage), '0.0%'), ...fill };
}

/** Credits: a number, or both ends of a range as text. */
export function credits(amount: CreditRange | undefined): CellObject | null {
  if (amount && amount.min === amount.max) return number(amount.min, amount.min % 1 === 0 ? '0' : '0.0#');
  return text(creditsShown(amount), { align: 'right' });
}

/** The letter of a level on its tone; the letter says it also where colors do not. */
export function level(letter: string | undefined, rank: number | undefined, ranks: number): CellObject | null {
  if (letter === undefined) return null;
  const fill = rank === undefined ? {} : { backgroundColor: heatColor(rank / Math.max(1, ranks)) };
  return { ...text(letter, { align: 'center' }), ...fill };
}

const stateFills = { met: '#d3ecd9', partial: '#f5e6c4', missing: '#f8d3d6', unknown: '#e4e8ec' } as const;

/** A word on the color of a state. */
export function state(words: string, of: keyof typeof stateFills): CellObject | null {
  return text(words, { backgroundColor: stateFills[of] });
}

/** The heading of a column. A turned one takes the room of its column's letters. */
export function heading(words: string, turned = false): CellObject {
  const turn = turned ? { textRotation: 90, align: 'center' as const, alignVertical: 'bottom' as const } : {};
  return {
    alignVertical: 'bottom',
    ...turn,
    value: shown(words),
    type: String,
    fontWeight: 'bold',
    backgroundColor: paperColors.raised,
    bottomBorderStyle: 'thin',
    bottomBorderColor: paperColors.muted,
    wrap: true,
  };
}
