import { missingSpaceAdvice } from '../../syntax/missing-space.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import { listedValues, otherNames } from '../mistakes/properties.ts';
import type { JsonSchema, Schema } from '../schema.ts';
import { codes } from './codes.ts';
import { closestTo, didYouMean, onlyBegunBy } from './did-you-mean.ts';
import { expectedBy, expectedByAny, maximumListed, oneOfValues, ownPhrase, titleOf, typesOf } from './expected.ts';
import { type Remark, subjectOf } from './remark.ts';
import { remedyFor } from './remedy.ts';
import { isOneOfParts, severalIn } from './several.ts';
import { asYaml, isShowable, listed, quoted, shortened, withArticle } from './shown.ts';

/** `type`: a value of another kind than it must be. */
export function wrongType({ path, part, value }: Mistake, schema: Schema): Remark {
  return wrongKind(schema, path, value, expectedBy(schema, part) ?? 'something else', [part]);
}

/** `enum` and `const`. */
export function notAllowedValue({ path, part, value, params }: Mistake, schema: Schema): Remark {
  const allowed = Array.isArray(params.allowedValues) ? params.allowedValues : [params.allowedValue];
  return notAmong(schema, path, value, [part], allowed);
}

/** What merged branches of `anyOf` or `oneOf` allow together. */
export function noneOfChoices({ path, part, parts = [part], value }: Mistake, schema: Schema): Remark {
  const allowed = listedValues(schema, parts);
  const isAmongKinds = allowed.some((candidate) => typeof candidate === typeof value);
  if (allowed.length > 0 && isAmongKinds && isShowable(value)) return notAmong(schema, path, value, parts, allowed);
  const expected = expectedByAny(schema, parts) ?? expectedBy(schema, part) ?? 'something else';
  if (typeof value === 'string' && parts.some((choice) => takesTexts(schema, choice)))
    return notSuch(path, value, expected);
  return wrongKind(schema, path, value, expected, parts);
}

function takesTexts(schema: Schema, part: JsonSchema): boolean {
  if (typeof part === 'boolean') return false;
  if (typesOf(part).includes('string') || 'pattern' in part || 'format' in part) return true;
  const branches = [part.anyOf, part.oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  const target = typeof part.$ref === 'string' ? schema.resolve(part.$ref, part) : undefined;
  return [...branches, ...(target === undefined ? [] : [target])].some((branch) => takesTexts(schema, branch));
}

function notAmong(
  schema: Schema,
  path: Mistake['path'],
  value: unknown,
  parts: readonly JsonSchema[],
  allowed: readonly unknown[],
): Remark {
  const names = allowed.filter((name) => typeof name === 'string');
  const isItem = typeof path.at(-1) === 'number';
  const several = typeof value === 'string' && isItem ? severalIn(value, names) : undefined;
  const closest =
    typeof value === 'string'
      ? (closestTo(value, names, otherNames(schema, parts)) ?? onlyBegunBy(value, names))
      : namedAlike(value, allowed);
  const isPart = typeof value === 'string' && closest !== undefined && isOneOfParts(closest, value);
  const suggestion = several || isPart ? undefined : closest;
  const expected = phraseOfAllowed(schema, parts, allowed);
  const isList = expected.startsWith('one of ') || allowed.length === 1;
  const shown = isShowable(value) ? quoted(value) : undefined;
  const message = !shown
    ? `${subjectOf(path)} must be ${expected}.`
    : isList
      ? `${subjectOf(path)} must be ${expected}; ${shown} is not.`
      : `${shown} is not ${expected}${fewValues(expected, allowed)}.`;
  return {
    code: value === null ? codes.missingValue : codes.notAllowedValue,
    message:
      value === null
        ? `${subjectOf(path)} has no value: it must be ${expected}.`
        : `${message}${didYouMean(several?.join(', ') ?? suggestion)}`,
    place: { at: 'value', path },
    values: {
      value,
      allowed,
      expected,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(several ? { several } : {}),
    },
  };
}

/** “: certificate, associate or bachelor”, where the phrase does not list them itself. */
function fewValues(phrase: string, allowed: readonly unknown[]): string {
  const names = allowed.map((value) => shortened(asYaml(value)));
  if (names.length > maximumListed || names.some((name) => phrase.includes(name))) return '';
  return `: ${listed(names, 'or')}`;
}

/** The allowed text that reads like a number or truth value that was written without quotation marks. */
function namedAlike(value: unknown, allowed: readonly unknown[]): string | undefined {
  const found = allowed.find((name) => typeof name !== typeof value && asYaml(name) === asYaml(value));
  return found === undefined ? undefined : asYaml([found]).slice(1, -1);
}

function phraseOfAllowed(schema: Schema, parts: readonly JsonSchema[], allowed: readonly unknown[]): string {
  const [only] = parts;
  const own = parts.length === 1 ? ownPhrase(only) : undefined;
  if (own) return own;
  if (allowed.length <= maximumListed && parts.length === 1) return oneOfValues(allowed);
  const title = parts.length === 1 ? titleOf(only) : undefined;
  if (title) return withArticle(title);
  const phrases = expectedByAny(schema, parts);
  const areOnlyLists = parts.every((part) => typeof part === 'object' && ('const' in part || Array.isArray(part.enum)));
  if (areOnlyLists || !phrases) return oneOfValues(allowed);
  return phrases;
}

/** A text of the right kind that is none of those expected. */
function notSuch(path: Mistake['path'], value: string, expected: string): Remark {
  return {
    code: codes.notAllowedValue,
    message: value === '' ? `${subjectOf(path)} must be ${expected}.` : `${quoted(value)} is not ${expected}.`,
    place: { at: 'value', path },
    values: { value, expected },
  };
}

function wrongKind(
  schema: Schema,
  path: Mistake['path'],
  value: unknown,
  expected: string,
  parts: readonly JsonSchema[],
): Remark {
  const subject = subjectOf(path);
  if (value === null) {
    return {
      code: codes.missingValue,
      message: `${subject} has no value: it must be ${expected}.`,
      place: { at: 'value', path },
      values: { key: path.at(-1), expected },
    };
  }
  const remedy = remedyFor(value, (candidate) => parts.some((part) => schema.fits(part, candidate)));
  const isSaid = /quotation/.test(expected) && remedy?.remedy === 'quote';
  const isForGroup = parts.some((part) => typesOf(part).includes('object'));
  const space = isForGroup && typeof value === 'string' ? missingSpaceAdvice(value) : undefined;
  const advice = remedy && !isSaid ? remedy.words : space;
  return {
    code: codes.wrongType,
    message: `${subject} must be ${expected}.${advice ? ` ${advice}` : ''}`,
    place: { at: 'value', path },
    values: { value, expected, ...(remedy ? { remedy: remedy.remedy, suggestion: remedy.suggestion } : {}) },
  };
}
