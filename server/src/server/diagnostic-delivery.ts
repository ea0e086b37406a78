/** How findings reach the editor: pulled by it, or pushed to it. Told of everything that can change findings. */
export interface DiagnosticDelivery {
  /** A document was opened or edited in the editor, or saved. */
  documentChanged(uri: string): void;
  documentClosed(uri: string): void;
  /** Files that are not open were made, changed or deleted. */
  filesChanged(uris: readonly string[]): void;
  /** Settings, folders or schemas changed: nothing that was said may still be right. */
  everythingChanged(): void;
}
