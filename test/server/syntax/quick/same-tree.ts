import { isDeepStrictEqual } from 'node:util';
import { createLineTable } from '../../../../server/src/syntax/lines.ts';
import { parseSlowly } from '../../../../server/src/syntax/parse.ts';
import { readQuickly } from '../../../../server/src/syntax/quick/read-quickly.ts';

/**
 * Whether the quick reader gives the tree that the package `yaml` leads to: the same values and ranges, no property more
 * or less, and in the same order. 'left' where it leaves the text to the package.
 */
export function compareReaders(text: string): 'same' | 'left' | 'different' {
  const quick = readQuickly(text, createLineTable(text));
  if (!quick) return 'left';
  const slow = parseSlowly(text);
  const [a, b] = [
    { documents: quick.documents, problems: quick.problems },
    { documents: slow.documents, problems: slow.problems },
  ];
  return isDeepStrictEqual(a, b) && JSON.stringify(a) === JSON.stringify(b) ? 'same' : 'different';
}
