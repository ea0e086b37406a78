import { closingCourses } from '../skills/closing-courses.ts';
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

/** The courses that could close it on the ways on which it is lacked. */
function couldClose({ snapshot, program, tracks, own }: ReportBasis, skill: string, lacks: readonly Lack[]) {
  const lacking = tracks.filter((one) => lacks.some(({ way }) => way === wayId(one)));
  const teaching = lacks.flatMap(({ requirement }) => requirement.courses.map(({ code }) => code));
  return closingCourses(snapshot, program, lacking.length > 0 ? lacking : [own], skill, teaching)
    .slice(0, mostCourses)
    .map(({ course: { code }, why }) => ({ code, why }));
}
