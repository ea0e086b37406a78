/** Whether a word is a day as documents have it: `2026-08-17`. */
export function isDay(date: unknown): date is string {
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
}

/** What a document says of itself besides the report. */
export interface About {
  /** The day on which it was made, as in `2026-08-17`. */
  readonly date: string;
  /** The version of this product. */
  readonly version: string;
  /** The program's file, as a reader may see it: its path below the folder. */
  readonly file: string;
  /** The URI of the folder that the paths of a document start at. */
  readonly folder?: string;
}
