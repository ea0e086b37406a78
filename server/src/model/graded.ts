import type { OffsetRange } from '../syntax/finding.ts';
import { dereference, isEmpty, type SyntaxNode } from '../syntax/tree.ts';
import { isTrue } from './amount.ts';
import { entriesOf, fieldsOf } from './fields.ts';

import { asList, type Word, wordOf } from './word.ts';

/** An id with a level, in short (`hipaa: mastered`) or long form: a taught or required skill, an outcome contributed to. */
export interface Graded extends OffsetRange {
  readonly id: Word;
  readonly level?: Word;
  /** The course assesses it. */
  readonly assessed: boolean;
  /** Of a role's skill: `core` or `useful`. */
  readonly importance?: Word;
}

/** The graded ids of a mapping such as `teaches`. */
export function gradedOf(node: SyntaxNode | undefined): Graded[] {
  return entriesOf(node).flatMap((entry) => {
    const id = wordOf(entry.key);
    if (!id) return [];
    const short = wordOf(entry.value);
    const fields = fieldsOf(entry.value);
    const [level] = [...asList(short), ...asList(wordOf(fields.get('level')?.value))];
    const importance = wordOf(fields.get('importance')?.value);
    return [
      {
        id,
        assessed: isTrue(fields.get('assessed')?.value),
        start: entry.start,
        end: entry.end,
        ...(level ? { level } : {}),
        ...(importance ? { importance } : {}),
      },
    ];
  });
}

/** Whether everything in such a mapping was understood; one that is not written yet has nothing in it. */
export function isWholeGraded(node: SyntaxNode | undefined): boolean {
  const map = node && dereference(node);
  if (!map || isEmpty(map)) return true;
  return map.kind === 'mapping' && entriesOf(map).every(({ key }) => wordOf(key) !== undefined);
}
