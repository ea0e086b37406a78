import type { Duplicates } from '../compile/duplicates.ts';
import { isSchemaObject } from '../load/subschemas.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import type { JsonSchema, Schema } from '../schema.ts';
import { codes } from './codes.ts';
import { expectedBy } from './expected.ts';
import { type Remark, subjectOf } from './remark.ts';
import { counted, isShowable, quoted } from './shown.ts';

/** `minItems`, `maxItems`, and the end of a list whose items are described one by one. */
export function numberOfItems({ keyword, path, params, value }: Mistake): Remark {
  const limit = Number(params.limit);
  const isTooFew = keyword === 'minItems';
  const has = Array.isArray(value) ? value.length : 0;
  const bound = isTooFew
    ? `at least ${counted(limit, 'item')}`
    : limit === 0
      ? 'no items'
      : `at most ${counted(limit, 'item')}`;
  return {
    code: isTooFew ? codes.tooFew : codes.tooMany,
    message: `${subjectOf(path)} must have ${bound}, and has ${has === 0 ? 'none' : has}.`,
    place: { at: 'owner', path },
    values: { limit },
  };
}

export function duplicateItems({ path, params, value }: Mistake): readonly Remark[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return (params.duplicates as Duplicates).map(([index, first]) => {
    const shown = isShowable(items[index]) ? quoted(items[index]) : 'This item';
    return {
      code: codes.duplicateItem,
      message: `${shown} stands in this list already: remove one.`,
      place: { at: 'value', path: [...path, index] },
      values: { value: items[index], index, first },
      related: { path: [...path, first], message: `${shown} stands here first` },
    };
  });
}

/** `contains` with its `minContains` and `maxContains`. */
export function numberOfSuchItems({ path, part, value }: Mistake, schema: Schema): Remark {
  const keywords = isSchemaObject(part) ? part : {};
  const contains = keywords.contains as JsonSchema;
  const least = typeof keywords.minContains === 'number' ? keywords.minContains : 1;
  const most = typeof keywords.maxContains === 'number' ? keywords.maxContains : undefined;
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const has = items.filter((item) => schema.fits(contains, item)).length;
  const phrase = expectedBy(schema, contains);
  const kind = phrase ? `${phrase}` : 'what the schema asks for';
  const isTooFew = has < least;
  const bound = isTooFew ? `at least ${least}` : `at most ${most ?? least}`;
  const number = isTooFew ? least : (most ?? least);
  const suffix = number === 1 ? 'an item that is' : 'items that each are';
  const message =
    isTooFew && least === 1
      ? `${subjectOf(path)} must hold an item that is ${kind}.`
      : `${subjectOf(path)} must hold ${bound} ${suffix.replace(/^an item/, 'item')} ${kind}; ${has === 0 ? 'none is' : `${has} ${has === 1 ? 'is' : 'are'}`}.`;
  return {
    code: isTooFew ? codes.tooFew : codes.tooMany,
    message,
    place: { at: 'owner', path },
    values: { limit: number, ...(phrase ? { expected: phrase } : {}) },
  };
}
