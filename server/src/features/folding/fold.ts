import type { SyntaxNode } from '../../syntax/tree.ts';

/** Lines that can be folded: the first one stays, and the others disappear up to the last one. */
export interface Fold {
  readonly startLine: number;
  /** Greater than `startLine`. */
  readonly endLine: number;
  /** Absent for what is no comment: an entry, an item, a document. */
  readonly kind?: 'comment' | 'region';
  /** What is folded, where it is an entry or an item. */
  readonly about?: FoldedPart;
}

export interface FoldedPart {
  /** Where the key starts, or the item behind its dash. */
  readonly start: number;
  readonly key?: SyntaxNode;
  readonly value: SyntaxNode;
}
