import { skillsLeadingToOutcomes } from '../outcomes/course-skills.ts';
import { areTargetsKnown, isWhollyKnown } from '../outcomes/known-program.ts';
import { createSkillKinship } from '../outcomes/skill-kinship.ts';
import type { ReportBasis } from './report-basis.ts';

/** The skills that somebody asks for, with what is broader or narrower than these, or equal to them. */
export interface AskedFor {
  readonly skills: ReadonlySet<string>;
  /** Whether all is known that could ask for skills, and anything does: else the other skills may be asked for as well. */
  readonly isTold: boolean;
}

/**
 * What the target roles and frameworks of a program ask for, and its outcomes: the skills that they stand for, and those
 * of the course outcomes that lead to them.
 */
export function askedFor({ snapshot, program, model, courses, targets }: ReportBasis): AskedFor {
  const outcomes = [...model.outcomes, ...model.concentrations.flatMap((one) => one.outcomes)];
  const asked = new Set([
    ...targets.flatMap(({ definition }) => definition.requires.map(({ skill }) => skill)),
    ...outcomes.flatMap(({ skills }) => skills.map(({ text }) => text)),
    ...[...courses.values()].flatMap(({ course }) => skillsLeadingToOutcomes(course)),
  ]);
  return {
    skills: createSkillKinship(snapshot, program).closeTo(asked),
    isTold: asked.size > 0 && isWhollyKnown(snapshot, program) && areTargetsKnown(snapshot, program),
  };
}
