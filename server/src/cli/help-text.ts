import type { Terminal } from './terminal.ts';
import { widthOf } from './width-of.ts';
import { wrapped } from './wrapped.ts';

/** More columns than this are not read with ease. */
const widest = 100;
/** What nobody looks at has no width of its own. */
const usual = 80;
/** Where a second column would be narrower than this, it goes below the first. */
const narrowestColumn = 28;
const belowItsTerm = 6;

/** So many columns a help may have. */
export function helpWidth({ stdout }: Terminal): number {
  return Math.min((stdout.isTTY && stdout.columns) || usual, widest);
}

/**
 * A help in lines that fit. A paragraph begins at the left edge; `term  words` are two columns; an example that begins
 * with the name of the program can still be copied, as a line that goes on ends with “\”.
 */
export function helpText(text: string, width: number): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) lines.push(...wrapped(paragraph.join(' '), width));
    paragraph = [];
  };
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) {
      paragraph.push(line);
      continue;
    }
    endParagraph();
    lines.push(...setIn(line, width));
  }
  endParagraph();
  return lines.join('\n');
}

function setIn(line: string, width: number): string[] {
  const [, indent = '', words = ''] = /^( *)(.*)$/.exec(line) ?? [];
  if (words.startsWith('hit-curriculum ')) return commandLines(indent, words, width);
  const [, term, description] = /^(\S.*?) {2,}(\S.*)$/.exec(words) ?? [];
  if (term === undefined || description === undefined) return below(indent, words, width);
  const column = line.length - description.length;
  if (width - column < narrowestColumn) {
    return [...below(indent, term, width), ...below(' '.repeat(belowItsTerm), description, width)];
  }
  const [first = '', ...others] = wrapped(description, width - column);
  return [`${line.slice(0, column)}${first}`, ...others.map((one) => `${' '.repeat(column)}${one}`)];
}

function below(indent: string, words: string, width: number): string[] {
  return wrapped(words, width - indent.length).map((one) => `${indent}${one}`.trimEnd());
}

/** A command over several lines, as a shell takes it; what stands in quotation marks stays in one piece. */
function commandLines(indent: string, words: string, width: number): string[] {
  const parts = words.match(/(?:'[^']*'|"[^"]*"|[^ '"])+/g) ?? [];
  const lines: string[] = [];
  let line = indent;
  for (const part of parts) {
    const isFirst = line.trim() === '';
    if (!isFirst && widthOf(line) + widthOf(part) + ' '.length + ' \\'.length > width) {
      lines.push(`${line} \\`);
      line = `${indent}    ${part}`;
    } else {
      line = isFirst ? `${line}${part}` : `${line} ${part}`;
    }
  }
  return [...lines, line];
}
