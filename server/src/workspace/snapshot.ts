import type { Schema } from '../schema/schema.ts';
import type { TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from './document.ts';

/**
 * The workspace at one moment: what every feature is asked with. Immutable; an edit makes a new snapshot that shares
 * all it did not touch.
 */
export interface Snapshot {
  readonly taxonomy: TaxonomyIndex;
  /** A document by its URI; open ones win over the file on disk. */
  document(uri: string): SourceDocument | undefined;
  /** All documents of the workspace and all open ones. */
  documents(): Iterable<SourceDocument>;
  /** The schema that a document is checked against, and why that one; absent for YAML that is not ours. */
  schemaFor(document: SourceDocument): SchemaChoice | undefined;
}

export interface SchemaChoice {
  readonly schema: Schema;
  readonly because: 'file-kind' | 'setting' | 'modeline';
}
