import type { Curriculum } from '../../model/file-model.ts';
import { type Declaration, linkKey } from '../../model/link.ts';
import type { Slot } from '../../model/plan.ts';
import { quoted } from '../../schema/words/shown.ts';
import { ofPlans } from '../reads.ts';
import type { CheckedFile, Rule } from '../rule.ts';
import { eachOnce, type Named } from './each-once.ts';
import { likelyCodesAmong, mostSearched } from './likely.ts';

/** A course of a program that no term, choice, concentration, plan or requisite names. */
export const unusedCourse: Rule = {
  code: 'unused-course',
  category: 'ids',
  severity: 'hint',
  tags: ['unused'],
  about: {
    title: 'Course that stands nowhere',
    reason:
      'A program describes a course that stands in no term, no choice, no plan and no concentration, and that no other course requires. It may have been forgotten in the plan, or be left over from an earlier version. The course is only grayed out. A program without a plan is left alone, and so is a course that could be taken where the plan leaves an elective open.',
    source: 'Good practice: a published program shows where each of its courses is taken.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 3 }
  HIT 212: { title: Advanced Diagnostic Coding, credits: 3 }
terms:
  - { title: Fall, courses: [HIT 100, HIT 112] }
  - { title: Spring, courses: [] }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 3 }
  HIT 212: { title: Advanced Diagnostic Coding, credits: 3 }
terms:
  - { title: Fall, courses: [HIT 100, HIT 112] }
  - { title: Spring, courses: [HIT 212] }
`,
  },
  reads: [...ofPlans, 'courses.part'],
  check(file) {
    const { model, facts } = file;
    if (model.kind !== 'curriculum' || facts.incomplete) return [];
    const slots = slotsOf(model);
    // Without a plan nothing can be missing from it.
    if (slots.length === 0) return [];
    const missing = eachOnce(file.unfound('course').filter(({ resolution }) => resolution.state === 'missing'));
    // Where so many codes mean nothing, any course may be one of them.
    if (missing.length > mostSearched) return [];
    const courses = facts.declarations.filter(({ kind }) => kind === 'course');
    const meant = misspelledCourses(missing, courses);
    return courses
      .filter((course) => !meant.has(course.word.text))
      .filter((course) => !isNamed(file, course) && !canBeElective(model, course, slots))
      .map(({ word: { text, start, end } }) => ({
        start,
        end,
        message: `Nothing names ${quoted(text)}: it stands in no term, choice or concentration, and no course requires it.`,
        values: { written: text },
      }));
  },
};

/** The courses that codes without a meaning may mean: to mend these is all that there is to do. */
function misspelledCourses(missing: readonly Named[], courses: readonly Declaration[]): Set<string> {
  if (missing.length === 0) return new Set();
  const likelyCodes = likelyCodesAmong(courses.map(({ word }) => word.text));
  return new Set(missing.flatMap(({ first }) => likelyCodes(first.reference.word.text)));
}

function slotsOf({ terms, plans }: Curriculum): Slot[] {
  return [...terms, ...plans.flatMap((plan) => plan.terms)].flatMap((term) => term.slots);
}

function isNamed({ document, facts, links }: CheckedFile, course: Declaration): boolean {
  const key = linkKey(course);
  const isOther = (code: { readonly owner?: Declaration }) => code.owner !== course;
  if (facts.used.get(key)?.some(isOther)) return true;
  // Courses of a catalog may require one that the program itself has.
  const { documents } = links.scopeOf(document);
  return documents.some((one) => one !== document && links.facts(one)?.mentioned.has(key));
}

/** Where the plan leaves a place open, every course that counts to the same part may be what is taken there. */
function canBeElective({ courses }: Curriculum, course: Declaration, slots: readonly Slot[]): boolean {
  const part = courses.find(({ code }) => code.start === course.word.start)?.part?.text;
  return slots.some((slot) => slot.kind === 'elective' && (!part || !slot.part || slot.part.text === part));
}
