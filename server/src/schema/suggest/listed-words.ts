import { dereference, keyText, type SyntaxNode } from '../../syntax/tree.ts';
import type { JsonSchema, Schema } from '../schema.ts';

/** A word that a document lists for itself, with what it says of the word. */
export interface ListedWord {
  readonly id: string;
  readonly label?: string;
  readonly letter?: string;
  readonly description?: string;
}

/** The words of the list behind a key of a document's root: each is a scalar, or a map with `id`. */
export function listedWords(root: SyntaxNode | undefined, key: string): ListedWord[] {
  const list = valueBehind(root, key);
  if (list?.kind !== 'sequence') return [];
  return list.items.flatMap((item): ListedWord[] => {
    const short = textOf(item);
    if (short !== undefined) return [{ id: short }];
    const id = textOf(valueBehind(item, 'id'));
    if (id === undefined) return [];
    const known = (['label', 'letter', 'description'] as const).flatMap((field) => {
      const text = textOf(valueBehind(item, field));
      return text === undefined ? [] : [[field, text] as const];
    });
    return [{ id, ...Object.fromEntries(known) }];
  });
}

/**
 * A schema whose parts with `x-words-of` allow no other words than those that the document lists behind that key of its
 * root; for completion and hover. Parts are reached by `$ref`.
 */
export function withListedWords(schema: Schema, root: SyntaxNode | undefined): Schema {
  const originals = new Map<JsonSchema, JsonSchema>();
  const copies = new Map<JsonSchema, JsonSchema>();
  const copyOf = (part: JsonSchema | undefined): JsonSchema | undefined => {
    const key = typeof part === 'object' ? part['x-words-of'] : undefined;
    if (typeof part !== 'object' || typeof key !== 'string') return part;
    const known = copies.get(part);
    if (known) return known;
    const words = listedWords(root, key);
    if (words.length === 0) return part;
    const copy = { ...part, enum: words.map(({ id }) => id), enumDescriptions: words.map(inShort) };
    copies.set(part, copy);
    originals.set(copy, part);
    return copy;
  };
  return {
    uri: schema.uri,
    root: schema.root,
    // A schema is compiled only when somebody asks for this.
    get problem() {
      return schema.problem;
    },
    validate: (value) => schema.validate(value),
    deprecatedIn: (value) => schema.deprecatedIn(value),
    resolve: (reference, from) => copyOf(schema.resolve(reference, from)),
    fits: (part, value) => schema.fits(originals.get(part) ?? part, value),
  };
}

function inShort({ id, label = id, letter, description }: ListedWord): string {
  return `${label}${letter === undefined ? '' : ` (${letter})`}.${description === undefined ? '' : ` ${description}`}`;
}

function valueBehind(node: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  const mapping = node && dereference(node);
  if (mapping?.kind !== 'mapping') return undefined;
  const value = mapping.entries.find((entry) => keyText(entry.key) === key)?.value;
  return value && dereference(value);
}

function textOf(node: SyntaxNode | undefined): string | undefined {
  const scalar = node && dereference(node);
  return scalar?.kind === 'scalar' && scalar.value !== null ? String(scalar.value) : undefined;
}
