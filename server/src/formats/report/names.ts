import type { ProgramReport, ReportCourse, ReportSkill, ReportWay } from '../../analysis/report/report.ts';
import type { TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { wayTitle } from '../../analysis/report/way-title.ts';

/** The things of a report by their ids, and what people call them. */
export interface Names {
  course(code: string): ReportCourse | undefined;
  /** The code as it is printed. */
  shown(code: string): string;
  /** The label of a skill, with its framework where another skill has the same label. */
  skill(id: string): string;
  skillOf(id: string): ReportSkill | undefined;
  target(id: string): string;
  targetOf(id: string): TargetCoverage | undefined;
  /** The title of a way; empty for the program's own where there is no other. */
  way(id: string): string;
  wayOf(id: string): ReportWay | undefined;
}

/** The names of all that a report speaks of, by its ids and folded codes. */
export function namesOf({ courses, skills, targets, ways, outcomes }: ProgramReport): Names {
  const courseByCode = new Map(courses.map((course) => [course.code, course]));
  const skillById = new Map(skills.map((skill) => [skill.id, skill]));
  const outcomeById = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const targetById = new Map(targets.map((target) => [target.id, target]));
  const wayById = new Map(ways.map((way) => [way.id, way]));
  const sameLabel = new Map<string, number>();
  for (const { label } of skills) sameLabel.set(label, (sameLabel.get(label) ?? 0) + 1);
  return {
    course: (code) => courseByCode.get(code),
    shown: (code) => courseByCode.get(code)?.shown ?? code,
    skill(id) {
      const skill = skillById.get(id);
      if (!skill) return outcomeById.get(id)?.label ?? id;
      if (sameLabel.get(skill.label) === 1) return skill.label;
      return `${skill.label} (${skill.framework?.label ?? skill.category.label})`;
    },
    skillOf: (id) => skillById.get(id),
    target: (id) => targetById.get(id)?.title ?? id,
    targetOf: (id) => targetById.get(id),
    way: (id) => (id === '' && ways.length < 2 ? '' : wayTitle(wayById.get(id) ?? { id })),
    wayOf: (id) => wayById.get(id),
  };
}
