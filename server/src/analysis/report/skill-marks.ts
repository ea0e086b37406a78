import { skillProgressions } from '../skills/progression.ts';
import { repeatedSkills } from '../skills/repeated-skills.ts';
import { taughtSkills } from '../skills/taught-skills.ts';
import type { AskedFor } from './asked-for.ts';
import { assessedSkills } from './assessed-skills.ts';
import { lackedSkills } from './lacks.ts';
import type { SkillMark } from './report.ts';
import type { ReportBasis } from './report-basis.ts';
import { isDeclared } from './skill-names.ts';
import type { SkillReach } from './skill-reach.ts';
import type { TargetCoverage } from './target-coverage.ts';

/** In so many courses at one level, a skill is taught again and again. */
const manyCourses = 4;

/** Answers what stands out about a skill. */
export function skillMarks(
  basis: ReportBasis,
  targets: readonly TargetCoverage[],
  asked: AskedFor,
): (skill: string, reach: SkillReach) => readonly SkillMark[] {
  const { snapshot, program, own } = basis;
  const taught = taughtSkills(snapshot, program);
  const lacked = lackedSkills(targets);
  const repeated = new Set(
    repeatedSkills(skillProgressions(snapshot, program, own).values(), manyCourses).map(({ skill }) => skill),
  );
  const assessed = assessedAnywhere(basis);

  return (skill, { onlyForSome }) => {
    const teachings = taught.get(skill) ?? [];
    const isTaught = teachings.length > 0;
    const lacks = lacked.get(skill) ?? [];
    const lacksEverywhere = lacks.filter(({ isMetElsewhere }) => !isMetElsewhere);
    const isReachedInPart = lacksEverywhere.some(({ requirement }) => requirement.state === 'partial');
    const marks: Readonly<Record<SkillMark, boolean>> = {
      gap: lacksEverywhere.length > 0 && !isReachedInPart,
      shortfall: isReachedInPart,
      'only-for-some': onlyForSome || lacks.length > lacksEverywhere.length,
      redundant: repeated.has(skill),
      orphan: isTaught && asked.isTold && !asked.skills.has(skill) && isDeclared(snapshot, skill),
      'never-assessed': isTaught && assessed !== undefined && !teachings.some((one) => assessed.has(one.skill)),
    };
    return inOrder.filter((mark) => marks[mark]);
  };
}

const inOrder: readonly SkillMark[] = ['gap', 'shortfall', 'only-for-some', 'redundant', 'orphan', 'never-assessed'];

/** The skills that a course or the program assesses; undefined where it is nowhere said what is assessed. */
function assessedAnywhere({ model, courses }: ReportBasis): ReadonlySet<string> | undefined {
  const skills = new Set<string>();
  for (const course of courses.values()) for (const skill of assessedSkills(course)) skills.add(skill);
  for (const { text } of model.assessments.flatMap(({ assesses }) => assesses)) skills.add(text);
  return skills.size > 0 ? skills : undefined;
}
