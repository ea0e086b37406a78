import { areTargetsKnown, isWhollyKnown } from '../outcomes/known-program.ts';
import type { ReportBasis } from './report-basis.ts';
import type { CourseContribution, CoverageResult, TargetCoverage } from './target-coverage.ts';

/**
 * The folded codes of the courses that have a part in some target, all of which others cover as well: without any one of
 * them nothing would be lost on any way, neither of what is possible nor for everyone. None of those of which that is not
 * known.
 */
export function codesLosingNothing(
  { snapshot, program }: Pick<ReportBasis, 'snapshot' | 'program'>,
  targets: readonly TargetCoverage[],
): ReadonlySet<string> {
  if (!isWhollyKnown(snapshot, program) || !areTargetsKnown(snapshot, program)) return new Set();
  const having = new Set<string>();
  const losing = new Set<string>();
  for (const result of targets.flatMap(({ results }) => results)) {
    const open = new Set(result.requirements.filter(({ state }) => state === 'unknown').map(({ id }) => id));
    for (const contribution of result.courses) {
      having.add(contribution.code);
      if (mayLose(result, contribution, open)) losing.add(contribution.code);
    }
  }
  return new Set([...having].filter((code) => !losing.has(code)));
}

function mayLose(
  { possible, atLeast }: CoverageResult,
  { loss, requirements }: CourseContribution,
  open: ReadonlySet<string>,
): boolean {
  const isKnown = possible !== undefined && !atLeast && !requirements.some((id) => open.has(id));
  return !isKnown || loss.possible > 0 || loss.guaranteed > 0;
}
