/** A range of a text as offsets, `end` not included. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * Something to say about a place in a text, as data. Fixes, suppressions, documentation and tests go by `code`, never
 * by `message`; `values` are what the message was made from.
 */
export interface Finding extends OffsetRange {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly values?: Readonly<Record<string, unknown>>;
  /** Other places that belong to it, in the same text or elsewhere. */
  readonly related?: readonly (RelatedPlace | RelatedDeclaration)[];
  readonly tags?: readonly ('unused' | 'deprecated')[];
  /** All that it is about, where that is more than is marked: what can be done about it is offered all over it. */
  readonly about?: OffsetRange;
}

/** A place of the same text. */
export interface RelatedPlace extends OffsetRange {
  readonly message: string;
}

/**
 * A place of another file. It is named by what that file declares there and not by its offsets, so that a finding that
 * is kept stays right while the other file is edited above the place.
 */
export interface RelatedDeclaration {
  readonly message: string;
  readonly uri: string;
  /** The key under which the other file declares it, as its links have it. */
  readonly declared: string;
}
