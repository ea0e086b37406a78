/** What becomes of the line breaks at the end: one stays, none, or all of them. */
export type Chomping = 'clip' | 'strip' | 'keep';

/** One line of a block scalar, without its break. */
interface Line {
  /** How many spaces it starts with. */
  readonly indent: number;
  /** What stands behind them. */
  readonly content: string;
}

/** The lines of a block scalar, and which of them are content. */
interface Block {
  readonly lines: readonly Line[];
  /** How many spaces in front of each line do not count. */
  readonly indent: number;
  /** Index of the first line that is not blank. */
  readonly first: number;
  /** Index behind the last line that counts. */
  readonly behind: number;
}

/** The text of the lines below `|`. `undefined` where a blank line on top is wider than the text's indentation. */
export function literalText(source: string, chomping: Chomping): string | undefined {
  const block = blockOf(source);
  if (!block) return undefined;
  if (block.behind === 0) return textOfBlanks(block, chomping);
  const shown = block.lines.slice(block.first, block.behind).map((line) => textOf(line, block.indent));
  return withEnd('\n'.repeat(block.first) + shown.join('\n'), block, chomping);
}

/**
 * The text of the lines below `>`: neighbors are joined by a space, unless one of them is indented further than the
 * rest. `undefined` as for `literalText`.
 */
export function foldedText(source: string, chomping: Chomping): string | undefined {
  const block = blockOf(source);
  if (!block) return undefined;
  if (block.behind === 0) return textOfBlanks(block, chomping);
  let value = '\n'.repeat(block.first);
  let separator = '';
  let isAfterIndented = false;
  for (const line of block.lines.slice(block.first, block.behind)) {
    if (line.indent > block.indent || line.content.startsWith('\t')) {
      if (separator === ' ') separator = '\n';
      else if (!isAfterIndented && separator === '\n') separator = '\n\n';
      value += separator + textOf(line, block.indent);
      separator = '\n';
      isAfterIndented = true;
    } else if (line.content === '') {
      if (separator === '\n') value += '\n';
      else separator = '\n';
    } else {
      value += separator + line.content;
      separator = ' ';
      isAfterIndented = false;
    }
  }
  return withEnd(value, block, chomping);
}

function textOf(line: Line, indent: number): string {
  return line.indent > indent ? ' '.repeat(line.indent - indent) + line.content : line.content;
}

function blockOf(source: string): Block | undefined {
  const lines = source === '' ? [] : source.split('\n').map(lineOf);
  let behind = lines.length;
  while (behind > 0 && lines[behind - 1]?.content === '') behind--;
  const first = lines.findIndex(({ content }) => content !== '');
  const indent = lines[first]?.indent ?? 0;
  if (first >= 0 && lines.slice(0, first).some((line) => line.indent > indent)) return undefined;
  // A blank line that is wider than the text's indentation is content, and so are those above it.
  if (behind > 0) {
    for (let index = lines.length - 1; index >= behind; index--) {
      if ((lines[index]?.indent ?? 0) > indent) behind = index + 1;
    }
  }
  return { lines, indent, first: Math.max(first, 0), behind };
}

function lineOf(written: string): Line {
  const end = written.endsWith('\r') ? written.length - 1 : written.length;
  let indent = 0;
  while (indent < end && written.charAt(indent) === ' ') indent++;
  return { indent, content: written.slice(indent, end) };
}

function textOfBlanks({ lines }: Block, chomping: Chomping): string {
  return chomping === 'keep' && lines.length > 0 ? '\n'.repeat(Math.max(1, lines.length - 1)) : '';
}

function withEnd(value: string, { lines, indent, behind }: Block, chomping: Chomping): string {
  if (chomping === 'strip') return value;
  if (chomping === 'clip') return `${value}\n`;
  const kept = lines.slice(behind).map((line) => `\n${' '.repeat(Math.max(0, line.indent - indent))}`);
  const all = value + kept.join('');
  return all.endsWith('\n') ? all : `${all}\n`;
}
