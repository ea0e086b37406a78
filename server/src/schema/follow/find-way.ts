import { isSchemaObject } from '../load/subschemas.ts';
import type { JsonSchemaObject, Schema } from '../schema.ts';
import {
  isAboutScalars,
  isAnnotation,
  looksAtKeys,
  partsInPlace,
  partsOfEntries,
  partsOfItems,
  saysNothingOfContent,
} from './keyword-kinds.ts';

/**
 * What was edited: the whole value of a key at the top, one entry of the group there, with or without its key, or one
 * item of the list there.
 */
export type EditedKind = 'value' | 'entry' | 'renamed entry' | 'item';

/** Says that what was edited can be checked by itself, in a file that holds nothing else but it and some keys. */
export interface Way {
  /** The keys at the top that conditions look at. */
  readonly keys: ReadonlySet<string>;
}

/** How far down a part of a schema applies: to the file, to the value of the key at the top, or to what is in it. */
type Level = 0 | 1 | 2;

/**
 * The way from the top to what was edited. There is one where everything above it is judged without regard to what it
 * holds, and it is judged without regard to what stands beside it: but for conditions on other keys at the top. Where
 * in doubt there is none.
 */
export function findWay(schema: Schema, section: string, edited: EditedKind): Way | undefined {
  const end: Level = edited === 'value' ? 1 : 2;
  const keys = new Set<string>();

  /** Whether what a part above says of what was edited, it says of that alone. */
  const leads = guarded((part, level) => level === end || eachKeyword(part, (...one) => doesLead(...one, level)));

  function doesLead(keyword: string, value: unknown, part: JsonSchemaObject, level: Level): boolean {
    if (keyword === '$ref') return leads(targetOf(part), level);
    if (keyword === 'allOf') return partsInPlace(keyword, value).every((one) => leads(one, level));
    if (keyword === 'if') return level === 0 ? isAboutOtherKeys(value, level) : isAboutKind(value, level);
    if (keyword === 'then' || keyword === 'else') return !('if' in part) || leads(value, level);
    if (keyword === 'propertyNames') return true;
    if (isTuple(keyword, value)) return level === 0 || edited !== 'item';
    if (isAboutItsKey(keyword, level)) return false;
    const below = partsBelow(keyword, value, level);
    if (below) return below.every((one) => leads(one, next(level)));
    return isIndifferentKeyword(keyword, value, part, level);
  }

  /** Whether a part above what was edited says the same of any content of that, and of any place that it stands in. */
  const isIndifferent = guarded((part, level) =>
    level === end
      ? eachKeyword(part, isAnnotation)
      : eachKeyword(part, (...one) => isIndifferentKeyword(...one, level)),
  );

  function isIndifferentKeyword(keyword: string, value: unknown, part: JsonSchemaObject, level: Level): boolean {
    if (keyword === '$ref') return isIndifferent(targetOf(part), level);
    if (isAboutAll(keyword) || isAboutItsKey(keyword, level)) return false;
    const inPlace = partsInPlace(keyword, value);
    if (inPlace.length > 0) return inPlace.every((one) => isIndifferent(one, level));
    const below = partsBelow(keyword, value, level);
    if (below) return below.every((one) => isIndifferent(one, next(level)));
    return isAnnotation(keyword) || saysNothingOfContent(keyword);
  }

  /** Whether a condition on the file looks at keys that can be named; they are taken down. */
  const isAboutOtherKeys = guarded((part, level) =>
    eachKeyword(part, (keyword, value, whole) => {
      if (keyword === '$ref') return isAboutOtherKeys(targetOf(whole), level);
      if (keyword === 'required' && Array.isArray(value)) {
        for (const key of value) keys.add(String(key));
        return true;
      }
      if (keyword === 'properties' && isSchemaObject(value)) {
        for (const key of Object.keys(value)) keys.add(key);
        return end === 1 || !Object.hasOwn(value, section) || isAboutKind(value[section], 1);
      }
      const inPlace = partsInPlace(keyword, value);
      if (inPlace.length > 0) return inPlace.every((one) => isAboutOtherKeys(one, level));
      return isAnnotation(keyword) || isAboutScalars(keyword);
    }),
  );

  /** Whether a condition only asks if something is a list, a group or something else. */
  const isAboutKind = guarded((part, level) =>
    eachKeyword(part, (keyword, value, whole) => {
      if (keyword === '$ref') return isAboutKind(targetOf(whole), level);
      const inPlace = partsInPlace(keyword, value);
      if (inPlace.length > 0) return inPlace.every((one) => isAboutKind(one, level));
      return isAnnotation(keyword) || isAboutScalars(keyword);
    }),
  );

  /** The parts of a keyword that apply one level further down, on the way; undefined for other keywords. */
  function partsBelow(keyword: string, value: unknown, level: Level): readonly unknown[] | undefined {
    const ofItems = partsOfItems(keyword, value);
    if (ofItems) return level === 1 && edited === 'item' ? ofItems : [];
    const ofEntries = partsOfEntries(keyword, value, level === 0 ? section : undefined);
    return level === 0 || edited === 'entry' || edited === 'renamed entry' ? ofEntries : ofEntries && [];
  }

  /** Whether a keyword makes a difference between the key that an entry had and the one that it has. */
  function isAboutItsKey(keyword: string, level: Level): boolean {
    return edited === 'renamed entry' && level === 1 && looksAtKeys(keyword);
  }

  function targetOf(part: JsonSchemaObject): unknown {
    return typeof part.$ref === 'string' ? schema.resolve(part.$ref, part) : undefined;
  }

  if (!leads(schema.root, 0)) return undefined;
  return end === 1 && keys.has(section) ? undefined : { keys };
}

/** Keywords that compare the whole of a value, or look at what other keywords have not looked at. */
function isAboutAll(keyword: string): boolean {
  return [
    '$dynamicRef',
    '$recursiveRef',
    'const',
    'contains',
    'enum',
    'unevaluatedItems',
    'unevaluatedProperties',
    'uniqueItems',
  ].includes(keyword);
}

/** Keywords by which the place in a list decides what an item must be. */
function isTuple(keyword: string, value: unknown): boolean {
  return keyword === 'prefixItems' || keyword === 'additionalItems' || (keyword === 'items' && Array.isArray(value));
}

function next(level: Level): Level {
  return level === 0 ? 1 : 2;
}

function eachKeyword(
  part: unknown,
  holds: (keyword: string, value: unknown, part: JsonSchemaObject) => boolean,
): boolean {
  if (typeof part === 'boolean') return true;
  if (!isSchemaObject(part)) return false;
  return Object.entries(part).every(([keyword, value]) => holds(keyword, value, part));
}

/**
 * A question about parts that may refer to themselves. What was asked already is taken to hold: had it not, the answer
 * to all would be no.
 */
function guarded(ask: (part: unknown, level: Level) => boolean): (part: unknown, level: Level) => boolean {
  const asked = [new Set<unknown>(), new Set<unknown>(), new Set<unknown>()] as const;
  return (part, level) => {
    if (!isSchemaObject(part)) return ask(part, level);
    if (asked[level].has(part)) return true;
    asked[level].add(part);
    return ask(part, level);
  };
}
