import type { Rule } from '../rule.ts';
import { unknownInProgram } from './unknown-in-program.ts';

/** A part of the credits to which something counts, and which the program does not have. */
export const unknownPart: Rule = {
  code: 'unknown-part',
  category: 'ids',
  severity: 'error',
  givesWay: true,
  about: {
    title: 'Part of the credits that does not exist',
    reason:
      'A course, a choice or an elective counts to a part of the credits, such as general education, that the program does not list under `credit-parts`. Its credits would count nowhere, and the parts could not be compared with what the college publishes. A program that lists no parts at all is left alone.',
    source: 'The format needs it: courses name the part that they count to as the program lists it.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
credit-parts:
  General education: 3
  Health information: 3
courses:
  ENG 111: { title: Composition, credits: 3, part: General education }
  HIT 112: { title: Diagnostic Coding, credits: 3, part: Health information }
  HIT 212: { title: Advanced Diagnostic Coding, credits: 3, part: Health informatics }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
credit-parts:
  General education: 3
  Health information: 6
courses:
  ENG 111: { title: Composition, credits: 3, part: General education }
  HIT 112: { title: Diagnostic Coding, credits: 3, part: Health information }
  HIT 212: { title: Advanced Diagnostic Coding, credits: 3, part: Health information }
`,
  },
  reads: ['creditParts', 'links.part'],
  check: (file) =>
    unknownInProgram(file, 'part', {
      problem: (name) => `The credits of this program have no part ${name}.`,
      remedy: 'Add it under `credit-parts`, or correct it here.',
    }),
};
