import type { ApplicableSchema } from '../schema/applicable.ts';
import type { JsonSchemaObject, Schema } from '../schema/schema.ts';
import { allowedNames } from '../schema/suggest/names.ts';
import { isReferableList, type TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { entryMarkdown, levelMarkdown } from './entry-markdown.ts';

/**
 * What the taxonomy knows of a word, where a schema says that the word is one of its ids: the annotation `x-taxonomy`
 * beside an enum, or an enum that is a scale of levels.
 */
export function annotatedMarkdown(
  taxonomy: TaxonomyIndex,
  schema: Schema,
  schemas: readonly ApplicableSchema[],
  word: unknown,
  as: 'key' | 'value',
): string | undefined {
  if (typeof word !== 'string') return undefined;
  for (const { schema: part } of schemas) {
    const listing = as === 'value' ? part : namesListing(schema, part, word);
    const found = listing && markdownOf(taxonomy, listing, word);
    if (found !== undefined) return found;
  }
  return undefined;
}

function namesListing(schema: Schema, part: JsonSchemaObject, word: string): JsonSchemaObject | undefined {
  const names = part.propertyNames;
  return typeof names === 'object' && names !== null
    ? allowedNames(schema, names as JsonSchemaObject)?.get(word)
    : undefined;
}

function markdownOf(taxonomy: TaxonomyIndex, part: JsonSchemaObject, word: string): string | undefined {
  if (!Array.isArray(part.enum) || !part.enum.includes(word)) return undefined;
  const list = part['x-taxonomy'];
  if (typeof list === 'string' && isReferableList(list)) return entryMarkdown(taxonomy, list, word);
  const scale = taxonomy.scaleOf(part.enum);
  return scale && levelMarkdown(scale, word);
}
