import type { Finding, OffsetRange } from './finding.ts';

/** A line of a text, without the blanks around it. */
export interface WordLine extends OffsetRange {
  readonly text: string;
}

/**
 * The lines of a key that YAML reads over several lines. All but the last are words that were typed above the key, and
 * have no colon yet; the last one is the key itself. None when the key is in quotation marks, brackets, or on one line.
 */
export function linesOfKey(text: string, { start, end }: OffsetRange): WordLine[] {
  const source = text.slice(start, end);
  if (!/[\r\n]/.test(source) || /^["'[{&*!?|>]/.test(source)) return [];
  const lines: WordLine[] = [];
  for (const match of source.matchAll(/[^\r\n]+/g)) {
    const words = match[0].trim();
    if (words === '') continue;
    const from = start + match.index + match[0].indexOf(words);
    lines.push({ text: words, start: from, end: from + words.length });
  }
  return lines;
}

/** What to say of a word that stands where a key is expected. */
export function missingColon({ text, start, end }: WordLine): Finding {
  const cells = text.split('\t');
  if (cells.length > 2) {
    return {
      code: 'yaml-table-row',
      severity: 'error',
      message: `This looks like a row of a table with ${cells.length} cells: write each cell on a line of its own, behind a key and a colon.`,
      values: { cells },
      start,
      end,
    };
  }
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return {
    code: 'yaml-missing-colon',
    severity: 'error',
    message: `A key needs a colon and a value: write “${shown}: …”, or a dash before it if it belongs to a list.`,
    values: { word: text },
    start,
    end,
  };
}
