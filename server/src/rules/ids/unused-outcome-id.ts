import { quoted } from '../../schema/words/shown.ts';
import { keysOfKind } from '../../workspace/links/keys-of-kind.ts';
import type { Rule } from '../rule.ts';
import { misspelled } from './unused-names.ts';

/** The id of a course's outcome to which no assessment refers, in a course that says how it is assessed. */
export const unusedOutcomeId: Rule = {
  code: 'unused-outcome-id',
  category: 'ids',
  severity: 'hint',
  tags: ['unused'],
  about: {
    title: 'Course outcome that no assessment measures',
    reason:
      'An outcome of a course has an id, the course says how it is assessed, and none of its assessments names the outcome. An id is there for assessments to refer to, so that either the id is not needed or an assessment forgot the outcome. The id is only grayed out. Courses that do not say yet how they are assessed are left alone.',
    source: 'Good practice: an assessment plan shows for each outcome where it is measured.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    outcomes:
      - { id: code-encounters, text: Apply diagnosis codes to outpatient encounters }
      - { id: audit-codes, text: Evaluate the codes of a colleague }
    assessments:
      Coding practicum: { weight: 60, outcomes: [code-encounters] }
      Final examination: 40
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
      - { id: audit-codes, text: Evaluate the codes of a colleague }
    assessments:
      Coding practicum: { weight: 60, outcomes: [code-encounters] }
      Final examination: { weight: 40, outcomes: [audit-codes] }
`,
  },
  reads: ['courses.code', 'courses.assessments', 'links.course', 'links.course-outcome'],
  check(file) {
    const { facts, model, document } = file;
    if (facts.incomplete || !('courses' in model)) return [];
    const unused = [...keysOfKind(document, 'unused', 'course-outcome')];
    if (unused.length === 0) return [];
    // Courses by where their codes stand.
    const assessed = new Set(
      model.courses.flatMap(({ code, assessments }) => (assessments.length > 0 ? [code.start] : [])),
    );
    for (const { owner } of misspelled(file, 'course-outcome')) if (owner) assessed.delete(owner.word.start);
    return unused
      .flatMap((key) => facts.declared.get(key) ?? [])
      .filter(({ owner }) => owner && assessed.has(owner.word.start))
      .map(({ word: { text, start, end } }) => ({
        start,
        end,
        message: `No assessment refers to the outcome ${quoted(text)}, so it needs no \`id\`.`,
        values: { written: text },
      }));
  },
};
