import { isUnderOnePercent, percentInWords, wholePercent } from '../analysis/report/percent.ts';

/** Percentages where there is little room; sentences say them by `percentInWords`. */

/** The number alone: `<1` for what is more than nothing and less than one percent. */
export function percentNumber(share: number): string {
  return isUnderOnePercent(share) ? '<1' : `${wholePercent(share)}`;
}

/** `≥ 67 %` where not all courses are known, so that it may be more; `67 %` where they are, `100 %` anyway. */
export function percentShown(share: number | undefined, atLeast = false): string {
  return percentInWords(share, atLeast).replace('at least', '≥').replace('more than', '>');
}

/** How long a bar is for a share from 0 to 1, of 100; to a hundredth, so that pictures of it do not differ by a hair. */
export function barLength(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * 10000) / 100;
}
