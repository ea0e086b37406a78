import {
  type Location,
  NotificationType,
  NotificationType0,
  type Position,
  RequestType,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { ChosenTargets, ChosenTargetsResult, TargetChoices } from '../features/coverage/choose-targets.ts';
import type { CoverageNode } from '../features/coverage/coverage-tree.ts';
import type { LeastCovered } from '../features/coverage/least-covered.ts';
import type { NextGap, NextGapResult, ShownGap } from '../features/coverage/next-gap.ts';
import type { TeachChoices, TeachResult, TeachSkill } from '../features/coverage/teach-skill.ts';
import type { CoveragePreview } from '../features/coverage-preview.ts';
import type { DocumentInfo } from '../features/document-info.ts';
import type { MoveToTerm, MoveToTermResult, TermOutlook, TermOutlooks } from '../features/programs/move-to-term.ts';
import type { ProgramNode } from '../features/programs/node.ts';
import type { ListedRule } from '../features/rule-page/rule-page.ts';
import type { ListedPage } from '../features/taxonomy-page/page-list.ts';
import type { ImportNote, ImportOptions } from '../formats/import/imported.ts';
import type { Occupation } from '../formats/onet/occupations.ts';
import type { SourceColumns } from '../formats/spreadsheet/columns.ts';
import type { Revision } from '../workspace/revisions.ts';
import type { Compared, ComparedWith } from './comparing.ts';
import type { ExportChoices, ExportParams } from './exporting.ts';
import type { ImportAnswer, ImportChoice, ImportParams, SentSource } from './importing.ts';
import type { CoverageDocumentParams, MadeDocument, Problem } from './made-document.ts';

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

/** What the programs of the workspace cover, as a tree; with what is in the programs that are named as open. */
export const coverageTreeRequest = new RequestType<{ open?: readonly string[] }, CoverageNode[], void>(
  'hitCurriculum/coverageTree',
);

/** Sent when that tree, or what is covered least, may have changed, to those who have asked for it before. */
export const coverageTreeChanged = new NotificationType0('hitCurriculum/coverageTreeChanged');

/** What the program that a file is about covers least; null where there is no such program, or several. */
export const leastCoveredRequest = new RequestType<{ uri: string }, LeastCovered | null, void>(
  'hitCurriculum/leastCovered',
);

/** The next gap of the program that a file is about, or the one before. */
export const nextGapRequest = new RequestType<NextGap, NextGapResult, void>('hitCurriculum/nextGap');

/** The gaps of a program, or of one of its targets, to choose from. */
export const gapsRequest = new RequestType<{ program: string; target?: string }, ShownGap[], void>(
  'hitCurriculum/gaps',
);

/** The courses that could teach a skill, with what would come of each. */
export const teachChoicesRequest = new RequestType<TeachSkill, TeachChoices, void>('hitCurriculum/teachChoices');

/** What to change for a course to teach a skill. */
export const teachSkillRequest = new RequestType<TeachSkill & { course: string }, TeachResult, void>(
  'hitCurriculum/teachSkill',
);

/** What a program could prepare for, or which programs could prepare for a role or a framework. */
export const targetChoicesRequest = new RequestType<{ uri: string }, TargetChoices, void>(
  'hitCurriculum/targetChoices',
);

/** What to change for a program to prepare for further roles and frameworks. */
export const chooseTargetsRequest = new RequestType<ChosenTargets, ChosenTargetsResult, void>(
  'hitCurriculum/chooseTargets',
);

/**
 * The coverage of a program; of a role, catalog or framework, that of the program that is `shown` already, if it draws on
 * the file, else of the first that does. Who asks is told when it changes.
 */
export const coverageRequest = new RequestType<{ uri: string; shown?: string }, CoveragePreview, void>(
  'hitCurriculum/coverage',
);

/**
 * Sent when the coverage of a program, or what is found in its file, reads differently from what was told; and of a file
 * with nothing to show when there is something, or another reason.
 */
export const coverageChanged = new NotificationType<{ uri: string }>('hitCurriculum/coverageChanged');

/**
 * Sent by the editor: all programs whose coverage somebody looks at now, and files of which there is nothing to show yet.
 * Of others it is told no more.
 */
export const coverageWatched = new NotificationType<{ uris: readonly string[] }>('hitCurriculum/coverageWatched');

/** What is different about a program since an earlier version of it, or in another file; or why that cannot be said. */
export const compareRequest = new RequestType<{ uri: string; with: ComparedWith }, Compared, void>(
  'hitCurriculum/compare',
);

/** The same as a document; or why there is none. */
export const comparisonDocumentRequest = new RequestType<
  { uri: string; with: ComparedWith; format: string; date: string },
  MadeDocument | Problem,
  void
>('hitCurriculum/comparisonDocument');

/** The versions with which a file can be compared, the newest first; or why there are none. */
export const revisionsRequest = new RequestType<
  { uri: string },
  { readonly revisions: readonly Revision[] } | Problem,
  void
>('hitCurriculum/revisions');

/** The kinds of documents that coverage can be written as, to choose from. */
export const coverageFormatsRequest = new RequestType<
  Record<string, never>,
  { readonly format: string; readonly title: string; readonly about: string; readonly ending: string }[],
  void
>('hitCurriculum/coverageFormats');

/** The coverage of a program as a document; or why there is none. */
export const coverageDocumentRequest = new RequestType<CoverageDocumentParams, MadeDocument | Problem, void>(
  'hitCurriculum/coverageDocument',
);

/**
 * The formats that can be imported, to choose from: first those that fit a file, where one is named, perhaps with its first
 * bytes in base64.
 */
export const importFormatsRequest = new RequestType<{ name?: string; start?: string }, ImportChoice[], void>(
  'hitCurriculum/importFormats',
);

/** Files of ours made from files of another format, with what there is to say of them; or why there are none. */
export const importRequest = new RequestType<ImportParams, ImportAnswer | Problem, void>('hitCurriculum/import');

/** What the columns of a spreadsheet are taken for, to be shown and corrected; or why it cannot be read. */
export const importColumnsRequest = new RequestType<
  { sources: readonly SentSource[]; options?: ImportOptions },
  SourceColumns | Problem,
  void
>('hitCurriculum/importColumns');

/** The occupations in the text files of O*NET, to choose from; or why they are not known. */
export const importOccupationsRequest = new RequestType<
  { sources: readonly SentSource[] },
  { readonly occupations: readonly Occupation[] } | Problem,
  void
>('hitCurriculum/importOccupations');

/** What a file can be exported to, to choose from; or why it cannot be. */
export const exportFormatsRequest = new RequestType<{ uri: string }, ExportChoices | Problem, void>(
  'hitCurriculum/exportFormats',
);

/** A file in another format, with what is lost; or why there is none. */
export const exportRequest = new RequestType<
  ExportParams,
  (MadeDocument & { readonly notes: readonly ImportNote[] }) | Problem,
  void
>('hitCurriculum/export');
