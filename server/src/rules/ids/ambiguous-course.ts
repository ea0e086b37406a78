import type { Rule } from '../rule.ts';
import { ambiguousIds } from './ambiguous.ts';

/** A course that several of the used catalogs declare. */
export const ambiguousCourse: Rule = {
  code: 'ambiguous-course',
  category: 'ids',
  severity: 'warning',
  about: {
    title: 'Course that two catalogs have',
    reason:
      'Two of the catalogs that a program uses have a course with the same code, so that nobody can tell which of the two the program means: they may differ in credits, requisites and skills. Until that is settled, nothing else is judged about the course. A course of the program itself always comes first, and a catalog that the program does not use does not count.',
    source: 'The format needs it: a course is known by its code alone, wherever it is named.',
    wrong: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [sciences, nursing]
terms:
  - title: Fall
    courses: [BIO 168, NUR 101]
  - title: Spring
    courses: [BIO 169]
`,
      'sciences.courses.yaml': `catalog: sciences
title: Sciences
courses:
  BIO 168: { title: Anatomy and Physiology I, credits: 4 }
  BIO 169: { title: Anatomy and Physiology II, credits: 4 }
`,
      'nursing.courses.yaml': `catalog: nursing
title: Nursing
courses:
  NUR 101: { title: Introduction to Nursing, credits: 2 }
  BIO 168: { title: Anatomy for Nurses, credits: 3 }
`,
    },
    right: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [sciences, nursing]
terms:
  - title: Fall
    courses: [BIO 168, NUR 101]
  - title: Spring
    courses: [BIO 169]
`,
      'sciences.courses.yaml': `catalog: sciences
title: Sciences
courses:
  BIO 168: { title: Anatomy and Physiology I, credits: 4 }
  BIO 169: { title: Anatomy and Physiology II, credits: 4 }
`,
      'nursing.courses.yaml': `catalog: nursing
title: Nursing
courses:
  NUR 101: { title: Introduction to Nursing, credits: 2 }
  NUR 110: { title: Anatomy for Nurses, credits: 3 }
`,
    },
  },
  reads: ['title', 'links.course'],
  check: (file) =>
    ambiguousIds(file, file.unfound('course'), {
      problem: (code, files) => `${code} is a course of ${files}, and nothing says which is meant.`,
      remedy: 'Use only one of them, or give one of the two courses another code.',
    }),
};
