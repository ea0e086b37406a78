/**
 * A share from 0 to 1 as a whole number of percent, rounded down, so that 100 always means all of it. Sums of shares may
 * be a little off in their last digits; that much is forgiven.
 */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

/** The number as it is shown: `<1` for what is more than nothing and less than one percent. */
export function percentNumber(share: number): string {
  const percent = wholePercent(share);
  return percent === 0 && share > 1e-9 ? '<1' : `${percent}`;
}

/** `67 %`; `not known` without a share. */
export function percentText(share: number | undefined): string {
  return share === undefined ? 'not known' : `${percentNumber(share)} %`;
}

/** `≥ 67 %` where not all courses are known, so that it may be more; `67 %` where they are, `100 %` anyway. */
export function percentShown(share: number | undefined, atLeast: boolean | undefined): string {
  return atLeast && share !== undefined && share < 1 ? `≥ ${percentText(share)}` : percentText(share);
}

/** `at least 67 %` where not all courses are known, so that it may be more; `67 %` where they are, `100 %` anyway. */
export function percentInWords(share: number | undefined, atLeast: boolean | undefined): string {
  return atLeast && share !== undefined && share < 1 ? `at least ${percentText(share)}` : percentText(share);
}
