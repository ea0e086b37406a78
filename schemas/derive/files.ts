import type { Taxonomy } from '../taxonomy.ts';
import { deriveSchemas } from './schemas.ts';

/** The derived files by name, with the text that belongs in each: the four schemas, and the taxonomy as one file. */
export function derivedFiles(taxonomy: Taxonomy): ReadonlyMap<string, string> {
  const schemas = Object.entries(deriveSchemas(taxonomy));
  return new Map([
    ...schemas.map(([name, schema]) => [`${name}.schema.json`, asText(schema)] as const),
    ['taxonomy.json', asText(taxonomy)] as const,
  ]);
}

function asText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
