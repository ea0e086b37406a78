import type { CommonOptions } from '../common-options.ts';

/** What a person may say besides the paths. */
export interface CheckOptions extends CommonOptions {
  readonly format?: string;
  readonly out?: string;
  readonly level?: string;
  readonly maxWarnings?: string;
  readonly threads?: string;
  /** `code=severity`, each as written. */
  readonly rule?: readonly string[];
  /** A configuration file, or `false` for none at all. */
  readonly config?: string | false;
  readonly changed?: string;
  readonly stdinFilename?: string;
  readonly folder?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly watch?: boolean;
}
