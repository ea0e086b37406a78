import type { Comment } from '../../syntax/comments.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Fold } from './fold.ts';

/** What folding needs to know of the comments that have lines of their own. */
export interface CommentLines {
  /** Blocks of comments, and regions. */
  readonly folds: readonly Fold[];
  /** The comment below a line, with nothing but blank lines between. */
  below(line: number): Comment | undefined;
  /** The line of the `# region` that the `# endregion` of a line ends. */
  regionEndedAt(line: number): number | undefined;
}

const regionMark = /^#\s*(end)?region\b/;

export function commentLines(tree: SyntaxTree, comments: readonly Comment[]): CommentLines {
  const regions = regionsOf(tree, comments);
  const startOfRegion = new Map(regions.map(({ startLine, endLine }) => [endLine, startLine]));
  const byLineAbove = new Map<number, Comment>();
  for (const comment of comments) byLineAbove.set(lastLineWithWordsAbove(tree, comment.line), comment);
  return {
    folds: [...blocksOf(tree, comments), ...regions],
    below: (line) => byLineAbove.get(line),
    regionEndedAt: (line) => startOfRegion.get(line),
  };
}

/** Comments on lines that follow each other, in one column: a change of the column is a change of what they belong to. */
function blocksOf(tree: SyntaxTree, comments: readonly Comment[]): Fold[] {
  const folds: Fold[] = [];
  let first: Comment | undefined;
  let last: Comment | undefined;
  const end = () => {
    if (first && last && last !== first) folds.push({ startLine: first.line, endLine: last.line, kind: 'comment' });
  };
  for (const comment of comments) {
    const isMark = markOf(tree, comment) !== undefined;
    const goesOn = !isMark && last?.line === comment.line - 1 && last.column === comment.column;
    if (!goesOn) {
      end();
      first = isMark ? undefined : comment;
    }
    last = isMark ? undefined : comment;
  }
  end();
  return folds;
}

/** From each `# region` to its `# endregion`. One without the other is a comment like any other. */
function regionsOf(tree: SyntaxTree, comments: readonly Comment[]): Fold[] {
  const folds: Fold[] = [];
  const open: Comment[] = [];
  for (const comment of comments) {
    const mark = markOf(tree, comment);
    if (mark === 'start') open.push(comment);
    const start = mark === 'end' ? open.pop() : undefined;
    if (start) folds.push({ startLine: start.line, endLine: comment.line, kind: 'region' });
  }
  return folds;
}

function markOf({ text }: SyntaxTree, { start, end }: Comment): 'start' | 'end' | undefined {
  const found = regionMark.exec(text.slice(start, Math.min(end, start + 100)));
  if (!found) return undefined;
  return found[1] ? 'end' : 'start';
}

function lastLineWithWordsAbove({ text, lines }: SyntaxTree, line: number): number {
  let above = line - 1;
  while (above >= 0 && text.slice(lines.startOf(above), lines.endOf(above)).trim() === '') above--;
  return above;
}
