import type { PlacedCourse } from '../../../analysis/courses-in-scope.ts';
import { coursesOfFile } from '../../../analysis/file-courses.ts';
import { plannedPlaces } from '../../../analysis/planned-places.ts';
import { coursesNeeding } from '../../../analysis/requisites/transitive.ts';
import { firstTerm } from '../../../analysis/skills/taught-skills.ts';
import { foldCode } from '../../../model/link.ts';
import { coursesIn, type RequisiteKind } from '../../../model/requisite.ts';
import type { Judge } from './candidate.ts';
import { type IdPlace, isTyped, near } from './offered.ts';

/**
 * Which courses can be a requisite of a course: not itself, none that stands in the list already, and none that needs
 * it. What comes at the right time is nearest, then what has no term, then what comes at another time.
 */
export function requisiteCourses(
  { document, replace }: IdPlace,
  scope: ReadonlyMap<string, PlacedCourse>,
  code: string,
  kind: RequisiteKind,
): Judge {
  const written = coursesIn(coursesOfFile(document).get(code)?.requisites[kind] ?? [])
    .filter((requisite) => !isTyped(requisite.code, replace))
    .map((requisite) => foldCode(requisite.code.text));
  const impossible = new Set([code, ...written, ...coursesNeeding(scope, code)]);
  const term = firstTerm({ places: plannedPlaces(document).get(code) ?? [] });
  return (candidate) => {
    if (impossible.has(candidate.code)) return undefined;
    const other = firstTerm(candidate);
    if (isUnknown(term)) return { nearness: near.first };
    if (isUnknown(other)) return { nearness: near.second };
    return { nearness: isInTime(kind, other, term) ? near.first : near.third };
  };
}

function isInTime(kind: RequisiteKind, other: number, term: number): boolean {
  if (kind === 'strict-corequisites') return other === term;
  return kind === 'corequisites' ? other <= term : other < term;
}

function isUnknown(term: number): boolean {
  return term === Number.MAX_SAFE_INTEGER;
}
