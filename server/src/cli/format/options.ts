import type { CommonOptions } from '../common-options.ts';

/** What a person may say besides the paths. */
export interface FormatCommandOptions extends CommonOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly stdinFilename?: string;
  readonly folder?: string;
  readonly indent?: string;
}
