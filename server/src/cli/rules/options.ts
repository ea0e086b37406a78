import type { CommonOptions } from '../common-options.ts';

/** What a person may say about the list of rules. */
export interface RulesOptions extends CommonOptions {
  readonly category?: readonly string[];
  readonly format: string;
  readonly folder?: string;
}

/** What a person may say besides the code of a finding. */
export type ExplainOptions = CommonOptions;
