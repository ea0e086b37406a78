import { type Location, type Position, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { DocumentInfo } from '../features/document-info.ts';

/** The requests that the server answers besides the protocol's own. Their names are the extension's to rely on. */

/** What a document is taken for, and what it is checked against. */
export const documentInfoRequest = new RequestType<{ textDocument: TextDocumentIdentifier }, DocumentInfo, void>(
  'hitCurriculum/documentInfo',
);

/** Where the schema says what may stand at a position. */
export const schemaAtRequest = new RequestType<
  { textDocument: TextDocumentIdentifier; position: Position },
  Location | null,
  void
>('hitCurriculum/schemaAt');

/** A page that the server keeps, such as a built-in schema, by its `hit-curriculum:` URI. */
export const contentRequest = new RequestType<{ uri: string }, { text: string; languageId: string } | null, void>(
  'hitCurriculum/content',
);
