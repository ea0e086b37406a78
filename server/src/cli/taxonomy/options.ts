import type { CommonOptions } from '../common-options.ts';

/** What a person may say besides the words to search for. */
export interface SearchOptions extends CommonOptions {
  readonly kind?: readonly string[];
  readonly format: string;
}

/** What a person may say besides the id of an entry. */
export interface ShowOptions extends SearchOptions {
  readonly folder?: string;
}
