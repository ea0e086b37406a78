import { countedRequisites } from '../../analysis/requisites/branches.ts';
import type { Course } from '../../model/course.ts';
import { foldCode } from '../../model/link.ts';
import { coursesIn, type Requisite } from '../../model/requisite.ts';
import type { Losses } from './losses.ts';

const writtenKinds = ['prerequisites', 'corequisites', 'strict-corequisites'] as const;

export type WrittenKind = (typeof writtenKinds)[number];

/** The folded codes of the courses that a course requires, as far as they are written too. */
export type WrittenRequisites = Readonly<Record<WrittenKind, readonly string[]>>;

/** What of the requisites of a course can be written; the rest is told to `losses`. */
export function writtenRequisites(
  course: Course,
  isWritten: (code: string) => boolean,
  losses: Losses,
): WrittenRequisites {
  const name = course.code.text;
  const of = (kind: WrittenKind) => {
    const list = course.requisites[kind];
    for (const { external, minimumGrade } of coursesIn(list)) {
      if (external) losses.add('external', name);
      if (minimumGrade) losses.add('grades', name);
    }
    if (hasCondition(list)) losses.add('conditions', name);
    for (const group of alternativesIn(list)) {
      const isOpen = countedRequisites([group], isWritten).length === 0;
      if (coursesIn([group]).some(({ external }) => !external)) {
        losses.add(isOpen ? 'open-alternatives' : 'alternatives', name);
      }
    }
    const codes = new Set(countedRequisites(list, isWritten).map(({ code }) => foldCode(code.text)));
    const written = [...codes].filter(isWritten);
    if (written.length < codes.size) losses.add('not-written', name);
    return written;
  };
  if (course.requisites.advisories.length > 0) losses.add('advisories', name);
  return {
    prerequisites: of('prerequisites'),
    corequisites: of('corequisites'),
    'strict-corequisites': of('strict-corequisites'),
  };
}

function hasCondition(list: readonly Requisite[]): boolean {
  return list.some((one) => one.kind === 'condition' || (one.kind !== 'course' && hasCondition(one.items)));
}

/** The outermost groups of which one item is enough. */
function alternativesIn(list: readonly Requisite[]): Requisite[] {
  return list.flatMap((one) => {
    if (one.kind === 'any' && one.items.length > 1) return [one];
    return one.kind === 'all' || one.kind === 'any' ? alternativesIn(one.items) : [];
  });
}
