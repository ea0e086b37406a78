import type { Course } from '../../model/course.ts';

/** The skills that a course says it assesses: where it teaches them, or by an assessment of them or of its outcomes. */
export function assessedSkills({ teaches, assessments, outcomes }: Course): ReadonlySet<string> {
  const skills = new Set(teaches.filter(({ assessed }) => assessed).map(({ id }) => id.text));
  for (const assessment of assessments) {
    for (const { text } of assessment.assesses) skills.add(text);
    for (const { text } of assessment.outcomes) {
      const outcome = outcomes.find(({ id }) => id?.text === text);
      for (const skill of outcome?.skills ?? []) skills.add(skill.text);
    }
  }
  return skills;
}
