import type { CommonOptions } from '../common-options.ts';

/** What a person may say besides the format and the file. */
export interface ExportCommandOptions extends CommonOptions {
  readonly way?: string;
  readonly out?: string;
  readonly date?: string;
  readonly folder?: string;
}
