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
