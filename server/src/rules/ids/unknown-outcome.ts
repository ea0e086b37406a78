import type { Rule } from '../rule.ts';
import { unknownInProgram } from './unknown-in-program.ts';

/** A program outcome to which something refers, and which the program does not have. */
export const unknownOutcome: Rule = {
  code: 'unknown-outcome',
  category: 'ids',
  severity: 'error',
  givesWay: true,
  about: {
    title: 'Program outcome that does not exist',
    reason:
      'A course, a course outcome or an assessment refers to an outcome that the program does not have. Most often it is a slip of the pen, or an outcome that was given another name; the course then counts for nothing in the curriculum map. In a catalog, an outcome may be one of any program that uses the catalog.',
    source: 'The format needs it: outcomes are referred to by their ids.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
outcomes:
  plo-1: Apply diagnostic and procedural codes
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    contributes-to: { plo-1: introduced }
  HIT 212:
    title: Advanced Diagnostic Coding
    credits: 3
    contributes-to: { plo-1: mastered, plo-2: introduced }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
outcomes:
  plo-1: Apply diagnostic and procedural codes
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    contributes-to: { plo-1: introduced }
  HIT 212:
    title: Advanced Diagnostic Coding
    credits: 3
    contributes-to: { plo-1: mastered }
`,
  },
  reads: ['links.outcome'],
  check: (file) =>
    unknownInProgram(file, 'outcome', {
      problem: (id) => `This program has no outcome ${id}.`,
      remedy: 'Add it under `outcomes`, or correct it here.',
    }),
};
