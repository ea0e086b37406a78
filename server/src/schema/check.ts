import type { Finding } from '../syntax/finding.ts';
import type { YamlDocument } from '../syntax/tree.ts';
import type { Schema } from './schema.ts';

/** What a schema has against one document of a text, in the order of the text. */
export function checkDocument(_schema: Schema, _document: YamlDocument): Finding[] {
  return [];
}
