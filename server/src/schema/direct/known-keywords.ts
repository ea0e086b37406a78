import { isSchemaObject, subschemasOf } from '../load/subschemas.ts';
import type { JsonSchema } from '../schema.ts';

/** Keywords that say nothing of values, beside those that start with `x-`. */
const annotations: ReadonlySet<string> = new Set([
  '$comment',
  '$schema',
  'default',
  'defaultSnippets',
  'definitions',
  'description',
  'enumDescriptions',
  'examples',
  'markdownDescription',
  'title',
]);

const checked: ReadonlySet<string> = new Set([
  '$ref',
  'additionalProperties',
  'anyOf',
  'const',
  'dependencies',
  'else',
  'enum',
  'if',
  'items',
  'maximum',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'pattern',
  'properties',
  'propertyNames',
  'required',
  'then',
  'type',
  'uniqueItems',
]);

/**
 * Why values cannot be checked directly against a schema, one line for each reason; empty for those that can be, which
 * our own schemas must be. A derived schema that needs another keyword needs a rule for it in `direct`.
 */
export function whyNotDirect(root: JsonSchema): string[] {
  if (!isSchemaObject(root)) return ['it is no object'];
  const reasons: string[] = [];
  if (root.$schema !== 'http://json-schema.org/draft-07/schema#') reasons.push('it is not of draft-07');
  const waiting = [root];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    for (const { part: inner } of subschemasOf(part)) waiting.push(inner);
    for (const [keyword, value] of Object.entries(part)) {
      const why = whyNot(keyword, value, part === root);
      if (why !== undefined) reasons.push(why);
    }
  }
  return reasons;
}

function whyNot(keyword: string, value: unknown, isRoot: boolean): string | undefined {
  if (keyword === '$schema' || keyword === 'definitions') return isRoot ? undefined : `${keyword} stands inside`;
  if (annotations.has(keyword) || keyword.startsWith('x-')) return undefined;
  if (!checked.has(keyword)) return `there is no rule for ${keyword}`;
  const isPlain = (one: unknown) => typeof one !== 'object' || one === null;
  const isTextList = (one: unknown) => Array.isArray(one) && one.every((text) => typeof text === 'string');
  if (keyword === '$ref' && !/^#(\/definitions\/[^/~%]+)?$/.test(String(value))) return `${value} is no definition`;
  if (keyword === 'const' && !isPlain(value)) return 'a const is not plain';
  if (keyword === 'enum' && !(Array.isArray(value) && value.length > 0 && value.every(isPlain)))
    return 'an enum is not plain';
  if (keyword === 'items' && !isSchemaObject(value)) return 'items is not one schema';
  if (keyword === 'dependencies' && !(isSchemaObject(value) && Object.values(value).every(isTextList)))
    return 'a dependency is not a list of keys';
  if (keyword === 'required' && !isTextList(value)) return 'required is not a list of keys';
  return undefined;
}
