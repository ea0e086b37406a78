import type { ImportNote } from '../import/imported.ts';

/** A document in another format, and what it cannot say. */
export interface Exported {
  /** A name for the file, such as `hit-aas.csv`. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What is lost or was changed on the way out, a sentence each. */
  readonly notes: readonly ImportNote[];
}

/** What a person says besides the file. */
export interface ExportOptions {
  /** The day that the document bears, as in `2026-08-17`. */
  readonly date: string;
  /** Programs: the concentration or plan whose courses are meant; the program's own plan otherwise. */
  readonly way?: string;
}
