import { plainKeywords } from '../compile/prepare.ts';
import { isSchemaObject, schemaKeywords, schemaListKeywords, schemaMapKeywords } from '../load/subschemas.ts';

/** Keywords that only say which parts there are to refer to. */
const definitions: ReadonlySet<string> = new Set(['$defs', 'definitions']);

const references: ReadonlySet<string> = new Set(['$dynamicRef', '$recursiveRef', '$ref']);

/** Keywords that ask of which kind a value is, or that say something of texts and numbers alone. */
const aboutScalars: ReadonlySet<string> = new Set([
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'maxLength',
  'maximum',
  'minLength',
  'minimum',
  'multipleOf',
  'pattern',
  'type',
]);

/** Keywords that look at the keys of a group and at the length of a list, and not at what they hold. */
const aboutKeysAndLength: ReadonlySet<string> = new Set([
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
  'maxContains',
  'maxItems',
  'maxProperties',
  'minContains',
  'minItems',
  'minProperties',
  'propertyNames',
  'required',
]);

/** True for a keyword that no value is held against. */
export function isAnnotation(keyword: string): boolean {
  if (definitions.has(keyword)) return true;
  return !(
    keyword === 'required' ||
    references.has(keyword) ||
    plainKeywords.has(keyword) ||
    schemaKeywords.has(keyword) ||
    schemaListKeywords.has(keyword) ||
    schemaMapKeywords.has(keyword)
  );
}

export function isAboutScalars(keyword: string): boolean {
  return aboutScalars.has(keyword);
}

/** True for a keyword that says the same of a group or a list whatever its entries and items hold. */
export function saysNothingOfContent(keyword: string): boolean {
  return aboutScalars.has(keyword) || aboutKeysAndLength.has(keyword);
}

/** True for a keyword to which it matters which keys a group has. */
export function looksAtKeys(keyword: string): boolean {
  return (
    ['patternProperties', 'properties'].includes(keyword) || (aboutKeysAndLength.has(keyword) && !isLimit(keyword))
  );
}

function isLimit(keyword: string): boolean {
  return keyword.startsWith('max') || keyword.startsWith('min');
}

/** The parts of a keyword that speak of the same value as the keyword does; of dependencies, those that are schemas. */
export function partsInPlace(keyword: string, value: unknown): readonly unknown[] {
  if (keyword === 'allOf' || keyword === 'anyOf' || keyword === 'oneOf') return Array.isArray(value) ? value : [value];
  if (keyword === 'if' || keyword === 'then' || keyword === 'else' || keyword === 'not') return [value];
  if ((keyword === 'dependencies' || keyword === 'dependentSchemas') && isSchemaObject(value)) {
    return Object.values(value).filter((part) => !Array.isArray(part));
  }
  return [];
}

/** The parts of a keyword that speak of the entries of a group, or of the entry for a key; undefined for others. */
export function partsOfEntries(keyword: string, value: unknown, key?: string): readonly unknown[] | undefined {
  if (keyword === 'additionalProperties') return [value];
  if (keyword !== 'properties' && keyword !== 'patternProperties') return undefined;
  if (!isSchemaObject(value)) return [];
  if (keyword === 'patternProperties' || key === undefined) return Object.values(value);
  return Object.hasOwn(value, key) ? [value[key]] : [];
}

/** The parts of a keyword that speak of single items of a list; undefined for other keywords. */
export function partsOfItems(keyword: string, value: unknown): readonly unknown[] | undefined {
  if (keyword !== 'items' && keyword !== 'prefixItems' && keyword !== 'additionalItems') return undefined;
  return Array.isArray(value) ? value : [value];
}
