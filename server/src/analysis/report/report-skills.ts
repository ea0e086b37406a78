import { taughtSkills } from '../skills/taught-skills.ts';
import type { AskedFor } from './asked-for.ts';
import { present } from './present.ts';
import type { ReportSkill } from './report.ts';
import { type ReportBasis, targetId } from './report-basis.ts';
import { skillNames } from './skill-names.ts';
import { skillWays } from './skill-ways.ts';
import type { TargetCoverage } from './target-coverage.ts';

/** The skills that courses name, and those that targets require. */
export function shownSkills({ courses, targets }: ReportBasis): ReadonlySet<string> {
  return new Set([
    ...[...courses.values()].flatMap(({ course }) => course.teaches.map(({ id }) => id.text)),
    ...targets.flatMap(({ definition }) => definition.requires.map(({ skill }) => skill)),
  ]);
}

/** Those skills, by category: where each is taught, how far it comes, and what stands out about it. */
export function reportSkills(
  basis: ReportBasis,
  shown: ReadonlySet<string>,
  targets: readonly TargetCoverage[],
  asked: AskedFor,
): readonly ReportSkill[] {
  const { snapshot, program } = basis;
  const waysOf = skillWays(basis, targets, asked);
  const requiredBy = requiring(basis);
  const teaching = teachingCourses(basis, targets);
  return [...skillNames(snapshot, program, shown).values()].map(({ id, label, category, framework, place }) => ({
    id,
    label,
    category,
    ...present({ framework, place }),
    courses: teaching(id),
    requiredBy: [...(requiredBy.get(id) ?? [])],
    ways: waysOf(id),
  }));
}

function requiring({ targets }: ReportBasis): ReadonlyMap<string, ReadonlySet<string>> {
  const requiredBy = new Map<string, Set<string>>();
  for (const target of targets) {
    for (const { skill } of target.definition.requires) {
      const ids = requiredBy.get(skill) ?? new Set();
      requiredBy.set(skill, ids.add(targetId(target)));
    }
  }
  return requiredBy;
}

/** Answers which courses teach a skill: also those of which only the frameworks of a role say that they do. */
function teachingCourses({ snapshot, program, inPlanOrder }: ReportBasis, targets: readonly TargetCoverage[]) {
  const taught = taughtSkills(snapshot, program);
  const forTargets = new Map<string, string[]>();
  for (const { results } of targets.filter(({ kind }) => kind !== 'outcomes')) {
    for (const { id, courses: some } of results.flatMap(({ requirements }) => requirements)) {
      const codes = forTargets.get(id) ?? [];
      codes.push(...some.map(({ code }) => code));
      forTargets.set(id, codes);
    }
  }
  return (skill: string) =>
    inPlanOrder([...(taught.get(skill) ?? []).map((one) => one.in.code), ...(forTargets.get(skill) ?? [])]);
}
