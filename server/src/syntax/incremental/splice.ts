import type { SyntaxTree } from '../tree.ts';
import type { TextEdit } from './edit.ts';

/** The tree of a text that was made from the tree of the text before an edit, by reading again only where it was edited. */
export interface Splice {
  /** Of the new text. */
  readonly tree: SyntaxTree;
  readonly edit: TextEdit;
  /** Which YAML document of the text was edited: always 0, since several documents are read anew. */
  readonly document: number;
  /** Index of the entry at the top in which the edit lies. */
  readonly section: number;
  /** Index among the entries or items of that entry's value; undefined where the whole entry was read anew. */
  readonly item: number | undefined;
}

/**
 * The tree of a text that follows another by one edit inside one item; undefined where the whole text has to be read.
 * Otherwise `before` must not be used any more: its nodes have moved, and most of them belong to the new tree.
 */
export function spliceTree(_before: SyntaxTree, _text: string): Splice | undefined {
  return undefined;
}
