import type { CodeActionKind } from 'vscode-languageserver-types';
import type { FileEdit } from '../../rules/rule-fix.ts';
import type { Finding, OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { FileFacts } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** What actions are offered for: a place of a file, and what was found there. */
export interface ActionContext {
  readonly snapshot: Snapshot;
  readonly document: SourceDocument;
  /** Absent for YAML that is not of the format. */
  readonly facts: FileFacts | undefined;
  /** What is selected, or where the cursor is. */
  readonly range: OffsetRange;
  readonly client: ActionClient;
}

/** What an editor can do with actions. */
export interface ActionClient {
  /** Makes files, so that an action may need a new one. */
  readonly createsFiles: boolean;
  /** The commands of the editor that actions may run. */
  readonly commands?: ReadonlySet<unknown>;
  /** Is told of a rule that cannot say how its findings are mended, since it fails. */
  onFailedFix?(code: string, uri: string, error: unknown): void;
}

/** Something that can be done with a file, in the order in which it is offered. */
export interface Action {
  /** What it does, in the words of a curriculum. */
  readonly title: string;
  readonly kind: CodeActionKind;
  /** The findings that it does away with. */
  readonly fixes?: readonly Finding[];
  /** It is the one right answer. */
  readonly isPreferred?: boolean;
  /** It takes so long that it is only worked out once it was chosen, where the editor can wait for that. */
  readonly isCostly?: boolean;
  /** A command of the editor that does it in the place of an edit. */
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
  /** What it changes; undefined where that cannot be done safely, so that it is not offered. */
  edit(): FileEdit | undefined;
}

/** One way to mend findings with some codes. */
export interface Fix {
  readonly codes: readonly string[];
  actions(context: ActionContext, finding: Finding): readonly Action[];
}

/** One way to rewrite what is at the cursor, or a whole file. */
export interface Refactoring {
  readonly kind: CodeActionKind;
  actions(context: ActionContext): readonly Action[];
}
