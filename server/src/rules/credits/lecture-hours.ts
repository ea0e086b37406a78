import { calendarOf, regularWeeks } from '../../analysis/credits/calendar.ts';
import {
  creditsOfLectures,
  creditsOfWeeklyLectures,
  hoursOfCredit,
  isLectureOnly,
  type UsualCredits,
} from '../../analysis/credits/usual-hours.ts';
import type { Course } from '../../model/course.ts';
import { foldCode } from '../../model/link.ts';
import { codesIn } from '../../model/plan.ts';
import { courseTitles, ofHours } from '../reads.ts';
import type { CheckedFile, Rule } from '../rule.ts';
import type { Numbers } from '../rule-numbers.ts';
import { courseInWords } from '../words/courses.ts';
import { creditsInWords } from '../words/credits.ts';
import { counted } from '../words/lists.ts';
import { type CreditedCourse, creditedCourses } from './course-credits.ts';
import { rightCourses } from './right-courses.ts';

type NumberName = 'hours-per-credit';

/** A course of lectures alone whose hours are not those of its credits. */
export const lectureHours: Rule<NumberName> = {
  code: 'lecture-hours',
  category: 'credits',
  severity: 'warning',
  about: {
    title: 'Lecture hours that do not fit the credits',
    reason:
      'A credit stands for one hour of lecture a week: 15 contact hours in a semester, 10 in a quarter, and three times as much work of students in all (45 hours a semester credit). Where a course consists of lectures alone and its hours say something else, one of the two numbers is wrong, often after a change of credits. From 14 to 18 contact hours a semester credit are right, since terms have as many weeks. Nothing is said of courses with laboratory, clinical, field or practice hours, of variable credits, of courses (or whole programs) that are taught only online, of weekly hours of a course that is planned in a short term, and of contact hours in a file without a `calendar`.',
    source:
      'The Carnegie unit and the federal definition of a credit hour; in a catalog of the University of Central Florida, 98.8 % of 2,656 courses of lectures alone have as many credits as weekly hours.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
calendar: semester
courses:
  HIT 125:
    title: Health Law and Ethics
    credits: 4
    weekly-hours: { lecture: 3 }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
calendar: semester
courses:
  HIT 125:
    title: Health Law and Ethics
    credits: 3
    weekly-hours: { lecture: 3 }
`,
  },
  numbers: {
    'hours-per-credit': {
      default: 15,
      minimum: 1,
      unit: 'hours a credit',
      about: 'The contact hours of lectures for one semester credit; for a quarter credit two thirds of it.',
    },
  },
  reads: ofHours,
  tells: courseTitles,
  check(file, numbers) {
    const inShortTerms = coursesOfShortTerms(file);
    const right = rightCourses(file.document, 'lecture-hours', wordsAsked(file, numbers, inShortTerms));
    return creditedCourses(file, (course) => right.has(course)).flatMap((one) => {
      const { course, credits, range } = one;
      const isJudged = isLectureOnly(course) && !isOnlineOnly(file, course);
      const told = isJudged ? misfit(file, one, numbers['hours-per-credit'], inShortTerms) : undefined;
      if (!told) {
        right.add(course);
        return [];
      }
      return [
        {
          ...range,
          message: `${courseInWords(course)} has ${creditsInWords({ min: credits, max: credits })} and ${told.words}: correct the credits or the hours.`,
          values: { written: course.code.text, credits, hours: told.hours },
        },
      ];
    });
  },
};

/** What a course is judged by besides what it says itself. */
function wordsAsked({ model }: CheckedFile, numbers: Numbers<'hours-per-credit'>, inShortTerms: ReadonlySet<string>) {
  const calendar = 'courses' in model ? calendarOf(model) : undefined;
  const delivery = model.kind === 'curriculum' ? model.delivery.map(({ text }) => text) : [];
  return JSON.stringify([calendar, delivery, numbers['hours-per-credit'], [...inShortTerms]]);
}

interface Misfit {
  readonly hours: number;
  readonly words: string;
}

function misfit(
  { model }: CheckedFile,
  { course, credits }: CreditedCourse,
  perCredit: number,
  inShortTerms: ReadonlySet<string>,
): Misfit | undefined {
  const { lecture: weekly } = course.weeklyHours;
  // In half the weeks twice the hours are taught.
  const isRegular = !inShortTerms.has(foldCode(course.code.text));
  if (weekly && isRegular && !fits(credits, creditsOfWeeklyLectures(weekly, perCredit))) {
    const hours = counted(weekly, 'lecture hour');
    return { hours: weekly, words: `${hours} a week, while a credit is usually one hour of lecture a week` };
  }
  const { lecture: contact } = course.contactHours;
  const calendar = 'courses' in model ? calendarOf(model) : undefined;
  if (!contact || !calendar || fits(credits, creditsOfLectures(contact, calendar, perCredit))) return undefined;
  const each = Math.round(hoursOfCredit(calendar, perCredit) * 100) / 100;
  const hours = counted(contact, 'lecture hour');
  const usual = Math.round(each * credits * 100) / 100;
  return {
    hours: contact,
    words: `${hours} in the ${calendar}, while ${creditsInWords({ min: credits, max: credits })} usually ${credits === 1 ? 'takes' : 'take'} ${counted(usual, 'hour')} (${each} a credit)`,
  };
}

/** Credits are rounded, and so are hours. */
function fits(credits: number, { min, max }: UsualCredits): boolean {
  return min - 0.05 <= credits && credits <= max + 0.05;
}

/** Of a course that says nothing of it, what the program says. */
function isOnlineOnly({ model }: CheckedFile, course: Course): boolean {
  const ofProgram = model.kind === 'curriculum' ? model.delivery : [];
  const delivery = course.delivery.length > 0 ? course.delivery : ofProgram;
  return delivery.length > 0 && delivery.every(({ text }) => text === 'online');
}

/** The folded codes of the courses that are planned in a term of fewer weeks than usual. */
function coursesOfShortTerms({ model }: CheckedFile): ReadonlySet<string> {
  if (model.kind !== 'curriculum') return new Set();
  const regular = regularWeeks[calendarOf(model) ?? 'semester'];
  const terms = [...model.terms, ...model.plans.flatMap((plan) => plan.terms)];
  const short = terms.filter(({ weeks }) => weeks !== undefined && weeks < 0.8 * regular);
  return new Set(short.flatMap(({ slots }) => slots.flatMap(codesIn).map(({ text }) => foldCode(text))));
}
