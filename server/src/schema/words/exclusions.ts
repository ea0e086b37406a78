import type { ChildErrors } from '../compile/keywords.ts';
import { isSchemaObject } from '../load/subschemas.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import { dereferenced } from '../mistakes/properties.ts';
import type { JsonSchema, Schema } from '../schema.ts';
import { codes } from './codes.ts';
import { expectedBy, titleOf } from './expected.ts';
import { type Remark, subjectOf } from './remark.ts';
import { isShowable, listed, quoted } from './shown.ts';

/** A key, an item or a value whose schema is `false`. */
export function notAllowedHere({ path, value }: Mistake): Remark {
  const last = path.at(-1);
  const shown = isShowable(value) ? quoted(value) : 'This';
  const message =
    typeof last === 'string'
      ? `${subjectOf(path)} is not allowed here: remove it.`
      : last === undefined
        ? 'This is not allowed here.'
        : `${shown} is not allowed at this place of the list: remove it.`;
  return {
    code: codes.notAllowedHere,
    message,
    place: { at: typeof last === 'string' ? 'key' : 'value', path },
    values: typeof last === 'string' ? { keys: [last] } : { value },
  };
}

/** `not`. */
export function ruledOut({ path, part, value }: Mistake, schema: Schema): Remark {
  const excluded = isSchemaObject(part) ? dereferenced(schema, part.not as JsonSchema) : true;
  const keys = requiredKeys(excluded);
  if (keys.length > 0 && isSchemaObject(value) && isOnlyAbout(excluded, 'required')) return keysRuledOut(path, keys);
  const phrase = expectedBy(schema, excluded);
  const shown = isShowable(value) ? `; ${quoted(value)} is` : '';
  return {
    code: codes.notAllowedHere,
    message: phrase
      ? `${subjectOf(path)} must not be ${phrase}${shown}.`
      : `${subjectOf(path)} is what the schema rules out here${titled(part)}.`,
    place: { at: 'value', path },
    values: { value, ...(phrase ? { excluded: phrase } : {}) },
  };
}

function titled(part: JsonSchema): string {
  const title = titleOf(part);
  return title ? ` (${title})` : '';
}

function keysRuledOut(path: Mistake['path'], keys: readonly string[]): Remark {
  const [key = ''] = keys;
  if (keys.length === 1) {
    return {
      code: codes.notAllowedHere,
      message: `${subjectOf([key])} is not allowed here: remove it.`,
      place: { at: 'key', path: [...path, key] },
      values: { keys },
    };
  }
  return {
    code: codes.notAllowedHere,
    message: `${listed(keys.map(quoted))} cannot stand together: remove ${keys.length === 2 ? 'one of them' : 'at least one of them'}.`,
    place: { at: 'owner', path },
    values: { keys },
  };
}

/** `oneOf` where more than one branch fits. */
export function severalForms({ path, part, params, value }: Mistake, schema: Schema): Remark {
  const { passing = [] } = params as Partial<ChildErrors>;
  const all = isSchemaObject(part) && Array.isArray(part.oneOf) ? part.oneOf : [];
  const branches = passing.map((index): JsonSchema => dereferenced(schema, all[index] ?? true));
  const keysOf = branches.map((branch) => requiredKeys(branch));
  const distinct = keysOf.map((keys) =>
    keys.filter((key) => keysOf.filter((others) => others.includes(key)).length === 1),
  );
  const keys = [...new Set(distinct.map(([first]) => first).filter((key) => key !== undefined))];
  if (isSchemaObject(value) && keys.length === branches.length && keys.length > 1) {
    return {
      code: codes.severalForms,
      message: `Only one of ${listed(keys.map(quoted))} can be given: remove the ${keys.length === 2 ? 'other' : 'others'}.`,
      place: { at: 'owner', path },
      values: { keys },
    };
  }
  const names = branches.map((branch) => titleOf(branch) ?? expectedBy(schema, branch));
  const known = [...new Set(names.filter((name) => name !== undefined))];
  const forms = known.length > 1 ? `, as ${listed(known, 'or')}` : '';
  return {
    code: codes.severalForms,
    message: `${subjectOf(path)} can be read in ${branches.length} ways${forms}, and only one may fit: add or remove what tells them apart.`,
    place: { at: 'value', path },
    values: { value },
  };
}

function requiredKeys(part: JsonSchema): string[] {
  const required = isSchemaObject(part) ? part.required : undefined;
  return Array.isArray(required) ? required.filter((key) => typeof key === 'string') : [];
}

/** Whether a schema says nothing but one keyword, annotations and `type` aside. */
function isOnlyAbout(part: JsonSchema, keyword: string): boolean {
  const aside = new Set([keyword, 'type', 'title', 'description', '$comment']);
  return isSchemaObject(part) && Object.keys(part).every((key) => aside.has(key));
}
