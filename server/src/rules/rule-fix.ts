import type { TextChange } from '../syntax/edit/change.ts';
import type { SourceDocument } from '../workspace/document.ts';

/** One way to mend a finding. */
export interface RuleFix {
  /** What it does, in the words of a curriculum, and what follows from it. */
  readonly title: string;
  /** It is the one right answer, so that “fix all” may choose it unseen. */
  readonly isPreferred?: boolean;
  /** What it changes; undefined where that cannot be done safely, so that it is not offered. */
  edit(): FileEdit | undefined;
}

/** Changes of files of the workspace, and new files. */
export interface FileEdit {
  readonly changes: readonly DocumentChanges[];
  readonly newFiles?: readonly NewFile[];
}

export interface DocumentChanges {
  readonly document: SourceDocument;
  readonly changes: readonly TextChange[];
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** The change of one file alone; undefined where there is none. */
export function inDocument(document: SourceDocument, changes: readonly TextChange[] | undefined): FileEdit | undefined {
  return changes && { changes: [{ document, changes }] };
}
