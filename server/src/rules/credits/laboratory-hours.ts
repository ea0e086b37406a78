import { type Calendar, calendarOf } from '../../analysis/credits/calendar.ts';
import { totalOf } from '../../analysis/credits/course-hours.ts';
import { areExplained, isLectureOnly, weeklyHoursOf } from '../../analysis/credits/usual-hours.ts';
import { type Course, type HourKind, type Hours, hourKinds } from '../../model/course.ts';
import { courseTitles, ofHours } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { courseInWords } from '../words/courses.ts';
import { creditsInWords } from '../words/credits.ts';
import { joined } from '../words/lists.ts';
import { creditedCourses } from './course-credits.ts';
import { rightCourses } from './right-courses.ts';

/** A course with laboratory, clinical or field hours whose credits no usual ratio explains. */
export const laboratoryHours: Rule = {
  code: 'laboratory-hours',
  category: 'credits',
  severity: 'hint',
  atMost: 'hint',
  about: {
    title: 'Laboratory or field hours that explain the credits in no usual way',
    reason:
      'Colleges count laboratory hours for a credit one to one, two to one or three to one, or not at all, and clinical and field hours up to five to one; all of these are common. So this only tells of a course whose credits none of them explains, not even to half a credit: then a number is likely to be mistyped. It is no more than a hint. Nothing is said of variable credits, of practice hours without clinical or field hours, and of contact hours in a file without a `calendar`.',
    source:
      'A catalog of the University of Central Florida: of 867 courses with laboratory hours 225 count them one to one, 188 two to one, 123 three to one, and 331 not at all.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
calendar: semester
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 7
    weekly-hours: { lecture: 3, laboratory: 2 }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
calendar: semester
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 4
    weekly-hours: { lecture: 3, laboratory: 2 }
`,
  },
  reads: ofHours,
  tells: courseTitles,
  check(file) {
    const calendar = 'courses' in file.model ? calendarOf(file.model) : undefined;
    const right = rightCourses(file.document, 'laboratory-hours', calendar ?? '');
    return creditedCourses(file, (course) => right.has(course)).flatMap(({ course, credits, range }) => {
      const hours = unexplained(calendar, course, credits);
      if (!hours) {
        right.add(course);
        return [];
      }
      return [
        {
          ...range,
          message: `${courseInWords(course)} has ${creditsInWords({ min: credits, max: credits })} for ${hours}: no usual way to count these hours gives that. Is a number mistyped?`,
          values: { written: course.code.text, credits },
        },
      ];
    });
  },
};

/** The hours in words, where they explain the credits in no way. */
function unexplained(calendar: Calendar | undefined, course: Course, credits: number): string | undefined {
  const { weeklyHours, contactHours, hoursIncomplete, practiceHours } = course;
  if (hoursIncomplete || isLectureOnly(course)) return undefined;
  const isPracticeApart = practiceHours && !hasSome([weeklyHours, contactHours], ['clinical', 'field']);
  if (isPracticeApart || !hasSome([weeklyHours, contactHours], ['laboratory', 'clinical', 'field'])) return undefined;
  const weekly = totalOf(weeklyHours) ? [weeklyHours] : [];
  const contact = totalOf(contactHours) ? (calendar ? weeklyHoursOf(contactHours, calendar) : undefined) : [];
  const ways = contact && [...weekly, ...contact];
  if (!ways || ways.length === 0 || ways.some((hours) => areExplained(credits, hours))) return undefined;
  return weekly.length > 0 ? `${hoursInWords(weeklyHours)} a week` : `${hoursInWords(contactHours)} in the ${calendar}`;
}

function hasSome(all: readonly Hours[], kinds: readonly HourKind[]): boolean {
  return all.some((hours) => kinds.some((kind) => (hours[kind] ?? 0) > 0));
}

/** `3 lecture and 2 laboratory hours`, `3 lecture and 1 laboratory hour`. */
function hoursInWords(hours: Hours): string {
  const written = hourKinds.flatMap((kind) => (hours[kind] ? [{ kind, count: hours[kind] }] : []));
  const words = written.map(({ kind, count }) => `${count} ${kind}`);
  return `${joined(words)} ${written.at(-1)?.count === 1 ? 'hour' : 'hours'}`;
}
