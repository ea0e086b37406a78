import type { ErrorObject } from 'ajv';
import type { Path, PathSegment } from '../../syntax/tree.ts';
import type { JsonSchema } from '../schema.ts';

/** One thing that a value does wrong: an error of the validator, or what several errors of equal branches amount to. */
export interface Mistake {
  /** The keyword of JSON Schema that does not hold; `choice` for what merged branches allow together. */
  readonly keyword: string;
  /** Keys and indexes that lead from the root to the value. */
  readonly path: Path;
  /** The schema that the keyword stands in. */
  readonly part: JsonSchema;
  readonly params: Readonly<Record<string, unknown>>;
  readonly value: unknown;
  /** The key that it is about, when it is the name of a key that is wrong; `path` then leads to the mapping. */
  readonly keyName?: string;
  /** For `choice`: the schemas whose allowed values count together. */
  readonly parts?: readonly JsonSchema[];
  /** For `choice`: the value is of another kind than all of them. */
  readonly isWrongKind?: boolean;
}

/** An error as a mistake; `root` is the whole value that was validated, `keyName` the key whose name was. */
export function mistakeOf(error: ErrorObject, root: unknown, keyName?: string): Mistake {
  return {
    keyword: error.keyword,
    path: pathOf(error.instancePath, root),
    part: error.keyword === 'false schema' ? false : (error.parentSchema ?? true),
    params: error.params,
    value: error.data,
    ...(keyName === undefined ? {} : { keyName }),
  };
}

/** The steps of a JSON pointer into a value; a step into a list is a number. */
export function pathOf(pointer: string, root: unknown): Path {
  if (pointer === '') return [];
  let current = root;
  return pointer
    .slice(1)
    .split('/')
    .map((step): PathSegment => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const segment = Array.isArray(current) ? Number(name) : name;
      current = (current as Record<PathSegment, unknown> | null | undefined)?.[segment];
      return segment;
    });
}

/** True where two mistakes are about the same value, or the same key. */
export function isSamePlace(a: Mistake, b: Mistake): boolean {
  return a.keyName === b.keyName && isSamePath(a.path, b.path);
}

export function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
