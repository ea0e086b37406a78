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
  /** Other places of the same text that belong to it. */
  readonly related?: readonly RelatedPlace[];
  readonly tags?: readonly ('unused' | 'deprecated')[];
}

export interface RelatedPlace extends OffsetRange {
  readonly message: string;
}
