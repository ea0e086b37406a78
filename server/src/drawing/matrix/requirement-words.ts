import type { ProgramReport } from '../../analysis/report/report.ts';
import type { CoveredRequirement } from '../../analysis/report/target-coverage.ts';

/** What the things that targets require are called: skills, and the outcomes of the program. */
export function requirementLabels(report: ProgramReport): ReadonlyMap<string, string> {
  return new Map([...report.outcomes, ...report.skills].map(({ id, label }) => [id, label]));
}

/** What a course reaches of a requirement, in a word; undefined where it names no level. */
export function reachedLabel(
  { by, required, possible, guaranteed }: CoveredRequirement,
  rank: number | undefined,
  report: ProgramReport,
): string | undefined {
  if (rank === undefined || by === 'taught') return undefined;
  const named = [required, possible, guaranteed].find((level) => level?.rank === rank);
  if (named) return named.label;
  const scale = by === 'level' ? report.scale.find((level) => level.rank === rank) : undefined;
  return scale?.label ?? `level ${rank}`;
}

/** What is required, in a word. */
export function requiredLabel({ by, required }: CoveredRequirement): string {
  if (required) return required.label;
  return by === 'taught' ? 'taught' : 'no level';
}
