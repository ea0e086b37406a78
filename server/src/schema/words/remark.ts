import type { Path } from '../../syntax/tree.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import type { Schema } from '../schema.ts';
import { capitalized, keyInWords } from './shown.ts';

/** Where a remark belongs: on a value, on the key that stands at a path, or on the key that a value belongs to. */
export interface RemarkPlace {
  readonly at: 'value' | 'key' | 'owner';
  /** The value, the key (its last step), or the value whose key is meant. */
  readonly path: Path;
}

/** What to say about a mistake, and where; a finding that has no range yet. */
export interface Remark {
  readonly code: string;
  readonly message: string;
  readonly place: RemarkPlace;
  readonly values: Readonly<Record<string, unknown>>;
  readonly severity?: 'error' | 'warning' | 'information';
  /** Another value that belongs to it. */
  readonly related?: { readonly path: Path; readonly message: string };
}

/** Says a mistake in words. */
export type Words = (mistake: Mistake, schema: Schema) => Remark | readonly Remark[];

/** How a sentence calls the value at a path: by its key, or by its number in a list. */
export function subjectOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return capitalized(keyInWords(last));
  const list = path.at(-2);
  return typeof list === 'string' ? `Item ${last + 1} of ${keyInWords(list)}` : `Item ${last + 1}`;
}
