import type { Course } from '../../model/course.ts';
import { type Season, seasonCalled } from './term-moment.ts';

/** The seasons in which a course is offered; undefined where that is not known. */
export function seasonsOf({ offered }: Course): ReadonlySet<Season> | undefined {
  if (offered.length === 0) return undefined;
  const known = new Set<Season>();
  for (const { text } of offered) {
    const season = seasonCalled(text);
    // What is not a season may be a misspelled one.
    if (season === undefined) return undefined;
    known.add(season);
  }
  return known;
}

/** Whether a course can be taken in a season, as far as is known. */
export function isOffered(course: Course | undefined, season: Season | undefined): boolean {
  if (!course || season === undefined || course.offered.length === 0) return true;
  let isThen = false;
  for (const { text } of course.offered) {
    const offered = seasonCalled(text);
    if (offered === undefined) return true;
    if (offered === season) isThen = true;
  }
  return isThen;
}
