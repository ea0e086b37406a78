import { isStillWritten } from '../../analysis/credits/written-credits.ts';
import { isWhollyKnown } from '../../analysis/outcomes/known-program.ts';
import { outcomeCoverage } from '../../analysis/outcomes/outcome-coverage.ts';
import { quoted } from '../../schema/words/shown.ts';
import { courseTitles, ofOutcomes } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { firstOthers } from '../words/bounded.ts';
import { joined } from '../words/lists.ts';
import { outcomeInWords } from './outcome-words.ts';

/** A program outcome to which no course leads, though courses lead to others. */
export const outcomeWithoutCourse: Rule = {
  code: 'outcome-without-course',
  category: 'outcomes',
  severity: 'warning',
  about: {
    title: 'Program outcome without a course',
    reason:
      'An outcome to which no course leads is a promise that nobody keeps, or a course forgot to say so. A course leads to an outcome by naming it under `contributes-to` or `program-outcomes`, or by teaching a skill that the outcome stands for; an exit interview alone assesses what was never taught. The rule speaks as soon as courses lead to another outcome of the program: before that, nobody has begun to map them. It says nothing while the courses and electives come to less than 60 % of the published credits (three quarters, where no term is planned yet), and where a catalog or a course of the plan is not known.',
    source:
      'Published practice of curriculum mapping, among it a map of Indiana University Kokomo in which one outcome has no course.',
    wrong: `curriculum: hit-aas
title: Health Information Technology
award: associate
outcomes:
  plo-1: Code encounters
  plo-2: Explain payment systems
courses:
  HIT 112:
    title: Coding
    credits: 3
    contributes-to: { plo-1: mastered }
`,
    right: `curriculum: hit-aas
title: Health Information Technology
award: associate
outcomes:
  plo-1: Code encounters
  plo-2: Explain payment systems
courses:
  HIT 112:
    title: Coding
    credits: 3
    contributes-to: { plo-1: mastered, plo-2: mastered }
`,
  },
  reads: ofOutcomes,
  tells: courseTitles,
  check({ snapshot, document, model }) {
    if (model.kind !== 'curriculum') return [];
    const coverage = outcomeCoverage(snapshot, document);
    const without = coverage.filter(({ contributions }) => contributions.length === 0);
    if (without.length === 0 || without.length === coverage.length || !isWhollyKnown(snapshot, document)) return [];
    if (isStillWritten(snapshot, document)) return [];
    return without.flatMap(({ outcome, assessments }) => {
      // An outcome without its text is still being written.
      if (!outcome.id || !outcome.text) return [];
      const { text, start, end } = outcome.id;
      const names = assessments.slice(0, 3).map(({ name }) => quoted(name.text));
      const assessed =
        names.length > 0 ? `, though ${joined(names)} ${names.length > 1 ? 'assess' : 'assesses'} it` : '';
      return [
        {
          start,
          end,
          message: `No course leads to ${outcomeInWords(outcome)}${assessed}. Name ${quoted(text)} under \`contributes-to\` of the courses that do, with the level to which they bring it.`,
          values: { outcome: text },
          related: firstOthers(assessments).map(({ name }) => ({
            message: 'It is assessed here',
            start: name.start,
            end: name.end,
          })),
        },
      ];
    });
  },
};
