import type { Rule } from '../rule.ts';
import { missingLibraries } from './missing-library.ts';

/** An id in front of a skill, or among the frameworks that a program prepares for, that no framework has. */
export const unknownFramework: Rule = {
  code: 'unknown-framework',
  category: 'ids',
  severity: 'error',
  givesWay: true,
  about: {
    title: 'Skill framework that does not exist',
    reason:
      'A skill is written with a framework in front of it, as in `competencies/record-integrity`, or a program says that it prepares for a framework, and no file of the workspace is a framework of that name. What the skill means, and whether the program meets the framework, cannot be told. Skills of the built-in taxonomy are written without anything in front of them.',
    source: 'The format needs it: a framework is known by its id.',
    wrong: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [competencies]
courses:
  HIT 100:
    title: Introduction to Health Information
    credits: 3
    teaches: { competencies/record-integrity: introduced }
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    teaches: { competences/code-selection: introduced }
`,
      'competencies.skills.yaml': `framework: competencies
title: Entry-Level Competencies
items:
  record-integrity: Check records for completeness
  code-selection: Choose codes
`,
    },
    right: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [competencies]
courses:
  HIT 100:
    title: Introduction to Health Information
    credits: 3
    teaches: { competencies/record-integrity: introduced }
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    teaches: { competencies/code-selection: introduced }
`,
      'competencies.skills.yaml': `framework: competencies
title: Entry-Level Competencies
items:
  record-integrity: Check records for completeness
  code-selection: Choose codes
`,
    },
  },
  reads: ['title'],
  check: (file) => missingLibraries(file, 'framework'),
};
