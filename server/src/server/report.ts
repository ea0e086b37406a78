import type { Diagnostic } from 'vscode-languageserver-types';

/** What there is to say about one document at one moment. */
export interface Report {
  readonly uri: string;
  /** The version of the document that was judged; null for a file that is not open. */
  readonly version: number | null;
  readonly items: Diagnostic[];
  /** The same for the same findings of the same version, and only then. Made when it is first asked for. */
  readonly resultId: string;
  /** There is nothing to say since the settings keep the open document from being judged; its `resultId` is always one. */
  readonly isNotJudged?: true;
}
