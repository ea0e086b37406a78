import type { Finding } from '../../syntax/finding.ts';
import { atOnce } from '../../syntax/finding-steps.ts';
import { createDocument } from '../../workspace/document.ts';
import { schemaReferenceFor } from '../../workspace/schema-reference.ts';
import type { SchemaStore } from '../../workspace/schema-store.ts';
import { defaultSettings } from '../../workspace/settings.ts';
import { schemaFindings } from './schema-findings.ts';

/** A text as plain data, with all that decides which built-in schema it is checked against. */
export interface TextByItself {
  readonly uri: string;
  readonly text: string;
  readonly languageId?: string;
}

/** What a text says against YAML and against the built-in schema of its kind, without the files around it. */
export function findingsByItself({ uri, text, languageId }: TextByItself, schemas: SchemaStore): readonly Finding[] {
  const document = createDocument(uri, text, 0, languageId);
  const reference = schemaReferenceFor(document, { folders: [], settingsFor: () => defaultSettings });
  const schema = reference?.uri === undefined ? undefined : schemas.builtIn(reference.uri);
  return atOnce(schemaFindings(document, schema));
}
