import type { Declaration, Reference } from '../../model/link.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { CheckedFile, Found, OwnFirst } from '../rule.ts';

/** References that may mean what seems to be unused: to mend them is all that there is to do. */
export function misspelled({ unfound }: CheckedFile, kind: OwnFirst): Reference[] {
  return unfound(kind).flatMap(({ reference, resolution }) => (resolution.state === 'missing' ? [reference] : []));
}

/** How it is told that a name is unused, and how that is found. */
export interface UnusedNames {
  message(shown: string): string;
  isNamed(file: CheckedFile, declaration: Declaration): boolean;
}

/**
 * The levels or parts of a file that nothing names. As long as none of several names is used, the file is only begun, or
 * says no more than their names.
 */
export function unusedNames(
  file: CheckedFile,
  kind: 'level' | 'part',
  { message, isNamed }: UnusedNames,
): readonly Found[] {
  const declared = file.facts.declarations.filter((one) => one.kind === kind);
  if (file.facts.incomplete || !file.links.scopeOf(file.document).complete) return [];
  const unused = declared.filter((declaration) => !isNamed(file, declaration));
  if (unused.length === declared.length || misspelled(file, kind).length > 0) return [];
  return unused.map(({ word: { text, start, end } }) => ({
    start,
    end,
    message: message(quoted(text)),
    values: { written: text },
  }));
}
