import type { Fold } from './fold.ts';

/** A fold, and in how many others it lies. */
export interface NestedFold extends Fold {
  readonly depth: number;
}

/**
 * Puts folds in the order of the text, at most one for each first line (the longest), and no two that overlap without
 * one lying in the other: editors show such folds wrongly or not at all. A region gives way to an entry, and what
 * starts later to what starts earlier.
 */
export function nestFolds(folds: readonly Fold[]): NestedFold[] {
  const inOrder = [...folds].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  const kept = new Set<Fold>();
  const around: Fold[] = [];
  let line = -1;
  for (const fold of inOrder) {
    if (fold.startLine === line) continue;
    leaveThoseAbove(around, fold.startLine);
    while (fold.kind !== 'region' && isCrossed(around.at(-1), fold) && around.at(-1)?.kind === 'region') {
      const region = around.pop();
      if (region) kept.delete(region);
    }
    if (isCrossed(around.at(-1), fold)) continue;
    kept.add(fold);
    around.push(fold);
    line = fold.startLine;
  }
  return withDepths(inOrder.filter((fold) => kept.has(fold)));
}

function withDepths(folds: readonly Fold[]): NestedFold[] {
  const around: Fold[] = [];
  return folds.map((fold) => {
    leaveThoseAbove(around, fold.startLine);
    const depth = around.length;
    around.push(fold);
    return { ...fold, depth };
  });
}

function leaveThoseAbove(around: Fold[], line: number): void {
  for (let last = around.at(-1); last && last.endLine < line; last = around.at(-1)) around.pop();
}

function isCrossed(outer: Fold | undefined, inner: Fold): boolean {
  return outer !== undefined && outer.endLine < inner.endLine;
}

/** As many folds as a client wants, in the order of the text: those that lie in the fewest others. */
export function outermost(folds: readonly NestedFold[], limit: number | undefined): readonly NestedFold[] {
  if (limit === undefined || folds.length <= limit) return folds;
  const byDepth = [...folds].sort((a, b) => a.depth - b.depth).slice(0, Math.max(0, limit));
  return byDepth.sort((a, b) => a.startLine - b.startLine);
}
