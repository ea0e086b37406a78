import type { Schema } from '../schema/schema.ts';
import type { OffsetRange } from '../syntax/finding.ts';
import type { TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from './document.ts';
import type { LinkBase } from './links/link-base.ts';
import type { LinkIndex } from './links/link-index.ts';
import type { RuleSettings } from './rule-settings.ts';
import type { Settings } from './settings.ts';

/**
 * The workspace at one moment: what every feature is asked with. Immutable; an edit makes a new snapshot that shares
 * all it did not touch.
 */
export interface Snapshot {
  readonly taxonomy: TaxonomyIndex;
  /** What the ids in all files mean. */
  readonly links: LinkIndex;
  /** What it is made of, for whoever compares it with another one; keys are `uriKey`s. */
  readonly parts: SnapshotParts;
  /** A document by its URI; open ones win over the file on disk. */
  document(uri: string): SourceDocument | undefined;
  /** All documents of the workspace and all open ones. */
  documents(): Iterable<SourceDocument>;
  /** The schema that a document is checked against, and why that one; absent for YAML that is not ours. */
  schemaFor(document: SourceDocument): SchemaChoice | undefined;
  /**
   * What is chosen for the rules in a document: first by its configuration file, which is the nearest in its folder and
   * those around it, if there is one, then by the editor's settings.
   */
  ruleSettings(document: SourceDocument): readonly RuleSettings[];
  /** The configuration file of a document, or of one that could be there. */
  configFor(uri: string): SourceDocument | undefined;
  /** Whether a document is for us to judge: by its name, its language, or because a schema is bound to it. */
  owns(document: SourceDocument): boolean;
  /** A schema that a document is checked against, as a document of its own; pretty-printed for the built-in ones. */
  schemaSource(uri: string): SourceDocument | undefined;
  /** The workspace as it would be if a document had another text: for whoever asks what follows from an edit. */
  withText(document: SourceDocument, text: string): Snapshot;
  /** The same view, with what the files on disk declare and mention as another base says it. */
  withBase(base: LinkBase): Snapshot;
  /** The answer to a question about the whole workspace: worked out once, then kept as long as the snapshot is. */
  fact<T>(question: (snapshot: Snapshot) => T): T;
  /**
   * What outlasts this snapshot: made once for all that follow one another, so that a newer one can go on from what an
   * older one worked out. It must never make an answer another one than it would be without.
   */
  lasting<T>(make: () => T): T;
}

export interface SnapshotParts {
  /** The open documents, which win over the files on disk. */
  readonly open: ReadonlyMap<string, SourceDocument>;
  readonly disk: ReadonlyMap<string, SourceDocument>;
  readonly folders: readonly string[];
  /** The editor's settings, and those for single folders by their URIs. */
  readonly settings: Settings;
  readonly folderSettings: ReadonlyMap<string, Settings>;
}

/** The text of a schema file, and the texts of the files that it refers to, by URI. */
export interface SchemaSource {
  readonly text: string;
  readonly others: ReadonlyMap<string, string>;
}

export interface SchemaChoice {
  readonly schema: Schema;
  readonly because: 'file-kind' | 'setting' | 'modeline';
  /** Where the document itself names the schema, in its modeline. */
  readonly place?: OffsetRange;
  /** What a schema of somebody else was made from, so that another thread can make it again. */
  readonly source?: SchemaSource;
  /** Why the schema cannot be used, when it cannot: `schema.problem` says it in words. */
  readonly failure?: 'schema-not-found' | 'schema-not-local' | 'schema-outside-folder' | 'schema-not-usable';
}
