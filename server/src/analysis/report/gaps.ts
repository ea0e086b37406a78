import { suitableCourses } from '../skills/suitable-courses.ts';
import { firstTerm, taughtSkills } from '../skills/taught-skills.ts';
import { type Lack, lackedSkills } from './lacks.ts';
import { present } from './present.ts';
import type { ReportGap } from './report.ts';
import { type ReportBasis, wayId } from './report-basis.ts';
import type { TargetCoverage } from './target-coverage.ts';

/** Longer lists help nobody to choose. */
const mostCourses = 5;

/**
 * What the target roles and frameworks lack, the heaviest first, and of two that weigh the same that which is farthest
 * from what is required. A target counts once for a skill, on however many ways it lacks it.
 */
export function reportGaps(basis: ReportBasis, targets: readonly TargetCoverage[]): readonly ReportGap[] {
  return [...lackedSkills(targets)]
    .map(([skill, lacks]) => ({ skill, lacks, weight: weightOf(lacks), distance: distanceOf(lacks) }))
    .sort((a, b) => b.weight - a.weight || b.distance - a.distance)
    .map(({ skill, lacks, weight }) => ({
      skill,
      state: lacks.every(({ requirement }) => requirement.state === 'missing') ? 'missing' : 'partial',
      weight,
      lackedBy: lacks.map(({ target, way, requirement: { required, possible } }) => ({
        target,
        way,
        ...present({ required: required?.label, reached: possible?.label }),
      })),
      couldClose: couldClose(basis, skill, lacks),
    }));
}

function weightOf(lacks: readonly Lack[]): number {
  const byTarget = new Map<string, number>();
  for (const { target, requirement } of lacks) {
    byTarget.set(target, Math.max(byTarget.get(target) ?? 0, requirement.weight));
  }
  return [...byTarget.values()].reduce((sum, weight) => sum + weight, 0);
}

/** How much of what is required is not reached where it is worst, from 0 to 1. */
function distanceOf(lacks: readonly Lack[]): number {
  return Math.max(...lacks.map(({ requirement }) => 1 - (requirement.score?.possible ?? 0)));
}

/**
 * The courses of the program's own file that could teach a skill: first those that teach it already and could bring it
 * further, the last of them first; then those that fit it best.
 */
function couldClose({ snapshot, program, tracks, own }: ReportBasis, skill: string, lacks: readonly Lack[]) {
  const track = tracks.find((one) => lacks.some(({ way }) => way === wayId(one))) ?? own;
  const teaching = (taughtSkills(snapshot, program).get(skill) ?? [])
    .map((one) => one.in)
    .filter(({ code, document }) => document === program && track.courses.get(code)?.certain)
    .sort((a, b) => firstTerm(b) - firstTerm(a));
  const suitable = suitableCourses(snapshot, program, track, skill).map((one) => one.in);
  return [...new Set([...teaching, ...suitable].map(({ code }) => code))].slice(0, mostCourses);
}
