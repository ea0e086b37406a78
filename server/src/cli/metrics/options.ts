import type { CommonOptions } from '../common-options.ts';

/** What a person may say besides the program. */
export interface MetricsOptions extends CommonOptions {
  readonly way?: string;
  readonly format?: string;
  readonly out?: string;
  readonly date?: string;
  readonly folder?: string;
}
