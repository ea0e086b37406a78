import type { Course, HourKind, Hours } from '../../model/course.ts';
import { type Calendar, regularWeeks } from './calendar.ts';

/** What a course has more than lectures. */
const otherKinds: readonly Exclude<HourKind, 'lecture'>[] = ['laboratory', 'clinical', 'field'];

/** Terms of up to eighteen weeks are common, and some colleges count the hours of all of them. */
const longest = 18 / 15;

/** And semesters of fourteen weeks are, in which three credits are 42 hours. */
const shortest = 14 / 15;

/** Whether a course has lectures and no hours of any other kind; undefined where that is not known. */
export function isLectureOnly({
  weeklyHours,
  contactHours,
  practiceHours,
  hoursIncomplete,
}: Course): boolean | undefined {
  if (hoursIncomplete) return undefined;
  const isSome = (hours: Hours, kind: HourKind) => (hours[kind] ?? 0) > 0;
  const written = [weeklyHours, contactHours];
  if (!written.some((hours) => isSome(hours, 'lecture'))) return false;
  return !(practiceHours ?? 0) && !written.some((hours) => otherKinds.some((kind) => isSome(hours, kind)));
}

/** The credits that lectures usually earn, from those of a long term to those of a regular one. */
export interface UsualCredits {
  readonly min: number;
  readonly max: number;
}

/**
 * The credits of weekly lecture hours: one for each hour, in a semester as in a quarter. Where a college counts more or
 * fewer contact hours for a credit than the usual 15 of a semester, what it says by that is possible, too.
 */
export function creditsOfWeeklyLectures(hours: number, hoursPerCredit: number): UsualCredits {
  const counted = (hours * regularWeeks.semester) / hoursPerCredit;
  return { min: Math.min(hours, counted), max: Math.max(hours, counted) };
}

/**
 * The credits of contact hours of lectures in a whole term: one for `hoursPerCredit` of them in a semester, and for two
 * thirds as many in a quarter.
 */
export function creditsOfLectures(hours: number, calendar: Calendar, hoursPerCredit: number): UsualCredits {
  const most = hours / hoursOfCredit(calendar, hoursPerCredit);
  return { min: most / longest, max: most / shortest };
}

/** The contact hours of lectures for one credit, as they are chosen for a semester. */
export function hoursOfCredit(calendar: Calendar, hoursPerCredit: number): number {
  return (hoursPerCredit * regularWeeks[calendar]) / regularWeeks.semester;
}

/**
 * The hours that count for one hour of lecture: in laboratories one to three, at clinics and in the field up to five;
 * and none where they earn no credits of their own. In the catalog of a large university, of 867 courses with laboratory
 * hours 225 count them one to one, 188 two to one, 123 three to one, and 331 not at all.
 */
const ratios: Readonly<Record<(typeof otherKinds)[number], readonly number[]>> = {
  laboratory: [1, 2, 3, Number.POSITIVE_INFINITY],
  clinical: [1, 2, 3, 4, 5, Number.POSITIVE_INFINITY],
  field: [1, 2, 3, 4, 5, Number.POSITIVE_INFINITY],
};

/**
 * Whether one of the usual ratios explains the credits of a course by its weekly hours, to half a credit, as colleges
 * round. True as well where it has no hours but lectures.
 */
export function areExplained(credits: number, weekly: Hours): boolean {
  let possible = [weekly.lecture ?? 0];
  for (const kind of otherKinds) {
    const hours = weekly[kind] ?? 0;
    if (hours > 0) possible = possible.flatMap((sum) => ratios[kind].map((ratio) => sum + hours / ratio));
  }
  return possible.some((sum) => Math.abs(sum - credits) <= 0.5);
}

/** The weekly hours of hours in a whole term, for each length that a term of a calendar can have. */
export function weeklyHoursOf(hours: Hours, calendar: Calendar): Hours[] {
  return [1, 16 / 15, 17 / 15, longest].map((longer) => {
    const weeks = regularWeeks[calendar] * longer;
    return Object.fromEntries(Object.entries(hours).map(([kind, some]) => [kind, some / weeks]));
  });
}
