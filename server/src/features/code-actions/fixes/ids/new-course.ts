import { foldCode } from '../../../../model/link.ts';
import type { Place } from '../../../../syntax/edit/insert.ts';
import { group, inline, type NewEntry } from '../../../../syntax/edit/new-value.ts';
import { childrenOf, isFlow, type Spot } from '../../../../syntax/edit/spot.ts';
import { keyText } from '../../../../syntax/tree.ts';
import { numberToFillIn } from './values.ts';

/** A course of which no more is known than its code; in braces where the courses beside it are. */
export function newCourse(code: string, beside: Spot | undefined): NewEntry {
  const title = `Title of ${code}`;
  const others = childrenOf(beside);
  if (others.length > 0 && others.every(({ node }) => isFlow(node))) {
    return { key: code, value: inline({ title, credits: 0 }) };
  }
  return {
    key: code,
    value: group([
      { key: 'title', value: inline(title) },
      { key: 'credits', value: numberToFillIn },
    ]),
  };
}

/** Where a code belongs among others: in order, else behind the last one of its subject that comes before it. */
export function placeAmong(courses: Spot, code: string): Place {
  const collator = new Intl.Collator('en', { numeric: true });
  const codes = childrenOf(courses).map(({ entry }) => foldCode(entry ? keyText(entry.key) : ''));
  const wanted = foldCode(code);
  const isSorted = codes.every((one, index) => index === 0 || collator.compare(codes[index - 1] ?? '', one) <= 0);
  if (isSorted) {
    const next = codes.findIndex((one) => collator.compare(one, wanted) > 0);
    return next < 0 ? 'end' : next;
  }
  const before = codes.filter((one) => subjectOf(one) === subjectOf(wanted) && collator.compare(one, wanted) < 0);
  const nearest = before.toSorted(collator.compare).at(-1);
  return nearest === undefined ? 'end' : codes.lastIndexOf(nearest) + 1;
}

function subjectOf(code: string): string {
  return /^\p{L}*/u.exec(code)?.[0] ?? '';
}
