import type { OffsetRange } from '../../syntax/finding.ts';
import type { Path } from '../../syntax/tree.ts';

/** What may stand at a place although no schema lists it, because only whoever asks knows it. Plain data. */
export interface Offer {
  /** What is written. */
  readonly value: string;
  /** What people call it. */
  readonly title?: string;
  /** A few words more. */
  readonly detail?: string;
  /** Why it is worth a look just here, in a few words. */
  readonly note?: string;
  /** Other words by which people look for it. */
  readonly words?: readonly string[];
  /** Among several that answer what was typed equally well, the smallest numbers come first. */
  readonly order: readonly number[];
  /** For whoever asks for more about it later. */
  readonly data?: unknown;
  /** What has to change elsewhere in the text so that it means what it says; never at the place itself. */
  readonly edits?: readonly (OffsetRange & { readonly text: string })[];
}

export interface OfferPlace {
  /** Of the value that is written, or of the mapping that a key is written in. */
  readonly path: Path;
  /** The word that is being typed, which does not count as written. */
  readonly replace: OffsetRange;
}

/** What may stand at a place, where its schema says with `x-refers-to` what the value there stands for. */
export type Offers = (refersTo: string, place: OfferPlace) => readonly Offer[];

/** The same within one question: the word that is typed is known. */
export type Offering = (refersTo: string, path: Path) => readonly Offer[];
