import type { About } from './about.ts';

/** What a document says of itself besides the difference. */
export interface ComparisonAbout extends About {
  /** What the program's file is compared with: a version by its label, or another file as a reader may see it. */
  readonly with: string;
}
