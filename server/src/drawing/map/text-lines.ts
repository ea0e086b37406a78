/**
 * Breaks a text into at most `most` lines of about `width` ems, at spaces where there are any. What does not fit is cut,
 * with an ellipsis; letters with their accents stay whole. A drawing has no means to measure letters, so their widths are
 * estimated, rather too wide than too narrow.
 */
export function textLines(text: string, width: number, most: number): string[] {
  const words = text.split(/\s+/u).filter(Boolean);
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, cut([line, ...words.slice(index)].join(' ').trimStart(), width)];
    if (line !== '') lines.push(line);
    line = word;
    while (textWidth(line) > width && lines.length < most - 1) {
      const head = fitting(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
    if (textWidth(line) > width) return [...lines, cut([line, ...words.slice(index + 1)].join(' '), width)];
  }
  return line === '' ? lines : [...lines, line];
}

/** The estimated width of a text, in ems. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of letters(text)) width += letterWidth(segment);
  return width;
}

const ellipsisWidth = 0.9;

function cut(text: string, width: number): string {
  return `${fitting(text, width - ellipsisWidth).trimEnd()}…`;
}

/** As many letters from the start of `text` as fit, and at least one. */
function fitting(text: string, width: number): string {
  let used = 0;
  let end = 0;
  for (const { segment, index } of letters(text)) {
    used += letterWidth(segment);
    if (used > width && index > 0) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Letters as people count them; plain text needs no rules for that. */
function letters(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (/^[ -~]*$/u.test(text)) return Array.from(text, (segment, index) => ({ segment, index }));
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
}

function letterWidth(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point >= 0x1100) return 1.05;
  if (/[iljtfrI.,:;'|!() ]/u.test(letter)) return 0.4;
  if (/[mwMW@%—]/u.test(letter)) return 0.95;
  return /\p{Lu}|\d/u.test(letter) ? 0.7 : 0.61;
}
