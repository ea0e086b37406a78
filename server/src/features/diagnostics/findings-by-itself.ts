import type { Schema } from '../../schema/schema.ts';
import type { Finding } from '../../syntax/finding.ts';
import { atOnce } from '../../syntax/finding-steps.ts';
import { createDocument, type SourceDocument } from '../../workspace/document.ts';
import { schemaReferenceFor } from '../../workspace/schema-reference.ts';
import type { SchemaStore } from '../../workspace/schema-store.ts';
import { defaultSettings } from '../../workspace/settings.ts';
import type { SchemaSource } from '../../workspace/snapshot.ts';
import { schemaFindings } from './schema-findings.ts';

/** A text as plain data, with all that decides which schema it is checked against. */
export interface TextByItself {
  readonly uri: string;
  readonly text: string;
  readonly languageId?: string;
  /** Another schema than the built-in one of its kind. */
  readonly schema?: OtherSchema;
}

/** A schema by its URI; with the texts of its files, unless it is built in. */
export interface OtherSchema {
  readonly uri: string;
  readonly source?: SchemaSource;
}

/**
 * What a text says against YAML and against its schema, without the files around it. The store is ready for schemas of
 * others where it is one of these.
 */
export function findingsByItself(read: TextByItself, schemas: SchemaStore): readonly Finding[] {
  const { uri, text, languageId, schema: other } = read;
  const document = createDocument(uri, text, 0, languageId);
  const schema = other ? otherSchema(other, schemas) : ownSchema(document, schemas);
  return atOnce(schemaFindings(document, schema));
}

function ownSchema(document: SourceDocument, schemas: SchemaStore): Schema | undefined {
  const reference = schemaReferenceFor(document, { folders: [], settingsFor: () => defaultSettings });
  return reference?.uri === undefined ? undefined : schemas.builtIn(reference.uri);
}

function otherSchema({ uri, source }: OtherSchema, schemas: SchemaStore): Schema | undefined {
  return source ? schemas.fromText(uri, source.text, source.others) : schemas.builtIn(uri);
}
