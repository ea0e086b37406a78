import type { OffsetRange } from '../../syntax/finding.ts';
import type { Path } from '../../syntax/tree.ts';
import type { Fragment } from './fragment.ts';
import type { Offer } from './offers.ts';

/** What may stand at a place, as plain data. */
export interface Suggestions {
  /** Of the value that is written, or of the collection that keys or items are added to. */
  readonly path: Path;
  /** The word that is replaced; it holds the cursor. */
  readonly replace: OffsetRange;
  readonly cursor: number;
  /** It stands directly behind a colon or a dash, where a typed letter would make another word of all three. */
  readonly glued: boolean;
  /** A correction of the indentation before the word, to be made with each of them. */
  readonly indentation?: OffsetRange & { readonly text: string };
  /** The space between a colon and the word, to be removed by what starts on the next line. */
  readonly spaceBehindColon?: OffsetRange;
  readonly list: readonly Suggestion[];
}

export interface Suggestion {
  readonly kind: 'key' | 'value' | 'constant' | 'item' | 'skeleton' | 'snippet';
  readonly label: string;
  readonly insert: Fragment;
  /** It starts on the line below the key, so that no space may stay behind the colon. */
  readonly onNextLine?: boolean;
  /** Groups come one after the other: what is required, then the rest, then snippets. */
  readonly rank: number;
  /** The keys that it writes at its place, where it writes some at once. */
  readonly keys?: readonly string[];
  /** A few words beside the label. */
  readonly detail?: string;
  readonly documentation?: Documentation;
  readonly deprecated?: boolean;
  /** The value itself, for what else is known of it. */
  readonly value?: unknown;
  /** The schema's annotation `x-taxonomy`, where it has one: the list that the value is an id of. */
  readonly list?: string;
  /** What it was offered as, where no schema lists it. */
  readonly offer?: Offer;
  /** What the word must match beside the label, such as a quotation mark that has been typed. */
  readonly typedQuote?: '"' | "'";
}

/** What a schema says to people. */
export interface Documentation {
  readonly text: string;
  readonly format: 'plain' | 'markdown';
}
