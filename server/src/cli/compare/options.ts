import type { CommonOptions } from '../common-options.ts';

/** What a person may say besides the two that are compared. */
export interface CompareOptions extends CommonOptions {
  readonly format?: string;
  readonly out?: string;
  readonly failOnLoss?: boolean;
  readonly date?: string;
  readonly folder?: string;
}
