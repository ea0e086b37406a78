import type { Course } from '../../model/course.ts';
import { foldCode } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { SeasonConflict } from './corequisite-seasons.ts';
import { judgedPlans } from './judged-plans.ts';
import { plannedPaths } from './planned-path.ts';
import { relationOf } from './planned-terms.ts';

/**
 * Whether the plans of a program leave nothing of a conflict: each plan that has the course has all of the corequisites
 * as they must be. Never of a catalog, whose courses are planned elsewhere, and of a course that no plan has.
 */
export function isSettledInPlans(
  snapshot: Snapshot,
  document: SourceDocument,
  { code }: Course,
  { corequisites, never }: SeasonConflict,
): boolean {
  if (document.kind !== 'curriculum' || never) return false;
  const course = foldCode(code.text);
  const paths = plannedPaths(document).filter((path) => path.placesOf(course).length > 0);
  if (paths.length === 0) return false;
  const unmet = judgedPlans(snapshot, document).paths.flatMap((path) => path.unmet);
  if (unmet.some((one) => one.course === course)) return false;
  return paths.every((path) =>
    corequisites.every((corequisite) =>
      path.placesOf(foldCode(corequisite.code)).some((there) =>
        path.placesOf(course).every((here) => {
          const [first, last] = [path.terms[there.termIndex ?? -1], path.terms[here.termIndex ?? -1]];
          return there.isCertain && first !== undefined && last !== undefined && !relationOf(first, last).after;
        }),
      ),
    ),
  );
}
