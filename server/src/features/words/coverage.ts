import type { CoverageResult, CoveredRequirement, TargetCoverage } from '../../analysis/report/target-coverage.ts';

/** How coverage is told in a few words, as plain text. */

/** `82 %`; rounded down, so that 100 % always means all of it. */
export function percentInWords(part: number): string {
  // What floating point leaves of 0.29 × 100 is still 29.
  const percent = Math.floor(part * 100 + 1e-6);
  return part > 0 && percent === 0 ? 'under 1 %' : `${percent} %`;
}

/** `64 %`; `at least 64 %` where not all courses are known, so that it may be more; all of it is never more. */
export function percentOfResult(part: number, { atLeast }: Pick<CoverageResult, 'atLeast'>): string {
  return atLeast && part < 1 ? `at least ${percentInWords(part)}` : percentInWords(part);
}

/** `64 % covered for everyone, 71 % possible`; one number where both read alike, `not known` where nothing is. */
export function coverageInWords(result: Pick<CoverageResult, 'guaranteed' | 'possible' | 'atLeast'>): string {
  const { guaranteed, possible } = result;
  if (possible === undefined) return 'coverage not known';
  const best = percentOfResult(possible, result);
  const certain = percentOfResult(guaranteed ?? possible, result);
  return certain === best ? `${best} covered` : `${certain} covered for everyone, ${best} possible`;
}

/** `12 of 15 skills, 1 not known`: how many are met. */
export function metInWords(target: Pick<TargetCoverage, 'kind'>, { counts, requirements }: CoverageResult): string {
  const thing = { role: 'skill', framework: 'item', outcomes: 'outcome' }[target.kind];
  const words = `${counts.met} of ${requirements.length} ${thing}${requirements.length === 1 ? '' : 's'}`;
  return counts.unknown > 0 ? `${words}, ${counts.unknown} not known` : words;
}

/** `64 % covered for everyone, 71 % possible · 12 of 15 skills`. */
export function resultInWords(target: Pick<TargetCoverage, 'kind'>, result: CoverageResult): string {
  return `${coverageInWords(result)} · ${metInWords(target, result)}`;
}

/** The number that stands for a result where there is room for one: what is covered for everyone. */
export function mainCoverage({ guaranteed, possible }: CoverageResult): number | undefined {
  return guaranteed ?? possible;
}

/** What is required and what is reached: `mastered, reached: introduced for everyone, reinforced possible`. */
export function reachedInWords({ by, required, possible, guaranteed, state }: CoveredRequirement): string {
  if (state === 'unknown') return 'not known';
  if (state === 'missing') return by === 'taught' ? 'missing' : `missing, needs ${levelInWords(required)}`;
  if (by === 'taught') return guaranteed ? 'taught' : 'taught, not to everyone';
  const needs = state === 'partial' ? `, needs ${levelInWords(required)}` : '';
  if (possible === undefined) return `taught${needs}`;
  const best = levelInWords(possible);
  if (guaranteed?.rank === possible.rank) return `${best}${needs}`;
  const certain = guaranteed ? `${levelInWords(guaranteed)} for everyone` : 'not for everyone';
  return guaranteed ? `${certain}, ${best} possible${needs}` : `${best}, ${certain}${needs}`;
}

function levelInWords(level: { readonly label: string } | undefined): string {
  return level?.label.toLowerCase() ?? 'no level';
}
