import type { ProgramReport } from '../../analysis/report/report.ts';
import type { CoverageResult, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { whyUnknown } from '../../analysis/report/why-unknown.ts';
import { requirementLabels } from '../matrix/requirement-words.ts';

/** Requirements that cannot be judged, and why. */
export interface NotKnown {
  /** What they are called. */
  readonly labels: readonly string[];
  readonly reason: string;
}

/** The requirements of a target that are not known, by the reason; those with the same reason together. */
export function notKnown(report: ProgramReport, target: TargetCoverage, result: CoverageResult): readonly NotKnown[] {
  const labels = requirementLabels(report);
  const byReason = new Map<string, string[]>();
  const at = {
    kind: target.kind,
    incomplete: report.incomplete,
    ...(result.atLeast ? { atLeast: true as const } : {}),
  };
  for (const requirement of result.requirements.filter(({ state }) => state === 'unknown')) {
    const reason = whyUnknown(requirement, at);
    byReason.set(reason, [...(byReason.get(reason) ?? []), labels.get(requirement.id) ?? requirement.id]);
  }
  return [...byReason].map(([reason, named]) => ({ labels: named, reason }));
}

/** `Information literacy, Quantitative reasoning (no course outcome says a Bloom level for them)`; empty for none. */
export function notKnownInWords(report: ProgramReport, target: TargetCoverage, result: CoverageResult): string {
  return notKnown(report, target, result)
    .map((one) => `${one.labels.join(', ')} (${reasonInWords(one)})`)
    .join('; ');
}

/** The reason, of one thing or of several: `for it`, `for them`. */
export function reasonInWords({ labels, reason }: NotKnown): string {
  return labels.length === 1 ? reason : reason.replaceAll(/\bit\b/g, 'them');
}
