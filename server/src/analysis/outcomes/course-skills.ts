import type { Course } from '../../model/course.ts';

/** The skills that a course teaches, or that its outcomes and assessments are about. */
export function skillsOf({ teaches, outcomes, assessments }: Course): string[] {
  return [
    ...teaches.map(({ id }) => id),
    ...outcomes.flatMap(({ skills }) => skills),
    ...assessments.flatMap(({ assesses }) => assesses),
  ].map(({ text }) => text);
}

/** The skills of those outcomes of a course that lead to outcomes of its program, which stand for them. */
export function skillsLeadingToOutcomes({ outcomes }: Course): string[] {
  return outcomes
    .filter(({ programOutcomes }) => programOutcomes.length > 0)
    .flatMap(({ skills }) => skills.map(({ text }) => text));
}
