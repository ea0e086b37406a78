import type { SourceDocument } from '../../workspace/document.ts';
import { areTargetsKnown } from '../outcomes/known-program.ts';
import { createSkillKinship } from '../outcomes/skill-kinship.ts';
import type { ReportBasis } from './report-basis.ts';

/** The skills that somebody asks for, with what is broader or narrower than these, or equal to them. */
export interface AskedFor {
  readonly skills: ReadonlySet<string>;
  /** Whether all is known that asks for skills, and anything does: else nothing can be said of those that are not among them. */
  readonly isTold: boolean;
}

/**
 * What the target roles and frameworks of a program ask for, and its outcomes: the skills that they stand for, and those
 * of the course outcomes that lead to them.
 */
export function askedFor({ snapshot, program, model, courses, targets }: ReportBasis): AskedFor {
  const outcomes = [...model.outcomes, ...model.concentrations.flatMap((one) => one.outcomes)];
  const leading = [...courses.values()].flatMap(({ course }) =>
    course.outcomes.filter(({ programOutcomes }) => programOutcomes.length > 0),
  );
  const asked = new Set([
    ...targets.flatMap(({ definition }) => definition.requires.map(({ skill }) => skill)),
    ...[...outcomes, ...leading].flatMap(({ skills }) => skills.map(({ text }) => text)),
  ]);
  return {
    skills: createSkillKinship(snapshot, program).closeTo(asked),
    isTold: asked.size > 0 && areTargetsKnown(snapshot, program) && isRead(program, snapshot.links),
  };
}

function isRead(program: SourceDocument, links: ReportBasis['snapshot']['links']): boolean {
  const { complete } = links.scopeOf(program);
  return complete && links.facts(program)?.incomplete !== true;
}
