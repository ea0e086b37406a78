import type { OffsetRange } from '../syntax/finding.ts';
import { dereference, type SyntaxNode } from '../syntax/tree.ts';
import { fieldsOf, itemsOf } from './fields.ts';
import { titleOf, type Word, wordOf } from './word.ts';

/** One accreditation of a program, in short (`cahiim`) or long form. Its range is that of the list item. */
export interface Accreditation extends OffsetRange {
  /** An accreditor of the taxonomy. */
  readonly accreditor?: Word;
  /** What a body is called that the taxonomy does not know, and its initials. */
  readonly title?: Word;
  readonly abbreviation?: Word;
  /** `planned`, `candidate` or `accredited`; absent where nothing is said, which means the last. */
  readonly status?: Word;
}

/** The accreditations of a list; what names no body is left out. */
export function accreditationsOf(node: SyntaxNode | undefined): Accreditation[] {
  return itemsOf(node).flatMap((item) => {
    const fields = fieldsOf(item);
    const accreditor = wordOf(item) ?? wordOf(fields.get('accreditor')?.value);
    const title = titleOf(fields.get('title')?.value);
    const abbreviation = wordOf(fields.get('abbreviation')?.value);
    const status = wordOf(fields.get('status')?.value);
    if (!accreditor && !title) return [];
    const { start, end } = dereference(item) ?? item;
    return [
      {
        ...(accreditor ? { accreditor } : {}),
        ...(title ? { title } : {}),
        ...(abbreviation ? { abbreviation } : {}),
        ...(status ? { status } : {}),
        start,
        end,
      },
    ];
  });
}
