import { isSchemaObject } from '../load/subschemas.ts';
import type { JsonSchema, JsonSchemaObject, Schema } from '../schema.ts';
import { asYaml, counted, listed, shortened, withArticle } from './shown.ts';

/** Values listed in a sentence; more are counted. */
export const maximumListed = 7;

const maximumDepth = 8;

/**
 * What a schema expects, as a noun phrase: “a number, or a range such as { min: 1, max: 3 }”. A schema's own
 * `x-expects` comes first; absent when there is nothing to say but that anything goes.
 */
export function expectedBy(schema: Schema, part: JsonSchema | undefined, depth = 0): string | undefined {
  if (!isSchemaObject(part) || depth > maximumDepth) return undefined;
  const own = ownPhrase(part);
  if (own) return own;
  if ('const' in part) return `\`${shortened(asYaml(part.const))}\``;
  if (Array.isArray(part.enum)) return oneOfValues(part.enum, titleOf(part));
  for (const keyword of ['anyOf', 'oneOf']) {
    const branches = part[keyword];
    if (Array.isArray(branches)) return expectedByAny(schema, branches, depth + 1) ?? byType(schema, part, depth);
  }
  const byOwnType = byType(schema, part, depth);
  if (byOwnType) return byOwnType;
  if (typeof part.$ref === 'string') return expectedBy(schema, schema.resolve(part.$ref, part), depth + 1);
  if (isSchemaObject(part.if)) return expectedByAny(schema, [part.else, part.then], depth + 1);
  if (!Array.isArray(part.allOf)) return undefined;
  for (const member of part.allOf) {
    const phrase = expectedBy(schema, member, depth + 1);
    if (phrase) return phrase;
  }
  return undefined;
}

/** What the alternatives expect, joined by “or”; said once where two expect the same. */
export function expectedByAny(schema: Schema, parts: readonly unknown[], depth = 0): string | undefined {
  const phrases = parts.map((part) => expectedBy(schema, part as JsonSchema, depth));
  const distinct = [...new Set(phrases.filter((phrase) => phrase !== undefined))];
  if (distinct.length === 0) return undefined;
  if (distinct.length <= 2) return distinct.join(', or ');
  return listed(distinct, 'or');
}

/** “one of a, b, c”, or “one of 150 values”, or what the title calls them. */
export function oneOfValues(values: readonly unknown[], title?: string): string {
  if (values.length === 1) return `\`${shortened(asYaml(values[0]))}\``;
  if (values.length <= maximumListed) return `one of ${values.map((value) => shortened(asYaml(value))).join(', ')}`;
  return title ? withArticle(title) : `one of ${counted(values.length, 'value')}`;
}

/** The `x-expects` of a part: words that its author has chosen. */
export function ownPhrase(part: JsonSchema | undefined): string | undefined {
  const phrase = isSchemaObject(part) ? part['x-expects'] : undefined;
  return typeof phrase === 'string' && phrase.trim() !== '' ? shortened(phrase.trim(), 200) : undefined;
}

export function titleOf(part: JsonSchema | undefined): string | undefined {
  const title = isSchemaObject(part) ? part.title : undefined;
  return typeof title === 'string' && title.trim() !== '' ? shortened(title.trim()) : undefined;
}

const typePhrases: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'nothing at all',
  number: 'a number',
  object: 'a group of keys',
  string: 'a text',
};

function byType(schema: Schema, part: JsonSchemaObject, depth: number): string | undefined {
  const types = typesOf(part);
  if (types.length === 0) return undefined;
  return listed(
    types.map((type) => `${phraseOfType(schema, part, type, depth)}${exampleOf(part, type)}`),
    'or',
  );
}

/** The types that a schema allows, or the one that its limits make sense for. */
export function typesOf(part: JsonSchema | undefined): string[] {
  if (!isSchemaObject(part)) return [];
  const types = Array.isArray(part.type) ? part.type : [part.type ?? typeImplied(part)];
  return types.filter((type) => typeof type === 'string');
}

function typeImplied(part: JsonSchemaObject): string | undefined {
  const keywords = Object.keys(part);
  return Object.keys(impliedBy).find((type) => keywords.some((keyword) => impliedBy[type]?.includes(keyword)));
}

/** Keywords that make sense for one type only. */
const impliedBy: Readonly<Record<string, readonly string[]>> = {
  number: ['exclusiveMaximum', 'exclusiveMinimum', 'maximum', 'minimum', 'multipleOf'],
  string: ['format', 'maxLength', 'minLength', 'pattern'],
  object: ['additionalProperties', 'properties', 'required'],
  array: ['contains', 'items', 'minItems', 'prefixItems', 'uniqueItems'],
};

function phraseOfType(schema: Schema, part: JsonSchemaObject, type: string, depth: number): string {
  if (type === 'number' || type === 'integer') return `${typePhrases[type]}${limitsOf(part)}`;
  if (type === 'array' && !Array.isArray(part.items) && depth < 2) {
    const items = expectedBy(schema, part.items as JsonSchema | undefined, depth + 1);
    const plural = items && pluralOf(items);
    return plural ? `a list of ${plural}` : 'a list';
  }
  if (type === 'object' && !hasExample(part, 'object')) {
    const required = Array.isArray(part.required) ? part.required.filter((key) => typeof key === 'string') : [];
    if (required.length > 0 && required.length <= 3) {
      return `a group with ${listed(required.map((key) => `\`${shortened(key)}\``))}`;
    }
  }
  return typePhrases[type] ?? `a ${shortened(type)}`;
}

/** “texts” from “a text”; absent where a phrase is too long to be turned. */
function pluralOf(phrase: string): string | undefined {
  const noun = /^an? ((?:whole )?[a-z]+)$/.exec(phrase)?.[1];
  return noun && `${noun}s`;
}

function limitsOf(part: JsonSchemaObject): string {
  const { minimum, maximum, multipleOf } = part;
  if (typeof multipleOf === 'number' && multipleOf !== 1) return `, a multiple of ${multipleOf}`;
  if (typeof minimum === 'number' && typeof maximum === 'number') return ` from ${minimum} to ${maximum}`;
  if (typeof minimum === 'number' && minimum !== 0) return ` of at least ${minimum}`;
  if (typeof maximum === 'number') return ` up to ${maximum}`;
  return '';
}

function exampleOf(part: JsonSchemaObject, type: string): string {
  const example = examplesOf(part).find((value) => isOfType(value, type));
  return example === undefined ? '' : ` such as ${shortened(asYaml(example, 1))}`;
}

function hasExample(part: JsonSchemaObject, type: string): boolean {
  return examplesOf(part).some((value) => isOfType(value, type));
}

function examplesOf(part: JsonSchemaObject): readonly unknown[] {
  return Array.isArray(part.examples) ? part.examples : [];
}

/** Whether a value is of a JSON type; a whole number is also a number. */
export function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isSchemaObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
