import type { Rule } from '../rule.ts';
import { unknownInProgram } from './unknown-in-program.ts';

/** A concentration for which a plan is meant, and which the program does not have. */
export const unknownConcentration: Rule = {
  code: 'unknown-concentration',
  category: 'ids',
  severity: 'error',
  givesWay: true,
  about: {
    title: 'Concentration that does not exist',
    reason:
      'A plan says that it is the plan of a concentration, and the program has no concentration of that name. Which courses the plan has to contain cannot be told, and a student who chose the concentration would not find the plan.',
    source: 'The format needs it: a plan names its concentration by id.',
    wrong: `curriculum: health-information-certificate
title: Health Information, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 3 }
plans:
  coding-full-time:
    title: Medical Coding, full time
    concentration: codding
    terms:
      - { title: Fall, courses: [HIT 100, HIT 112] }
concentrations:
  coding: { title: Medical Coding, adds: [HIT 112] }
`,
    right: `curriculum: health-information-certificate
title: Health Information, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 3 }
plans:
  coding-full-time:
    title: Medical Coding, full time
    concentration: coding
    terms:
      - { title: Fall, courses: [HIT 100, HIT 112] }
concentrations:
  coding: { title: Medical Coding, adds: [HIT 112] }
`,
  },
  reads: ['links.concentration'],
  check: (file) =>
    unknownInProgram(file, 'concentration', {
      problem: (id) => `This program has no concentration ${id}.`,
      remedy: 'Add it under `concentrations`, or correct it here.',
    }),
};
