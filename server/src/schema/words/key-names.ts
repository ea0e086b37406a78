import { isSchemaObject } from '../load/subschemas.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import { dereferenced, listedValues, otherNames } from '../mistakes/properties.ts';
import type { JsonSchema, Schema } from '../schema.ts';
import { codes } from './codes.ts';
import { closestTo, didYouMean } from './did-you-mean.ts';
import { expectedBy, maximumListed, ownPhrase, titleOf } from './expected.ts';
import { lengthOfText, wrongFormat, wrongPattern } from './limits.ts';
import type { Remark, Words } from './remark.ts';
import { capitalized, isNameless, keyInWords, quoted, shortened, withArticle } from './shown.ts';

/** Whatever a schema for names has against a key: a list of ids, a pattern, a length. */
export function notAllowedKey(mistake: Mistake, schema: Schema): Remark {
  const { path, keyName = '', part, parts = [part], value } = mistake;
  const allowed = listedValues(schema, parts).filter((name) => typeof name === 'string');
  const written = isSchemaObject(value) ? value : {};
  const suggestion = closestTo(
    keyName,
    allowed.filter((name) => !Object.hasOwn(written, name)),
    otherNames(schema, parts),
  );
  const place = { at: 'key', path: [...path, keyName] } as const;
  const expected = phraseFor(mistake, schema, parts, allowed);
  if (expected === undefined) return { ...ofRule(mistake, keyName, schema), place };
  return {
    code: codes.notAllowedKey,
    message: `${capitalized(keyInWords(keyName))} is not ${expected}.${didYouMean(suggestion)}`,
    place,
    values: { key: keyName, allowed, expected, ...(suggestion ? { suggestion } : {}) },
  };
}

/** What the names are called all together; absent where only the rule that one breaks can be told. */
function phraseFor(
  { keyword }: Mistake,
  schema: Schema,
  parts: readonly JsonSchema[],
  allowed: readonly string[],
): string | undefined {
  const only = parts.length === 1 ? parts[0] : undefined;
  if (keyword === 'not' || keyword === 'false schema') return undefined;
  const own = ownPhrase(only);
  if (own) return own;
  if (keyword === 'maxLength' || keyword === 'minLength') return undefined;
  const title = titleOf(only);
  if (title) return withArticle(title);
  if (allowed.length > maximumListed) return `one of the ${allowed.length} names that are known here`;
  if (allowed.length === 1) return quoted(allowed[0]);
  if (allowed.length > 0) return `one of ${allowed.map((name) => shortened(name)).join(', ')}`;
  return keyword === 'type' ? expectedBy(schema, only) : undefined;
}

/** Says a rule for texts of a key's name. */
const rules: Readonly<Record<string, Words>> = {
  format: wrongFormat,
  maxLength: lengthOfText,
  minLength: lengthOfText,
  pattern: wrongPattern,
};

function ofRule(mistake: Mistake, keyName: string, schema: Schema): Remark {
  const values = { key: keyName, allowed: [] };
  const plain: Remark = {
    code: codes.notAllowedKey,
    message: `${isNameless(keyName) ? 'A key without a name' : `The key ${quoted(keyName)}`} is not allowed here${exclusionOf(mistake, schema)}.`,
    place: { at: 'key', path: mistake.path },
    values,
  };
  const said = rules[mistake.keyword]?.({ ...mistake, path: [keyName], value: keyName }, schema);
  if (!said || !('message' in said) || isNameless(keyName)) return plain;
  const isChecked = said.code !== codes.notCheckedPattern;
  return {
    ...said,
    code: isChecked ? codes.notAllowedKey : said.code,
    message: `The key ${said.message}`,
    values: { ...said.values, ...values },
  };
}

/** “: it must not be a course code”, where a `not` says what is ruled out. */
function exclusionOf({ keyword, part }: Mistake, schema: Schema): string {
  if (keyword !== 'not' || !isSchemaObject(part)) return '';
  const excluded = dereferenced(schema, part.not as JsonSchema);
  const phrase = ownPhrase(excluded) ?? titleOf(excluded);
  if (phrase) return `: it must not be ${withArticle(phrase)}`;
  if (!isSchemaObject(excluded) || typeof excluded.pattern !== 'string') return '';
  return `: it must not match ${quoted(excluded.pattern)}`;
}
