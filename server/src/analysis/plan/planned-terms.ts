import type { Term } from '../../model/plan.ts';
import { momentOf, type TermMoment } from './term-moment.ts';

/** One term, and when it takes place, as far as that is known. */
export interface PlannedTerm extends TermMoment {
  readonly term: Term;
  /** Its place in the plan, counted from 0. */
  readonly index: number;
  /** No other term of the plan has the same season and year, so that these are enough to name it. */
  readonly isOnlyOne: boolean;
}

/** The terms of a plan in the order of the file, which is the order of the plan, each with its moment. */
export function plannedTerms(terms: readonly Term[]): PlannedTerm[] {
  const moments = withoutTermNumbers(terms.map(momentOf));
  const counts = new Map<string, number>();
  for (const moment of moments) counts.set(keyOf(moment), (counts.get(keyOf(moment)) ?? 0) + 1);
  return terms.map((term, index) => {
    const moment = moments[index] ?? {};
    return { ...moment, term, index, isOnlyOne: counts.get(keyOf(moment)) === 1 };
  });
}

/** “Fall 1, Spring 2, Fall 3” counts the terms, “Fall 1, Spring 1, Fall 2” the years. */
function withoutTermNumbers(moments: readonly TermMoment[]): readonly TermMoment[] {
  const counted = moments.filter(({ isCounted }) => isCounted);
  const isEachOnce = new Set(counted.map(({ year }) => year)).size === counted.length;
  const isOneSeason = new Set(counted.map(({ season }) => season)).size === 1;
  if (counted.length < 2 || !isEachOnce || isOneSeason) return moments;
  return moments.map((moment) => {
    const { year: _year, isCounted, ...rest } = moment;
    return isCounted ? rest : moment;
  });
}

function keyOf({ season, year, calendarYear }: TermMoment): string {
  return `${season} ${year} ${calendarYear}`;
}

/** What can be true of one term as seen from another one of the same plan. */
export interface TermRelation {
  readonly before: boolean;
  readonly same: boolean;
  readonly after: boolean;
}

/**
 * How one term lies to another one. The order of the file is the order of the plan; two terms of one season may be held
 * side by side, and of terms whose years say the contrary nothing is known.
 */
export function relationOf(one: PlannedTerm, other: PlannedTerm): TermRelation {
  if (one.index === other.index) return { before: false, same: true, after: false };
  const [first, last] = one.index < other.index ? [one, other] : [other, one];
  if (isLater(first.year, last.year) || isLater(first.calendarYear, last.calendarYear)) {
    return { before: true, same: true, after: true };
  }
  const same =
    one.season !== undefined &&
    one.season === other.season &&
    (isEqual(one.year, other.year) || isEqual(one.calendarYear, other.calendarYear));
  return { before: one.index < other.index, same, after: one.index > other.index };
}

function isLater(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one > other;
}

function isEqual(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && one === other;
}
