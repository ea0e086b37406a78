import { isSchemaObject } from '../load/subschemas.ts';
import { keyPatternsOf } from '../mistakes/key-patterns.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import { knownKeys, mostKeysCompared, propertyOf } from '../mistakes/properties.ts';
import type { Schema } from '../schema.ts';
import { codes } from './codes.ts';
import { closestTo, didYouMean, likelyFirst } from './did-you-mean.ts';
import { expectedBy, maximumListed } from './expected.ts';
import { type Remark, subjectOf } from './remark.ts';
import { capitalized, counted, isNameless, keyInWords, listed, quoted } from './shown.ts';

/** `required`; `params.missing` holds all keys that one mapping lacks, `params.oneOf` keys of which one is enough. */
export function missingKey({ path, params, part, value }: Mistake, schema: Schema): Remark {
  const alternatives = textsOf(params.oneOf);
  const missing = alternatives.length > 0 ? alternatives : textsOf(params.missing ?? [params.missingProperty]);
  const names = listed(missing.map(keyInWords), alternatives.length > 0 ? 'or' : 'and');
  const property = missing.length === 1 ? propertyOf(schema, part, missing[0] ?? '') : undefined;
  const expected = property === undefined ? undefined : expectedBy(schema, property);
  const subject = path.length === 0 ? 'The file' : subjectOf(path);
  const needs = alternatives.length > 1 ? `needs one of ${names}` : `needs ${names}`;
  const meant =
    missing.length === 1 && isSchemaObject(value)
      ? closestTo(missing[0] ?? '', strangers(schema, part, value))
      : undefined;
  return {
    code: codes.missingKey,
    message: `${subject} ${needs}${expected ? `: ${expected}` : ''}.${meant ? ` Is ${quoted(meant)} meant to be it?` : ''}`,
    place: { at: 'owner', path },
    values: {
      missing,
      ...(alternatives.length > 0 ? { oneIsEnough: true } : {}),
      ...(expected ? { expected } : {}),
      ...(meant ? { suggestion: meant } : {}),
    },
  };
}

/** Keys that are written but that the schema does not know by name: one of them may be a missing key, mistyped. */
function strangers(schema: Schema, part: Mistake['part'], value: Readonly<Record<string, unknown>>): string[] {
  const known = new Set(knownKeys(schema, part));
  if (known.size > mostKeysCompared) return [];
  return Object.keys(value).filter((key) => !known.has(key));
}

/** `dependentRequired`, and the lists of `dependencies`. */
export function missingCompanion({ path, params }: Mistake): Remark {
  const missing = String(params.missingProperty);
  return {
    code: codes.missingKey,
    message: `Where ${keyInWords(String(params.property))} is given, ${keyInWords(missing)} must be given too.`,
    place: { at: 'owner', path },
    values: { missing: [missing], key: params.property },
  };
}

/** `additionalProperties: false` and `unevaluatedProperties: false`. */
export function unknownKey({ path, params, part, value }: Mistake, schema: Schema): Remark | readonly Remark[] {
  const key = String(params.additionalProperty ?? params.unevaluatedProperty);
  if (mayBeMeantByUnreadablePattern(part)) return [];
  const written = isSchemaObject(value) ? value : {};
  const known = knownKeys(schema, part);
  if (known.length > mostKeysCompared) {
    const message = `Unknown key ${quoted(key)}: it is none of the more than ${mostKeysCompared.toLocaleString('en-US')} keys here.`;
    return {
      code: codes.unknownKey,
      message,
      place: { at: 'key', path: [...path, key] },
      values: { key, allowed: [] },
    };
  }
  const allowed = known.filter((one) => !Object.hasOwn(written, one));
  const suggestion = closestTo(key, allowed);
  const present = suggestion ? undefined : closestTo(key, known);
  const meant = present === undefined ? '' : `${didYouMean(present)} It stands here already.`;
  return {
    code: codes.unknownKey,
    message: `${isNameless(key) ? 'A key without a name is not known here' : `Unknown key ${quoted(key)}`}.${suggestion ? didYouMean(suggestion) : meant || possibleKeys(likelyFirst(key, allowed))}`,
    place: { at: 'key', path: [...path, key] },
    values: { key, allowed, ...(suggestion ? { suggestion } : {}) },
  };
}

function possibleKeys(allowed: readonly string[]): string {
  if (allowed.length === 0) return ' Nothing else can stand here: remove it.';
  if (allowed.length === 1) return ` The only other key here is ${keyInWords(allowed[0] ?? '')}.`;
  const shown = allowed.slice(0, maximumListed).map(keyInWords);
  const rest = allowed.length - shown.length;
  return ` The keys here are ${listed(rest > 0 ? [...shown, counted(rest, 'other')] : shown)}.`;
}

/** A key may be known by a pattern that cannot be read; unknown is not wrong. */
function mayBeMeantByUnreadablePattern(part: Mistake['part']): boolean {
  return isSchemaObject(part) && keyPatternsOf(part).includes(undefined);
}

/** `minProperties` and `maxProperties`. */
export function numberOfKeys({ keyword, path, params, value }: Mistake): Remark {
  const limit = Number(params.limit);
  const isTooFew = keyword === 'minProperties';
  const has = isSchemaObject(value) ? Object.keys(value).length : 0;
  const bound = isTooFew ? 'at least' : 'at most';
  return {
    code: isTooFew ? codes.tooFew : codes.tooMany,
    message: capitalized(
      `${subjectOf(path)} must have ${bound} ${counted(limit, 'key')}, and has ${has === 0 ? 'none' : has}.`,
    ),
    place: { at: 'owner', path },
    values: { limit },
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
