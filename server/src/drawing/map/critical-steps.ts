import type { ReportMetrics } from '../../analysis/report/report.ts';

/** The steps of a critical path, each with the courses that are taken together there: one, but for corequisites. */
export type CriticalSteps = readonly (readonly string[])[];

/** The steps of the critical path of a way, by folded codes. Each course on it has that many as its delay. */
export function criticalStepsOf({
  criticalPath,
  criticalSteps,
}: Pick<ReportMetrics, 'criticalPath' | 'criticalSteps'>): CriticalSteps {
  return criticalSteps ?? criticalPath.map((course) => [course]);
}

/** `BIO 168 → HIT 150 with HIT 150L → HIT 210`. */
export function stepsInWords(steps: CriticalSteps): string {
  return steps.map((courses) => courses.join(' with ')).join(' → ');
}

/** Why a path names more courses than the delay counts; undefined where it does not. */
export function togetherInWords(steps: CriticalSteps): string | undefined {
  const together = steps.filter((courses) => courses.length > 1);
  if (together.length === 0) return undefined;
  const named = together.map((courses) => `${courses.slice(0, -1).join(', ')} and ${courses.at(-1)}`).join('; ');
  return `The longest chain has ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}: courses that need each other are taken together, and are one step there and in the delay (${named}).`;
}
