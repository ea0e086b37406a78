import { isStillWritten } from '../../analysis/credits/written-credits.ts';
import { skillLabel } from '../../analysis/labels.ts';
import { untaughtOutcomeSkills } from '../../analysis/outcomes/untaught-skills.ts';
import { quoted, shortened } from '../../schema/words/shown.ts';
import { courseTitles, ofOutcomes } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { outcomeInWords } from './outcome-words.ts';

/** A skill that an outcome of the program stands for, and that no course teaches. */
export const skillWithoutCourse: Rule = {
  code: 'skill-without-course',
  category: 'outcomes',
  severity: 'warning',
  about: {
    title: 'Skill of an outcome that no course teaches',
    reason:
      'An outcome stands for skills, and who reaches it is said to have them; a skill that no course teaches is then only claimed. The rule looks at the skills of the outcomes of programs and concentrations. A course that teaches a part of the skill, or what it is a part of, is enough, and so is one whose own outcomes or assessments are about it. Left alone are skills that a target role or framework requires, which are reported there; outcomes to which no course leads at all, likewise; programs whose courses teach nothing yet, or come to less than 60 % of the published credits (three quarters, where no term is planned yet); and programs of which a catalog or a course is not known.',
    source: 'Published practice of curriculum mapping: a map is read by its rows and by its columns.',
    wrong: `curriculum: hit-aas
title: Health Information Technology
award: associate
outcomes:
  plo-1:
    text: Code encounters
    skills: [icd-10-cm-coding, cpt-coding]
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    teaches: { icd-10-cm-coding: introduced }
`,
    right: `curriculum: hit-aas
title: Health Information Technology
award: associate
outcomes:
  plo-1:
    text: Code encounters
    skills: [icd-10-cm-coding, cpt-coding]
courses:
  HIT 112:
    title: Coding
    credits: 3
    teaches: { icd-10-cm-coding: introduced, cpt-coding: introduced }
`,
  },
  reads: ofOutcomes,
  tells: courseTitles,
  check({ snapshot, document, model }) {
    if (model.kind !== 'curriculum' || isStillWritten(snapshot, document)) return [];
    const seen = new Set<string>();
    return untaughtOutcomeSkills(snapshot, document).flatMap(({ outcome, skill: { text, start, end } }) => {
      if (seen.has(text)) return [];
      seen.add(text);
      const label = shortened(skillLabel(snapshot, document, text));
      return [
        {
          start,
          end,
          message: `${outcomeInWords(outcome)} stands for ${quoted(text)}${label === text ? '' : ` (${label})`}, and no course of the program teaches it. Add it under \`teaches\` of a course, or take it out of the outcome.`,
          values: { skill: text, outcome: outcome.id?.text },
        },
      ];
    });
  },
};
