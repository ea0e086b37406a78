import { moreErrors } from '../compile/more-errors.ts';
import { isSchemaObject } from '../load/subschemas.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import type { Schema } from '../schema.ts';
import { noneOfChoices, notAllowedValue, wrongType } from './choices.ts';
import { codes } from './codes.ts';
import { notAllowedHere, ruledOut, severalForms } from './exclusions.ts';
import { notAllowedKey } from './key-names.ts';
import { missingCompanion, missingKey, numberOfKeys, unknownKey } from './keys.ts';
import { lengthOfText, notMultiple, outOfRange, wrongFormat, wrongPattern } from './limits.ts';
import { duplicateItems, numberOfItems, numberOfSuchItems } from './lists.ts';
import { type Remark, subjectOf, type Words } from './remark.ts';
import { shortened } from './shown.ts';

const words: Readonly<Record<string, Words>> = {
  additionalProperties: unknownKey,
  anyOf: noneOfChoices,
  choice: noneOfChoices,
  const: notAllowedValue,
  contains: numberOfSuchItems,
  dependencies: missingCompanion,
  dependentRequired: missingCompanion,
  enum: notAllowedValue,
  exclusiveMaximum: outOfRange,
  exclusiveMinimum: outOfRange,
  'false schema': notAllowedHere,
  format: wrongFormat,
  items: numberOfItems,
  maxItems: numberOfItems,
  maxLength: lengthOfText,
  maxProperties: numberOfKeys,
  maximum: outOfRange,
  minItems: numberOfItems,
  minLength: lengthOfText,
  minProperties: numberOfKeys,
  minimum: outOfRange,
  [moreErrors]: notAllFound,
  multipleOf: notMultiple,
  not: ruledOut,
  oneOf: severalForms,
  pattern: wrongPattern,
  required: missingKey,
  type: wrongType,
  unevaluatedProperties: unknownKey,
  uniqueItems: duplicateItems,
};

/** What to say about a mistake: one remark for most, several for items that stand twice. */
export function say(mistake: Mistake, schema: Schema): readonly Remark[] {
  const chosen = mistake.keyName !== undefined ? notAllowedKey : (words[mistake.keyword] ?? unknownKeyword);
  const remarks = chosen(mistake, schema);
  const all: readonly Remark[] = Array.isArray(remarks) ? remarks : [remarks as Remark];
  const own = messageOfAuthor(mistake);
  return own === undefined ? all : all.map((remark) => ({ ...remark, message: own }));
}

/** The message that the author of a schema has written for a mistake, in the way of VS Code. */
function messageOfAuthor({ keyword, part }: Mistake): string | undefined {
  if (!isSchemaObject(part) || keyword === 'additionalProperties' || keyword === 'unevaluatedProperties')
    return undefined;
  const message = (keyword === 'pattern' ? part.patternErrorMessage : undefined) ?? part.errorMessage;
  return typeof message === 'string' && message.trim() !== '' ? shortened(message.trim(), 500) : undefined;
}

function notAllFound(): Remark {
  return {
    code: codes.notCheckedMore,
    severity: 'warning',
    message: 'There are too many mistakes to find them all: correct some, and the next will be shown.',
    place: { at: 'value', path: [] },
    values: {},
  };
}

function unknownKeyword({ keyword, path }: Mistake): Remark {
  return {
    code: codes.other,
    message: `${subjectOf(path)} does not fit the schema (${keyword}).`,
    place: { at: 'value', path },
    values: { keyword },
  };
}
