import { quoted } from '../../schema/words/shown.ts';
import type { Rule } from '../rule.ts';
import { unknownInProgram } from './unknown-in-program.ts';

/** An outcome that an assessment names, and which its course does not have. */
export const unknownCourseOutcome: Rule = {
  code: 'unknown-course-outcome',
  category: 'ids',
  severity: 'error',
  givesWay: true,
  about: {
    title: 'Course outcome that does not exist',
    reason:
      'An assessment says that it measures an outcome of its course, and no outcome of that course has this id. Whoever reads the syllabus, or the self-study for an accreditor, then looks for evidence that is not there. An outcome needs an id only where an assessment refers to it.',
    source: 'The format needs it: assessments refer to the outcomes of their course by ids.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    outcomes:
      - { id: code-encounters, text: Apply diagnosis codes to outpatient encounters }
    assessments:
      Coding practicum: { weight: 60, outcomes: [code-encounters] }
      Final examination: { weight: 40, outcomes: [code-inpatients] }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    outcomes:
      - { id: code-encounters, text: Apply diagnosis codes to outpatient encounters }
      - { id: code-inpatients, text: Apply diagnosis codes to inpatient stays }
    assessments:
      Coding practicum: { weight: 60, outcomes: [code-encounters] }
      Final examination: { weight: 40, outcomes: [code-inpatients] }
`,
  },
  reads: ['links.course', 'links.course-outcome'],
  check: (file) =>
    unknownInProgram(file, 'course-outcome', {
      problem: (id, { owner }) =>
        `${owner ? quoted(owner.word.text) : 'This course'} has no outcome with the id ${id}.`,
      remedy: 'Give the outcome that is assessed this `id`, or correct it here.',
      candidates: ({ facts }, { owner }) =>
        facts.declarations.flatMap((one) =>
          one.kind === 'course-outcome' && one.owner === owner ? [one.word.text] : [],
        ),
    }),
};
