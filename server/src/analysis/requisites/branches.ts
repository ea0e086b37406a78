import { foldCode } from '../../model/link.ts';
import type { CourseRequisite, Requisite } from '../../model/requisite.ts';

/** Whether students have a course, by its folded code. */
type Has = (code: string) => boolean;

/**
 * The courses of a list of requisites that count where students take certain courses. Of an `any` one branch counts: the
 * first that the courses contain. A branch is contained when it names a course, and all that it names are there;
 * conditions and courses outside the program neither make nor break it. Where none is contained no branch counts: then
 * nobody knows how the requisite is met.
 *
 * In Central Florida's `any: [all: [HIM 3116C, any: [HSA 4180, MAN 3025 (external)]], consent of the instructor]` these
 * are HIM 3116C and HSA 4180.
 */
export function countedRequisites(items: readonly Requisite[], has: Has): CourseRequisite[] {
  return items.flatMap((item) => {
    if (item.kind === 'condition') return [];
    if (item.kind === 'course') return item.external ? [] : [item];
    if (item.kind === 'all' || item.items.length === 1) return countedRequisites(item.items, has);
    const branch = item.items.find((one) => presence(one, has) === 'contained');
    return branch ? countedRequisites([branch], has) : [];
  });
}

/** `neutral` is what names no course of the program: it may be met, and no course says so. */
function presence(item: Requisite, has: Has): 'contained' | 'neutral' | 'missing' {
  if (item.kind === 'condition') return 'neutral';
  if (item.kind === 'course') {
    if (item.external) return 'neutral';
    return has(foldCode(item.code.text)) ? 'contained' : 'missing';
  }
  const parts = item.items.map((part) => presence(part, has));
  const [decisive, other] =
    item.kind === 'all' ? (['missing', 'contained'] as const) : (['contained', 'neutral'] as const);
  if (parts.includes(decisive)) return decisive;
  if (parts.includes(other)) return other;
  return item.kind === 'all' ? 'neutral' : 'missing';
}
