import { percentInWords } from '../../analysis/report/percent.ts';
import type { CoverageResult, CoveredRequirement, TargetCoverage } from '../../analysis/report/target-coverage.ts';

/** How coverage is told in a few words, as plain text. */

/** `64 % covered for everyone, 71 % possible`; one number where both read alike, `not known` where nothing is. */
export function coverageInWords(result: Pick<CoverageResult, 'guaranteed' | 'possible' | 'atLeast'>): string {
  const { guaranteed, possible, atLeast } = result;
  if (possible === undefined) return 'coverage not known';
  const best = percentInWords(possible, atLeast);
  const certain = percentInWords(guaranteed ?? possible, atLeast);
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
