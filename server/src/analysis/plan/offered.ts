import type { Course } from '../../model/course.ts';
import { type Season, seasonCalled } from './term-moment.ts';

/** The seasons in which a course is offered; undefined where that is not known. */
export function seasonsOf({ offered }: Course): ReadonlySet<Season> | undefined {
  const known = offered.flatMap(({ text }) => seasonCalled(text) ?? []);
  // What is not a season may be a misspelled one.
  return known.length > 0 && known.length === offered.length ? new Set(known) : undefined;
}

/** Whether a course can be taken in a season, as far as is known. */
export function isOffered(course: Course | undefined, season: Season | undefined): boolean {
  const offered = course && seasonsOf(course);
  return offered === undefined || season === undefined || offered.has(season);
}
