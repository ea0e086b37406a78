import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageclient/node';
import type { ComparedWith, FindingMessage } from '../webview/messages.ts';

export type { DocumentLink, DocumentLinkParams } from 'vscode-languageclient/node';

/**
 * The requests that our server answers besides the language server protocol's own. What is asked and answered stands below,
 * and for import, export and targets in `messages.ts` of their folders.
 */
export const requests = {
  documentInfo: 'hitCurriculum/documentInfo',
  schemaAt: 'hitCurriculum/schemaAt',
  content: 'hitCurriculum/content',
  pages: 'hitCurriculum/pages',
  rules: 'hitCurriculum/rules',
  /** The protocol's own, for pages that the language client does not follow. */
  documentLink: 'textDocument/documentLink',
  programs: 'hitCurriculum/programs',
  moveToTerm: 'hitCurriculum/moveToTerm',
  termOutlooks: 'hitCurriculum/termOutlooks',
  coverageTree: 'hitCurriculum/coverageTree',
  leastCovered: 'hitCurriculum/leastCovered',
  nextGap: 'hitCurriculum/nextGap',
  gaps: 'hitCurriculum/gaps',
  teachChoices: 'hitCurriculum/teachChoices',
  teachSkill: 'hitCurriculum/teachSkill',
  targetChoices: 'hitCurriculum/targetChoices',
  chooseTargets: 'hitCurriculum/chooseTargets',
  coverage: 'hitCurriculum/coverage',
  compare: 'hitCurriculum/compare',
  revisions: 'hitCurriculum/revisions',
  coverageDocument: 'hitCurriculum/coverageDocument',
  coverageFormats: 'hitCurriculum/coverageFormats',
  comparisonDocument: 'hitCurriculum/comparisonDocument',
  importFormats: 'hitCurriculum/importFormats',
  importColumns: 'hitCurriculum/importColumns',
  importOccupations: 'hitCurriculum/importOccupations',
  import: 'hitCurriculum/import',
  exportFormats: 'hitCurriculum/exportFormats',
  export: 'hitCurriculum/export',
} as const;

/** What the server tells us of by itself, besides the protocol's own. */
export const notifications = {
  /** The programs of the workspace may have changed. */
  programsChanged: 'hitCurriculum/programsChanged',
  /** The tree of coverage, or what is covered least, may have changed. */
  coverageTreeChanged: 'hitCurriculum/coverageTreeChanged',
  /** A page of the server would read differently now. */
  contentChanged: 'hitCurriculum/contentChanged',
  /** The coverage of a program that was asked about reads differently now. */
  coverageChanged: 'hitCurriculum/coverageChanged',
  /** What we tell the server: the programs whose coverage somebody looks at; of others it need not tell. */
  coverageWatched: 'hitCurriculum/coverageWatched',
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

/** A page of the taxonomy, to choose by any of its names. */
export interface ListedPage {
  readonly uri: string;
  readonly label: string;
  readonly thing: string;
  readonly id: string;
  readonly synonyms: readonly string[];
}

/** Something that is looked for, with the page about it. */
export interface ListedRule {
  readonly uri: string;
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** Why it is looked for, in one sentence. */
  readonly summary: string;
}

export interface ContentChanged {
  readonly uri: string;
}

/** One line of the tree of programs. */
export interface ProgramNode {
  /** The same for the same thing after an edit. */
  readonly id: string;
  readonly kind:
    | 'program'
    | 'plan'
    | 'term'
    | 'concentration'
    | 'course'
    | 'choice'
    | 'elective'
    | 'group'
    | 'role'
    | 'catalog'
    | 'framework'
    | 'item';
  readonly label: string;
  readonly description?: string;
  readonly place?: NodePlace;
  /** What is below it; of a file that was not asked for, only that there is something. */
  readonly children?: readonly ProgramNode[];
  readonly hasChildren?: boolean;
}

export interface ProgramsParams {
  /** The files whose content is wanted as well. */
  readonly open: readonly string[];
}

/** Where something stands: the whole of it, and where to put the cursor. */
export interface NodePlace {
  readonly uri: string;
  readonly range: Range;
  readonly selection: Range;
}

/** A place in a file. */
export interface FilePosition {
  readonly uri: string;
  readonly position: Position;
}

export interface MoveToTermParams {
  /** What is moved: places of a plan, or courses. */
  readonly moved: readonly FilePosition[];
  /** The term that it is moved to. */
  readonly term: FilePosition;
  /** The place of that term that it comes before; at the end where absent. */
  readonly before?: Position;
}

/** What there is to change, or why it cannot be done. */
export interface MoveToTermAnswer {
  readonly edits?: readonly { readonly range: Range; readonly newText: string }[];
  /** What to tell of it once it is done, where something is found then that was not before. */
  readonly follows?: string;
  readonly refusal?: string;
}

export interface TermOutlooksParams {
  readonly moved: readonly FilePosition[];
  readonly terms: readonly FilePosition[];
}

/** What would come of a move to a term, in words. */
export interface TermOutlook {
  /** Those of the term then. */
  readonly credits?: string;
  readonly follows?: string;
  readonly refusal?: string;
}

export interface CoverageParams {
  /** A program; or a role, catalog or framework, of which the first program is taken that draws on it. */
  readonly uri: string;
  /** The program that is shown already: it is kept where it draws on the file as well. */
  readonly shown?: string;
}

/** What is covered, as the panel draws it; or why there is nothing to draw. */
export interface CoverageAnswer {
  /** The program's, also of one that cannot be read. */
  readonly uri?: string;
  readonly title?: string;
  readonly report?: unknown;
  readonly findings?: readonly FindingMessage[];
  readonly nothing?: string;
}

export interface CoverageChanged {
  readonly uri: string;
}

export interface CompareParams {
  readonly uri: string;
  readonly with: ComparedWith;
}

export interface CompareAnswer {
  readonly difference?: unknown;
  readonly problem?: string;
}

/** The earlier versions that a file can be compared with, or why there are none. */
export interface RevisionsAnswer {
  readonly revisions?: readonly { readonly revision: string; readonly label: string; readonly detail: string }[];
  readonly problem?: string;
}

/** Asks for what is different as a document; answered as `CoverageDocumentAnswer`. */
export interface ComparisonDocumentParams {
  readonly uri: string;
  readonly with: ComparedWith;
  readonly format: 'html' | 'md';
  /** The day, such as `2026-05-31`. */
  readonly date: string;
}

export interface CoverageDocumentParams {
  readonly uri: string;
  readonly format: string;
  /** The day, such as `2026-05-31`. */
  readonly date: string;
}

export interface CoverageDocumentAnswer {
  readonly name?: string;
  readonly content?: string;
  readonly encoding?: 'utf8' | 'base64';
  readonly problem?: string;
}

/** One line of the tree of coverage. */
export interface CoverageNode {
  /** The same for the same thing after an edit. */
  readonly id: string;
  readonly kind:
    | 'program'
    | 'role'
    | 'framework'
    | 'outcomes'
    | 'way'
    | 'missing'
    | 'partial'
    | 'met'
    | 'unknown'
    | 'missing-skill'
    | 'partial-skill'
    | 'met-skill'
    | 'unknown-skill'
    | 'course'
    | 'candidate';
  readonly label: string;
  readonly description?: string;
  /** All that the line says, line by line. */
  readonly tooltip?: string;
  readonly place?: NodePlace;
  readonly children?: readonly CoverageNode[];
  readonly hasChildren?: boolean;
  /** A gap that a course could close. */
  readonly teach?: TeachSkillParams;
}

/** What the program of a file covers least. */
export interface LeastCovered {
  readonly program: string;
  readonly title: string;
  readonly least: { readonly title: string; readonly percent: string };
  readonly targets: readonly { readonly title: string; readonly coverage: string; readonly met: string }[];
}

export interface NextGapParams extends FilePosition {
  /** The gap that a person was led to last, if they have not moved since. */
  readonly from?: { readonly id: string; readonly number: number };
  readonly backwards?: boolean;
}

/** A gap, or in words why there is none. */
export interface NextGapAnswer {
  readonly gap?: ShownGap;
  readonly nothing?: string;
}

/** Something that a target of a program lacks. */
export interface ShownGap {
  readonly id: string;
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  readonly program: string;
  readonly target: string;
  readonly targetTitle: string;
  readonly label: string;
  readonly words: string;
  readonly brief: string;
  /** The skill that a course could teach, where that closes the gap. */
  readonly skill?: string;
  readonly range: Range;
}

export interface GapsParams {
  readonly program: string;
  readonly target?: string;
}

/** A skill that a program is to teach, for one of its targets or for all. */
export interface TeachSkillParams {
  readonly program: string;
  readonly skill: string;
  readonly target?: string;
}

/** The courses to choose from, or why there are none. */
export interface TeachChoicesAnswer {
  readonly what?: string;
  readonly choices?: readonly TeachChoice[];
  readonly problem?: string;
}

export interface TeachChoice {
  readonly course: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly suits: boolean;
  /** Why it cannot be chosen. */
  readonly refusal?: string;
}

/** What there is to change, or why it cannot be done. */
export interface TeachSkillAnswer {
  readonly uri?: string;
  readonly edits?: readonly { readonly range: Range; readonly newText: string }[];
  /** Where the skill stands then. */
  readonly range?: Range;
  readonly told?: string;
  readonly problem?: string;
}

/** A kind of document that coverage can be written as. */
export interface CoverageFormat {
  readonly format: string;
  readonly title: string;
  /** What it is for. */
  readonly about: string;
  /** What comes behind the program's id in the name of the file. */
  readonly ending: string;
}
