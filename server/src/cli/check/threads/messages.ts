import type { CheckedFile } from '../../../formats/findings/finding.ts';
import type { SharedTexts } from '../../../node/shared-texts.ts';
import type { PackedSummaries } from '../../../workspace/links/packed-summaries.ts';
import type { CopiedWorkspace } from './share.ts';

/** What a thread is given when it begins. */
export interface Task extends CopiedWorkspace {
  readonly texts: SharedTexts;
  /** The numbers of the files that it reads and judges. */
  readonly numbers: readonly number[];
  /** Whether schemas of others are in use. */
  readonly hasOtherSchemas: boolean;
  /** The folder in which the command is called. */
  readonly cwd: string;
}

/** What it is given when all threads have read their files. */
export interface ReadByOthers {
  readonly numbers: readonly number[];
  readonly summaries: PackedSummaries;
}

/** What it says. */
export type Word =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'read'; readonly summaries: PackedSummaries }
  | { readonly kind: 'judged'; readonly files: readonly CheckedFile[] };

/** The mark of a thread that was started to check, for a file that is also read by those who start it. */
export const isChecker = 'hit-curriculum check';
