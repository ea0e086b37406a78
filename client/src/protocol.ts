import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageclient/node';

/** The requests that our server answers besides the language server protocol's own. */
export const requests = {
  documentInfo: 'hitCurriculum/documentInfo',
  schemaAt: 'hitCurriculum/schemaAt',
  content: 'hitCurriculum/content',
} as const;

export type FileKind = 'curriculum' | 'catalog' | 'role' | 'framework';

export interface DocumentInfoParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What the server takes a document for, and what it checks it against. */
export interface DocumentInfo {
  readonly kind: FileKind | null;
  readonly schema: {
    readonly uri: string;
    readonly title: string;
    readonly because: 'file-kind' | 'setting' | 'modeline';
  } | null;
}

export interface SchemaAtParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** Where the schema says what may stand at a position. */
export interface SchemaPlace {
  readonly uri: string;
  readonly range: Range;
}

export interface ContentParams {
  readonly uri: string;
}

/** A read-only page that the server keeps, such as a built-in schema. */
export interface Content {
  readonly text: string;
  readonly languageId: string;
}
