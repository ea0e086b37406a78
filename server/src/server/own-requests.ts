import {
  type Location,
  NotificationType,
  type Position,
  RequestType,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { DocumentInfo } from '../features/document-info.ts';
import type { MoveToTerm, MoveToTermResult, TermOutlook, TermOutlooks } from '../features/programs/move-to-term.ts';
import type { ProgramNode } from '../features/programs/node.ts';
import type { ListedRule } from '../features/rule-page/rule-page.ts';
import type { ListedPage } from '../features/taxonomy-page/page-list.ts';

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

/**
 * A page that the server keeps: a built-in schema by its `hit-curriculum:` URI, an entry of the taxonomy by its
 * `hit-taxonomy:` URI, a rule by its `hit-rules:` URI.
 */
export const contentRequest = new RequestType<{ uri: string }, { text: string; languageId: string } | null, void>(
  'hitCurriculum/content',
);

/** The pages of all entries of the taxonomy, to choose from. */
export const pagesRequest = new RequestType<Record<string, never>, ListedPage[], void>('hitCurriculum/pages');

/** All rules, category by category, to choose from. */
export const rulesRequest = new RequestType<Record<string, never>, ListedRule[], void>('hitCurriculum/rules');

/** Sent when a page would now read differently, to those who asked for it in our own way. */
export const contentChanged = new NotificationType<{ uri: string }>('hitCurriculum/contentChanged');

/**
 * The programs of the workspace as a tree: their terms and courses, and the catalogs, roles and frameworks beside them;
 * with what is in the files that are named as open.
 */
export const programsRequest = new RequestType<{ open?: readonly string[] }, ProgramNode[], void>(
  'hitCurriculum/programs',
);

/** What to change in a file, so that courses, choices or electives stand in another term; or why that cannot be. */
export const moveToTermRequest = new RequestType<MoveToTerm, MoveToTermResult, void>('hitCurriculum/moveToTerm');

/** What would come of that for each of several terms, in their order. */
export const termOutlooksRequest = new RequestType<TermOutlooks, TermOutlook[], void>('hitCurriculum/termOutlooks');
