import type { Connection, Diagnostic, ServerCapabilities } from 'vscode-languageserver';
import type { SnapshotOfTexts } from '../../features/rule-page/demonstration.ts';
import type { FileAccess } from '../../workspace/files.ts';
import type { Past } from '../../workspace/past.ts';
import type { RevisionAccess } from '../../workspace/revisions.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Client } from '../capabilities.ts';
import type { Features } from '../features.ts';
import type { Answer } from '../requests.ts';

/** What a group of requests is answered with. */
export interface Answering {
  readonly answer: Answer;
  readonly features: Features;
  /** What the editor said that it can do; undefined before it did. */
  client(): Client | undefined;
  /** The settings that count for a document. */
  settingsFor(uri: string): Settings;
  /** The workspace as it is, for a question about one document; the schema of that document is read. */
  snapshotFor(uri: string): Promise<Snapshot>;
  /** The workspace for a question that any file may answer: once all files have been read. */
  wholeSnapshot(): Promise<Snapshot>;
  /** A workspace of its own, for examples that are not files of anybody. */
  readonly snapshotOf: SnapshotOfTexts;
  /** The workspace as it was in an earlier version. */
  snapshotAt(now: Snapshot, past: Past): Snapshot;
  readonly revisions: RevisionAccess;
  readonly files: FileAccess;
  /** Calls back, some time after anything has changed: a text, a file, a setting. Many changes in a row are one. */
  onChange(listener: () => void): void;
  /** Calls back at every change. For what must follow each keystroke, and drops its work when overtaken. */
  onEveryChange(listener: () => void): void;
  /** What there is to say about a document, as editors are told it; what was found already is not looked for again. */
  diagnosticsOf(uri: string): Promise<readonly Diagnostic[]>;
  /** Resolves after the events that have already arrived. */
  nextTurn(): Promise<void>;
  readonly connection: Connection;
}

/** Requests that belong together: how they are announced, and how they are answered. */
export interface AnswerGroup {
  capabilities(client: Client): ServerCapabilities;
  register(to: Answering): void;
}
