import { taughtSkills } from '../skills/taught-skills.ts';
import type { AskedFor } from './asked-for.ts';
import type { SkillOnWay } from './report.ts';
import type { ReportBasis } from './report-basis.ts';
import { skillMarks } from './skill-marks.ts';
import { type SkillReach, skillReach } from './skill-reach.ts';
import type { TargetCoverage } from './target-coverage.ts';

/** Answers how far a skill is brought, and what stands out about it, on each way on which it is taught or required. */
export function skillWays(
  basis: ReportBasis,
  targets: readonly TargetCoverage[],
  asked: AskedFor,
): (skill: string) => readonly SkillOnWay[] {
  const taught = taughtSkills(basis.snapshot, basis.program);
  const reachOf = skillReach(basis);
  const marksOf = skillMarks(basis, targets, asked);
  const required = requiredByWay(targets);
  const told = (skill: string, reach: SkillReach): SkillOnWay => {
    const { track: _track, teachings: _teachings, onlyForSome: _onlyForSome, ...numbers } = reach;
    return { ...numbers, marks: marksOf(skill, reach) };
  };

  return (skill) => {
    const all = reachOf(skill);
    const on = all.filter(({ way, teachings }) => teachings.length > 0 || required.get(way)?.has(skill));
    if (on.length > 0) return on.map((reach) => told(skill, reach));
    // Only courses in no plan teach it, which nobody takes as far as is known.
    const teachings = taught.get(skill) ?? [];
    return all.slice(0, 1).map((own) => told(skill, { ...own, teachings, onlyForSome: teachings.length > 0 }));
  };
}

/** Way → the skills that a role or a framework requires on it. */
function requiredByWay(targets: readonly TargetCoverage[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byWay = new Map<string, Set<string>>();
  for (const { way, requirements } of targets.flatMap(({ kind, results }) => (kind === 'outcomes' ? [] : results))) {
    const skills = byWay.get(way) ?? new Set();
    byWay.set(way, skills);
    for (const { id } of requirements) skills.add(id);
  }
  return byWay;
}
