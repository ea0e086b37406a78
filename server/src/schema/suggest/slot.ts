import type { OffsetRange } from '../../syntax/finding.ts';
import type { Path } from '../../syntax/tree.ts';

/** A place where something may be written: what is asked for, and how what is inserted has to be laid out. */
export interface Slot {
  /** Path of the collection that keys or items are added to, or of the value that is written. */
  readonly path: Path;
  /** A key of the mapping at the path may stand here. */
  readonly keys: boolean;
  /** A value (scalar) may stand here. */
  readonly values: boolean;
  /** An item of the list at the path may stand here, its dash included. */
  readonly items: boolean;
  /** Inside brackets or braces, where everything stays on the line. */
  readonly flow: boolean;
  /** Behind `key:`, so that a map or list has to start on the next line. */
  readonly behindColon: boolean;
  /** Column at which a first key or dash stands; what follows is indented from here. */
  readonly column: number;
  /** A space that is missing before what is inserted. */
  readonly prefix: '' | ' ';
  /** Offset of the colon that the value stands behind, for what is inserted on the next line. */
  readonly colon?: number;
  /** The word to be replaced, which holds the cursor. */
  readonly replace: OffsetRange;
  readonly cursor: number;
  /** A correction of the line's indentation, where the cursor stands between two columns. */
  readonly indentation?: OffsetRange & { readonly text: string };
  /** The word is followed by a colon already, or has its value below it. */
  readonly keyOnly: 'no' | 'colon' | 'value';
  /** Offset of the key under the cursor, whose entry does not count as written. */
  readonly ownKey?: number;
  /** Index that an item would have in the list at the path. */
  readonly index: number;
  /** Keys beside the cursor by their lines, for where the tree has lost them. */
  readonly siblingKeys: readonly string[];
}

/** A slot in which nothing can be written yet, to be filled in. */
export const emptySlot: Slot = {
  path: [],
  keys: false,
  values: false,
  items: false,
  flow: false,
  behindColon: false,
  column: 0,
  prefix: '',
  replace: { start: 0, end: 0 },
  cursor: 0,
  keyOnly: 'no',
  index: 0,
  siblingKeys: [],
};
