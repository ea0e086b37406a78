import type { CommonOptions } from '../common-options.ts';

/** What a person may say besides the format and the files. */
export interface ImportCommandOptions extends CommonOptions {
  readonly id?: string;
  readonly title?: string;
  /** Each as `column=field`. */
  readonly map?: readonly string[];
  readonly sheet?: string;
  readonly occupation?: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly folder?: string;
}
