/** Shares from 0 to 1 as percentages, rounded down wherever they are written, so that 100 % always means all of it. */

/** Sums of shares may be a little off in their last digits; that much is forgiven. */
const aHair = 1e-9;

/** A share as a whole number of percent. */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + aHair);
}

/** A share cut after a tenth of a percent: 0.6666 is 0.666. */
export function shareInTenths(share: number): number {
  return Math.floor(share * 1000 + aHair) / 1000;
}

/** Whether a share is as many percent or more, which need not be a whole number of them. */
export function reachesPercent(share: number, percent: number): boolean {
  return share * 100 + aHair >= percent;
}

/** More than nothing and less than one percent. */
export function isUnderOnePercent(share: number): boolean {
  return share > aHair && wholePercent(share) === 0;
}

/**
 * `67 %`, or `under 1 %`; `not known` without a share. `at least 67 %` where not all courses are known, so that it may be
 * more; all of it is never more.
 */
export function percentInWords(share: number | undefined, atLeast = false): string {
  if (share === undefined) return 'not known';
  const percent = wholePercent(share);
  if (isUnderOnePercent(share)) return atLeast ? 'more than 0 %' : 'under 1 %';
  return atLeast && percent < 100 ? `at least ${percent} %` : `${percent} %`;
}
