import type { CommonOptions } from '../common-options.ts';

/** What a person may say besides the kind of the file. */
export interface NewOptions extends CommonOptions {
  readonly title?: string;
  readonly id?: string;
  readonly out?: string;
  readonly force?: boolean;
}
