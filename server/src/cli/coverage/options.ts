import type { CommonOptions } from '../common-options.ts';

/** What a person may say besides the program. */
export interface CoverageOptions extends CommonOptions {
  readonly role?: readonly string[];
  readonly way?: string;
  readonly format?: string;
  readonly out?: string;
  readonly min?: string;
  readonly matrix?: boolean;
  readonly date?: string;
  readonly folder?: string;
}
