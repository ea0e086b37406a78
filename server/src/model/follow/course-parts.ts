import type { Course } from '../course.ts';
import type { ModelPart } from '../model-part.ts';
import { isSameWords } from './words-and-places.ts';

type CourseProperty = Exclude<keyof Course, 'start' | 'end'>;

/** As a record, so that none is forgotten. */
const properties: Readonly<Record<CourseProperty, true>> = {
  code: true,
  title: true,
  description: true,
  credits: true,
  reversedCredits: true,
  part: true,
  weeklyHours: true,
  contactHours: true,
  hoursIncomplete: true,
  offered: true,
  delivery: true,
  requisites: true,
  teaches: true,
  contributesTo: true,
  teachesIncomplete: true,
  technologies: true,
  outcomes: true,
  assessments: true,
  assessmentsKey: true,
  practiceHours: true,
  capstone: true,
  repeatable: true,
};

const names = Object.keys(properties) as CourseProperty[];

/** What says something else where a course comes or goes. */
export const allCourseParts: readonly ModelPart[] = ['courses', ...names.map(partOf)];

/** The parts in which two courses do not say the same. */
export function changedCourseParts(one: Course, other: Course): ModelPart[] {
  return names.filter((name) => !isSameWords(one[name], other[name])).map(partOf);
}

function partOf(name: CourseProperty): ModelPart {
  return name === 'assessmentsKey' ? 'courses.assessments' : `courses.${name}`;
}
