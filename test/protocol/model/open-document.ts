import type { TextDocument } from 'vscode-languageserver-textdocument';

/** A text in the editor. */
export interface OpenDocument {
  readonly uri: string;
  readonly document: TextDocument;
  /** The text as it was when it was opened, or last saved. */
  readonly saved: string;
}
