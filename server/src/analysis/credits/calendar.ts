import type { Word } from '../../model/word.ts';
import type { Credits } from './credits.ts';

/** How a year is divided, and so how credits are counted; trimester colleges count them as semester colleges do. */
export type Calendar = 'semester' | 'quarter';

/** The calendar that a file names; undefined where it says nothing, or something else. */
export function calendarOf({ calendar }: { readonly calendar?: Word }): Calendar | undefined {
  return calendar?.text === 'semester' || calendar?.text === 'quarter' ? calendar.text : undefined;
}

/** Weeks of teaching in a regular term, without examinations. */
export const regularWeeks: Readonly<Record<Calendar, number>> = { semester: 15, quarter: 10 };

/**
 * Quarter credits as semester credits: two thirds, since a quarter has ten weeks where a semester has fifteen. So
 * accreditors set 60 semester credits beside 90 quarter credits, 120 beside 180, and 30 beside 45. To a thousandth.
 */
export function asSemesterCredits(quarterCredits: Credits): Credits {
  return scaled(quarterCredits, 2 / 3);
}

/** Semester credits as quarter credits: half as many again. To a thousandth. */
export function asQuarterCredits(semesterCredits: Credits): Credits {
  return scaled(semesterCredits, 3 / 2);
}

function scaled({ min, max }: Credits, factor: number): Credits {
  const one = (credits: number) => Math.round(credits * factor * 1000) / 1000;
  return { min: one(min), max: one(max) };
}
