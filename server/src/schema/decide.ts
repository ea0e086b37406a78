import { mergedEntryFor } from '../syntax/locate.ts';
import { dereference, isEmpty, type SyntaxNode } from '../syntax/tree.ts';
import { toValue } from '../syntax/value.ts';
import type { JsonSchema, JsonSchemaObject, Schema } from './schema.ts';

/** What `decide` judges by itself; anything else is handed to the validator. */
const simpleKeywords = new Set(['type', 'const', 'enum', 'required', 'properties', 'not', 'allOf', 'anyOf', '$ref']);
const annotations = new Set(['title', 'description', 'markdownDescription', 'default', 'examples', '$comment']);

/**
 * Whether what is written at a place fits a condition (the `if` of a schema); undefined where nothing is written yet,
 * so that it cannot be said. Reads the tree directly, since a condition at the root of a long file is asked for at
 * every keystroke.
 */
export function decide(schema: Schema, condition: JsonSchema, node: SyntaxNode | undefined): boolean | undefined {
  if (typeof condition === 'boolean') return condition;
  const target = node && dereference(node);
  if (!target || isEmpty(target)) return undefined;
  const keywords = Object.keys(condition).filter((key) => !annotations.has(key) && !key.startsWith('x-'));
  if (keywords.some((keyword) => !simpleKeywords.has(keyword))) {
    const value = toValue(target);
    return value.ok ? schema.fits(condition, value.value) : undefined;
  }
  return all(keywords.map((keyword) => decideKeyword(schema, condition, keyword, target)));
}

function decideKeyword(
  schema: Schema,
  condition: JsonSchemaObject,
  keyword: string,
  node: SyntaxNode,
): boolean | undefined {
  const operand = condition[keyword];
  switch (keyword) {
    case 'type':
      return hasType(node, operand);
    case 'const':
      return isOneOf(node, [operand]);
    case 'enum':
      return isOneOf(node, asArray(operand));
    case 'required':
      if (node.kind !== 'mapping') return true;
      return asArray(operand).every((key) => mergedEntryFor(node, String(key)) !== undefined);
    case 'properties':
      if (node.kind !== 'mapping') return true;
      return all(
        Object.entries(asObject(operand)).map(([key, part]) => {
          const entry = mergedEntryFor(node, key);
          return entry ? decide(schema, part as JsonSchema, entry.value) : true;
        }),
      );
    case 'not': {
      const inner = decide(schema, operand as JsonSchema, node);
      return inner === undefined ? undefined : !inner;
    }
    case 'allOf':
      return all(asArray(operand).map((part) => decide(schema, part as JsonSchema, node)));
    case 'anyOf': {
      const verdicts = asArray(operand).map((part) => decide(schema, part as JsonSchema, node));
      return verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false;
    }
    case '$ref': {
      const part = schema.resolve(String(operand), condition);
      return part === undefined ? undefined : decide(schema, part, node);
    }
    default:
      return undefined;
  }
}

function all(verdicts: readonly (boolean | undefined)[]): boolean | undefined {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

/** Whether a node is of a JSON type, or of one of several. */
export function hasType(node: SyntaxNode, type: unknown): boolean {
  if (Array.isArray(type)) return type.some((one) => hasType(node, one));
  if (node.kind === 'mapping') return type === 'object';
  if (node.kind === 'sequence') return type === 'array';
  if (node.kind === 'alias') return true;
  const { value } = node;
  if (value === null) return type === 'null';
  if (type === 'number') return typeof value === 'number';
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  return type === typeof value;
}

/** Whether a scalar is one of some values; undefined for anything but a scalar. */
export function isOneOf(node: SyntaxNode, values: readonly unknown[]): boolean | undefined {
  if (node.kind !== 'scalar') return values.some((value) => typeof value === 'object' && value) ? undefined : false;
  return values.includes(node.value);
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A value as a schema, where it can be one. */
export function asSchema(value: unknown): JsonSchema | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonSchemaObject) : undefined;
}
