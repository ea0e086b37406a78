import { flowText, scalarText } from '../../syntax/scalar-text.ts';
import { asArray, asObject, asSchema } from '../decide.ts';
import type { JsonSchema, JsonSchemaObject, Schema } from '../schema.ts';
import { unquote } from './block-line.ts';
import { type Part, parseSnippet } from './fragment.ts';

/** What a value looks like before anything is known of it: what must be there, with holes for the rest. */
export type Skeleton =
  | { readonly kind: 'text'; readonly parts: readonly Part[] }
  | { readonly kind: 'mapping'; readonly entries: readonly SkeletonEntry[] }
  | { readonly kind: 'sequence'; readonly items: readonly Skeleton[] };

export interface SkeletonEntry {
  readonly key: readonly Part[];
  readonly value: Skeleton;
}

const maximumDepth = 4;

/** A list of choices longer than this is better searched than stepped through. */
const maximumChoices = 12;

export const emptyHole: Skeleton = { kind: 'text', parts: [{ text: '' }] };

/** The skeleton of a value that a schema describes. */
export function skeletonOf(schema: Schema, part: JsonSchema | undefined, flow: boolean, depth = 0): Skeleton {
  const parts = part === undefined ? [] : composed(schema, part);
  const first = (keyword: string) => parts.find((one) => one[keyword] !== undefined)?.[keyword];

  const constant = parts.find((one) => 'const' in one);
  if (constant) return fixed(constant.const, flow);
  const choices = first('enum');
  const preset = parts.find((one) => 'default' in one)?.default;
  if (Array.isArray(choices) && choices.length === 1) return fixed(choices[0], flow);
  if (preset !== undefined) return presetSkeleton(preset, choices, flow);
  if (Array.isArray(choices)) return choiceHole(choices, flow);

  const type = first('type');
  if (type === 'boolean') return choiceHole([true, false], flow);
  const isMapping = type === 'object' || (type === undefined && parts.some((one) => 'properties' in one));
  const isSequence = type === 'array' || (type === undefined && parts.some((one) => 'items' in one));
  if (isMapping) return depth >= maximumDepth ? emptyHole : mappingSkeleton(schema, parts, flow, depth);
  if (isSequence) return depth >= maximumDepth ? emptyHole : sequenceSkeleton(schema, parts, flow, depth);
  return emptyHole;
}

/** The required keys of some schemas that apply together, each with its skeleton. */
export function requiredEntries(
  schema: Schema,
  parts: readonly JsonSchemaObject[],
  flow: boolean,
  depth: number,
  except: ReadonlySet<string> = new Set(),
): SkeletonEntry[] {
  const required = new Set(parts.flatMap((part) => asArray(part.required).map(String)));
  const described = parts.flatMap((part) => Object.keys(asObject(part.properties)));
  const keys = [...described.filter((key) => required.has(key)), ...required];
  return [...new Set(keys)]
    .filter((key) => !except.has(key))
    .map((key) => {
      const owner = parts.find((part) => Object.hasOwn(asObject(part.properties), key));
      const value = owner && asSchema(asObject(owner.properties)[key]);
      return { key: [scalarText(key, undefined, flow)], value: skeletonOf(schema, value, flow, depth + 1) };
    });
}

function mappingSkeleton(schema: Schema, parts: readonly JsonSchemaObject[], flow: boolean, depth: number): Skeleton {
  const entries = requiredEntries(schema, parts, flow, depth);
  return { kind: 'mapping', entries };
}

function sequenceSkeleton(schema: Schema, parts: readonly JsonSchemaObject[], flow: boolean, depth: number): Skeleton {
  const described = parts.find((part) => part.items !== undefined || part.prefixItems !== undefined);
  const tuple = asArray(described?.prefixItems ?? described?.items);
  const item = tuple.length > 0 ? asSchema(tuple[0]) : asSchema(described?.items);
  // On one line the rest is typed behind the first; holes between commas would be left standing.
  const fewest = Number(parts.find((part) => part.minItems !== undefined)?.minItems ?? 1);
  const count = flow ? 1 : Math.min(3, Math.max(1, fewest));
  const items = Array.from({ length: count }, () => skeletonOf(schema, item, flow, depth + 1));
  return { kind: 'sequence', items };
}

/** A schema with its `$ref`, allOf, and the first of its alternatives; the short form where one is the `else`. */
export function composed(schema: Schema, part: JsonSchema): JsonSchemaObject[] {
  const found: JsonSchemaObject[] = [];
  const visit = (value: unknown): void => {
    const current = asSchema(value);
    if (typeof current !== 'object' || found.includes(current) || found.length > 50) return;
    found.push(current);
    if (typeof current.$ref === 'string') visit(schema.resolve(current.$ref, current));
    for (const member of asArray(current.allOf)) visit(member);
    visit(asArray(current.anyOf)[0]);
    visit(asArray(current.oneOf)[0]);
    visit(current.else ?? undefined);
  };
  visit(part);
  return found;
}

/** The keys of a skeleton, without those that are left to whoever writes. */
export function fixedKeys(skeleton: Skeleton): string[] {
  if (skeleton.kind !== 'mapping') return [];
  return skeleton.entries.flatMap((entry) => fixedKey(entry) ?? []);
}

/** An entry's key, where it is no hole. */
export function fixedKey({ key }: SkeletonEntry): string | undefined {
  const [only] = key;
  return key.length === 1 && typeof only === 'string' ? unquote(only) : undefined;
}

/** A value as it is, every part of it fixed. */
export function fixed(value: unknown, flow: boolean): Skeleton {
  if (Array.isArray(value) && value.length > 0) {
    return { kind: 'sequence', items: value.map((item) => fixed(item, flow)) };
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    return {
      kind: 'mapping',
      entries: Object.entries(value).map(([key, one]) => ({
        key: [scalarText(key, undefined, flow)],
        value: fixed(one, flow),
      })),
    };
  }
  return { kind: 'text', parts: [scalarText(value, undefined, flow)] };
}

/** The body of a snippet: its texts may hold `$1`, `${1:word}` and `${1|a,b|}`, in keys as well as in values. */
export function snippetSkeleton(body: unknown, flow: boolean): Skeleton {
  if (Array.isArray(body)) return { kind: 'sequence', items: body.map((item) => snippetSkeleton(item, flow)) };
  if (typeof body === 'object' && body !== null) {
    const entries = Object.entries(body).map(([key, value]) => ({
      key: textParts(key, flow),
      value: snippetSkeleton(value, flow),
    }));
    return { kind: 'mapping', entries };
  }
  if (typeof body === 'string') return { kind: 'text', parts: textParts(body, flow) };
  return { kind: 'text', parts: [scalarText(body, undefined, flow)] };
}

/** `^` before a text says that it is no string, so that it gets no quotation marks. */
function textParts(source: string, flow: boolean): Part[] {
  if (source.startsWith('^')) return parseSnippet(source.slice(1));
  const parts = parseSnippet(source);
  const [only] = parts;
  return parts.length === 1 && typeof only === 'string' ? [scalarText(only, undefined, flow)] : parts;
}

function presetSkeleton(preset: unknown, choices: unknown, flow: boolean): Skeleton {
  if (typeof preset === 'object' && preset !== null) return fixed(preset, flow);
  const text = scalarText(preset, undefined, flow);
  if (!Array.isArray(choices) || choices.length > maximumChoices) return { kind: 'text', parts: [{ text }] };
  return choiceHole([preset, ...choices.filter((choice) => choice !== preset)], flow, text);
}

/** Where nothing is preset, an editor without choices leaves the hole empty: a first word would be a guess. */
function choiceHole(values: readonly unknown[], flow: boolean, preset = ''): Skeleton {
  if (values.length > maximumChoices || values.some((value) => typeof value === 'object' && value)) return emptyHole;
  const choices = values.map((value) => scalarText(value, undefined, flow));
  return { kind: 'text', parts: [{ text: preset, choices }] };
}

/** Two skeletons of one key: what says more counts, the words of both become choices, and else the first one counts. */
export function mergeSkeletons(first: Skeleton, second: Skeleton): Skeleton {
  if (isHole(first)) return second;
  const a = choicesOf(first);
  const b = choicesOf(second);
  if (!a || !b) return first;
  const choices = [...new Set([...a, ...b])];
  if (choices.length < 2 || choices.length > maximumChoices) return first;
  return { kind: 'text', parts: [{ text: '', choices }] };
}

function isHole(skeleton: Skeleton): boolean {
  if (skeleton.kind !== 'text' || skeleton.parts.length !== 1) return false;
  const [part] = skeleton.parts;
  return typeof part === 'object' && part.text === '' && part.choices === undefined;
}

function choicesOf(skeleton: Skeleton): readonly string[] | undefined {
  if (skeleton.kind !== 'text' || skeleton.parts.length !== 1) return undefined;
  const [part] = skeleton.parts;
  if (typeof part === 'string') return [part];
  return part?.choices ?? (part?.text ? [part.text] : undefined);
}

/** What a value that is no scalar is called in a list. */
export function inlineLabel(value: unknown): string {
  const text = flowText(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
