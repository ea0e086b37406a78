import { type Course, type Hours, hourKinds } from '../../model/course.ts';
import { type Calendar, regularWeeks } from './calendar.ts';
import type { Credits } from './credits.ts';

/** Hours of a whole term by kind, and in all. */
export interface TermHours {
  readonly byKind: Hours;
  readonly total: number;
}

/**
 * The contact hours of a course in a whole term: those that are written, or else the weekly hours times the weeks of the
 * term (those of a regular term of the calendar where no other number is given). Undefined where no hours are written,
 * some could not be understood, or nothing says how many weeks there are.
 */
export function contactHoursOf(
  { contactHours, weeklyHours, hoursIncomplete }: Pick<Course, 'contactHours' | 'weeklyHours' | 'hoursIncomplete'>,
  calendar: Calendar | undefined,
  weeks: number | undefined = calendar && regularWeeks[calendar],
): TermHours | undefined {
  if (hoursIncomplete) return undefined;
  if (totalOf(contactHours) !== undefined) return termHours(contactHours, 1);
  return weeks !== undefined && totalOf(weeklyHours) !== undefined ? termHours(weeklyHours, weeks) : undefined;
}

/**
 * The hours that students work for credits, in class and outside of it: 45 for a semester credit, by the convention of
 * one hour in class and two of preparation a week over fifteen weeks; 30 for a quarter credit.
 */
export function studentHoursFor({ min, max }: Credits, calendar: Calendar): Credits {
  const hours = 3 * regularWeeks[calendar];
  return { min: min * hours, max: max * hours };
}

/** The sum of hours of all kinds; undefined where none are written. */
export function totalOf(hours: Hours): number | undefined {
  const written = hourKinds.flatMap((kind) => hours[kind] ?? []);
  return written.length === 0 ? undefined : written.reduce((total, one) => total + one, 0);
}

function termHours(hours: Hours, weeks: number): TermHours {
  const byKind = Object.fromEntries(
    hourKinds.flatMap((kind) => {
      const some = hours[kind];
      return some === undefined ? [] : [[kind, some * weeks]];
    }),
  );
  return { byKind, total: totalOf(byKind) ?? 0 };
}
