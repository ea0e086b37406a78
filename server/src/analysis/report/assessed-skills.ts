import type { Course } from '../../model/course.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { coursesOfFile } from '../file-courses.ts';
import type { ProgramCourse } from '../program-courses.ts';

/** The skills that a course says it assesses: where it teaches them, or by an assessment of them or of its outcomes. */
export function assessedSkills({ course, document }: ProgramCourse): ReadonlySet<string> {
  return document.fact(readAssessed).get(course) ?? assessedIn(course);
}

function readAssessed(document: SourceDocument): ReadonlyMap<Course, ReadonlySet<string>> {
  return new Map([...coursesOfFile(document).values()].map((course) => [course, assessedIn(course)]));
}

function assessedIn({ teaches, assessments, outcomes }: Course): ReadonlySet<string> {
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
