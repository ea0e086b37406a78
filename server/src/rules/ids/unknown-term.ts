import type { Rule } from '../rule.ts';
import { unknownInProgram } from './unknown-in-program.ts';

/** A term to which a concentration adds courses, and which the program does not have. */
export const unknownTerm: Rule = {
  code: 'unknown-term',
  category: 'ids',
  severity: 'error',
  givesWay: true,
  about: {
    title: 'Term that does not exist',
    reason:
      'A concentration adds courses to a term, and no term of the plan has that title, so that nobody knows when they are taken. Titles are compared letter by letter: write it as it stands under `terms`. A concentration can also add courses without saying when, as a plain list.',
    source: 'The format needs it: terms are known by their titles.',
    wrong: `curriculum: health-data-certificate
title: Health Data, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
  HIT 256: { title: Health Data Analysis, credits: 3 }
terms:
  - title: Fall
    courses: [HIT 100]
  - title: Spring
    courses: []
concentrations:
  data:
    title: Health Data
    adds:
      Spring 1: [HIT 256]
`,
    right: `curriculum: health-data-certificate
title: Health Data, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
  HIT 256: { title: Health Data Analysis, credits: 3 }
terms:
  - title: Fall
    courses: [HIT 100]
  - title: Spring
    courses: []
concentrations:
  data:
    title: Health Data
    adds:
      Spring: [HIT 256]
`,
  },
  reads: ['links.term', 'links.plan', 'links.concentration'],
  check: (file) =>
    unknownInProgram(file, 'term', {
      problem: (title) => `No term of this program has the title ${title}.`,
      remedy: 'Write the title of a term as it stands under `terms`.',
    }),
};
