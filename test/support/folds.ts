import type { FoldingRange } from 'vscode-languageserver-types';

const separator = ' ┊';

/**
 * Draws folds in front of the lines of a text: `┌` where one starts (`#` a block of comments, `R` a region), `└` where it
 * ends, one column for each fold around another, and at least so many
 * columns.
 */
export function drawFolds(text: string, folds: readonly FoldingRange[], columns = 1): string {
  const texts = text.split(/\r\n|\n|\r/);
  const depthOf = (fold: FoldingRange) => folds.filter((other) => other !== fold && holds(other, fold)).length;
  const depths = new Map(folds.map((fold) => [fold, depthOf(fold)]));
  const width = Math.max(columns, ...[...depths.values()].map((depth) => depth + 1));
  const gutters = texts.map((_, line) => {
    const marks = Array<string>(width).fill(' ');
    for (const [fold, depth] of depths) {
      if (line < fold.startLine || line > fold.endLine) continue;
      if (line === fold.startLine) marks[depth] = startMarks[fold.kind ?? 'part'] ?? '?';
      else marks[depth] = line === fold.endLine ? '└' : '│';
    }
    return marks.join('');
  });
  return texts.map((line, index) => `${gutters[index]}${separator} ${line}`.trimEnd()).join('\n');
}

const startMarks: Readonly<Record<string, string>> = { part: '┌', comment: '#', region: 'R' };

function holds(outer: FoldingRange, inner: FoldingRange): boolean {
  return outer.startLine <= inner.startLine && inner.endLine <= outer.endLine;
}

/** A drawing without the indentation of the code around it, the text that it was drawn of, and how many columns it has. */
export function readDrawing(drawn: string): { drawing: string; text: string; columns: number } {
  const lines = drawn.replace(/^\n/, '').replace(/\n *$/, '').split('\n');
  const firstMarks = lines.map((line) => line.search(/[^ ]/)).filter((column) => column >= 0);
  // Where nothing folds, there is one blank column in front of the separator.
  const indentation = Math.min(...firstMarks, ...lines.map((line) => line.indexOf(separator) - 1));
  const drawing = lines.map((line) => line.slice(indentation).trimEnd());
  const columns = drawing[0]?.indexOf(separator) ?? 0;
  const text = drawing.map((line) => line.slice(columns + separator.length + 1)).join('\n');
  return { drawing: drawing.join('\n'), text, columns };
}
