import { idleCourses } from '../../analysis/outcomes/idle-courses.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { quoted } from '../../schema/words/shown.ts';
import { ofContributions } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { courseInWords } from '../words/courses.ts';
import { joined } from '../words/lists.ts';

/** A course of a program that leads to none of its outcomes, and teaches nothing that its targets require. */
export const courseContributesNothing: Rule = {
  code: 'course-contributes-nothing',
  category: 'outcomes',
  severity: 'warning',
  about: {
    title: 'Course that contributes to nothing the program is for',
    reason:
      'A course that leads to no program outcome, and teaches no skill that the outcomes, target roles or target frameworks ask for, costs students credits without bringing them nearer to what they came for, or its map has a hole. The rule judges the courses that the program declares itself, once others contribute. Left alone are courses of catalogs; general education and electives, by the name of their `part` or because no course of their subject contributes; what another course requires; practice experiences and capstones; courses of a concentration without outcomes and targets of its own; courses whose topic changes (repeatable, or with variable credits); courses that no plan has; courses that teach what nobody declares; and courses of which neither skills nor outcomes are written, unless nearly all others contribute and the plan, where there is one, has them.',
    source:
      'Published practice of curriculum mapping, among it North Dakota State University, and a map of Indiana University Kokomo in which one course has no outcome.',
    wrong: `curriculum: hit-aas
title: Health Information Technology
award: associate
outcomes:
  plo-1: Code encounters
courses:
  HIT 112:
    title: Coding
    credits: 3
    contributes-to: { plo-1: mastered }
  HIT 150:
    title: Medical Office Design
    credits: 3
    outcomes: [Design a waiting room]
`,
    right: `curriculum: hit-aas
title: Health Information Technology
award: associate
outcomes:
  plo-1: Code encounters
  plo-2: Organize a medical office
courses:
  HIT 112:
    title: Coding
    credits: 3
    contributes-to: { plo-1: mastered }
  HIT 150:
    title: Medical Office Design
    credits: 3
    contributes-to: { plo-2: mastered }
    outcomes: [Design a waiting room]
`,
  },
  reads: ofContributions,
  check({ snapshot, document, model }) {
    if (model.kind !== 'curriculum') return [];
    const measures = measuresOf(model);
    return idleCourses(snapshot, document).map(({ course }) => ({
      start: course.code.start,
      end: course.code.end,
      message: `${quoted(courseInWords(course))} contributes to nothing that this program is for: ${measures.lacking}. ${measures.remedy}`,
      values: { course: course.code.text },
    }));
  },
};

/** What there is to contribute to, and how a course says that it does. */
function measuresOf({ outcomes, preparesFor, concentrations }: Curriculum): { lacking: string; remedy: string } {
  const hasOutcomes = outcomes.length > 0 || concentrations.some((one) => one.outcomes.length > 0);
  const targets = [preparesFor, ...concentrations.map((one) => one.preparesFor)];
  const askers = [
    ...(targets.some(({ roles }) => roles.length > 0) ? ['roles'] : []),
    ...(targets.some(({ frameworks }) => frameworks.length > 0) ? ['frameworks'] : []),
  ];
  const skills = `it teaches no skill that its ${joined(askers)} ask for`;
  if (askers.length === 0) {
    return {
      lacking: 'it leads to none of its outcomes',
      remedy: 'Name one under `contributes-to`, with the level to which the course brings it.',
    };
  }
  return {
    lacking: hasOutcomes ? `it leads to none of its outcomes, and ${skills}` : skills,
    remedy: `Name ${hasOutcomes ? 'an outcome under `contributes-to`, or ' : ''}a skill under \`teaches\`.`,
  };
}
