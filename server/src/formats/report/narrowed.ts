import type { ProgramReport, ReportGap } from '../../analysis/report/report.ts';
import type { TargetCoverage } from '../../analysis/report/target-coverage.ts';

/** What of a report is wanted; all of it where nothing is said. */
export interface Wanted {
  /** The ids of targets. */
  readonly targets?: ReadonlySet<string>;
  /** The id of a way; empty for the program's own. */
  readonly way?: string;
}

/** A report about some targets or one way alone. What does not depend on these stays as it is. */
export function narrowed(report: ProgramReport, { targets: wanted, way }: Wanted): ProgramReport {
  if (!wanted && way === undefined) return report;
  const targets = report.targets
    .filter(({ id }) => !wanted || wanted.has(id))
    .map((target) => ({
      ...target,
      results: target.results.filter((result) => way === undefined || result.way === way),
    }))
    .filter(({ results }) => results.length > 0);
  return {
    ...report,
    ways: way === undefined ? report.ways : report.ways.filter(({ id }) => id === way),
    targets,
    skills: report.skills.map((skill) => ({
      ...skill,
      ways: skill.ways.filter((one) => way === undefined || one.way === way),
    })),
    gaps: gapsOf(report.gaps, targets),
  };
}

/** The gaps of these targets, with what they weigh for them, the heaviest first. */
function gapsOf(gaps: readonly ReportGap[], targets: readonly TargetCoverage[]): ReportGap[] {
  const results = new Map(
    targets.flatMap(({ id, results }) => results.map((one) => [`${one.way} ${id}`, one] as const)),
  );
  return gaps
    .flatMap((gap) => {
      const lackedBy = gap.lackedBy.filter(({ target, way }) => results.has(`${way} ${target}`));
      if (lackedBy.length === 0) return [];
      const weights = new Map(
        lackedBy.map(({ target, way }) => {
          const requirement = results.get(`${way} ${target}`)?.requirements.find(({ id }) => id === gap.skill);
          return [target, requirement?.weight ?? 0];
        }),
      );
      const weight = [...weights.values()].reduce((sum, one) => sum + one, 0);
      return [{ ...gap, lackedBy, weight: weight || gap.weight }];
    })
    .sort((a, b) => b.weight - a.weight);
}
