import type { ApplicableSchema } from '../schema/applicable.ts';
import type { JsonSchemaObject, Schema } from '../schema/schema.ts';
import { listedWords } from '../schema/suggest/listed-words.ts';
import { allowedNames } from '../schema/suggest/names.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import { isReferableList, type TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { entryMarkdown, levelMarkdown } from './entry-markdown.ts';

/** What a word can be looked up in. */
interface Known {
  readonly taxonomy: TaxonomyIndex;
  readonly schema: Schema;
  /** The document's root, for words that the document lists for itself. */
  readonly root: SyntaxNode | undefined;
}

/**
 * What the taxonomy knows of a word, where a schema says that the word is one of its ids: the annotation `x-taxonomy`
 * beside an enum, `x-classification` beside a code, or an enum that is a scale of levels; and what the document itself
 * says of a level that it lists (`x-words-of`).
 */
export function annotatedMarkdown(
  known: Known,
  schemas: readonly ApplicableSchema[],
  word: unknown,
  as: 'key' | 'value',
): string | undefined {
  if (typeof word !== 'string') return undefined;
  for (const { schema: part } of schemas) {
    const listing = as === 'value' ? part : namesListing(known.schema, part, word);
    const found = listing && markdownOf(known, listing, word);
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

function markdownOf({ taxonomy, root }: Known, part: JsonSchemaObject, word: string): string | undefined {
  const system = part['x-classification'];
  if (typeof system === 'string') {
    const entry = taxonomy.classification(system, word);
    return entry && entryMarkdown(taxonomy, 'classifications', entry.id);
  }
  const listedAt = part['x-words-of'];
  if (typeof listedAt === 'string') return levelMarkdown({ levels: listedWords(root, listedAt) }, word);
  if (!Array.isArray(part.enum) || !part.enum.includes(word)) return undefined;
  const list = part['x-taxonomy'];
  if (typeof list === 'string' && isReferableList(list)) return entryMarkdown(taxonomy, list, word);
  const scale = taxonomy.scaleOf(part.enum);
  return scale && levelMarkdown(scale, word);
}
