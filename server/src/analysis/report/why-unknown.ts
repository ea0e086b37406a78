import type { CoverageResult, CoveredRequirement, TargetCoverage } from './target-coverage.ts';

/** What decides why it is not known how far a requirement is met. */
export type UnknownRequirement = Pick<CoveredRequirement, 'by' | 'required' | 'possible' | 'courses'>;

/** Where it is required. */
export interface UnknownAt extends Pick<CoverageResult, 'atLeast'> {
  readonly kind: TargetCoverage['kind'];
  /** Not all could be read that the program draws on. */
  readonly incomplete: boolean;
}

/** Why it is not known how far a requirement is met, in a few words: `not all courses of the program are known`. */
export function whyUnknown(
  { by, required, possible, courses }: UnknownRequirement,
  { kind, atLeast, incomplete }: UnknownAt,
): string {
  const open = incomplete
    ? 'not all could be read that the program draws on'
    : 'not all courses of the program are known';
  if (courses.length === 0) return open;
  if (kind === 'outcomes') return possible && atLeast ? open : 'no course says how far it brings students with it';
  if (!required) return 'no level is required of it that could be compared';
  if (by === 'bloom' && !possible) return 'no course outcome says a Bloom level for it';
  if (courses.every(({ rank }) => rank !== undefined)) return open;
  return 'not every course that teaches it says a level of the scale';
}
