/** What many measurements of the same thing come to, in milliseconds. */
export interface Statistics {
  readonly count: number;
  readonly median: number;
  /** Nineteen of twenty were at most this. */
  readonly p95: number;
  readonly least: number;
}

/** Undefined for none. */
export function statistics(values: readonly number[]): Statistics | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [least] = sorted;
  if (least === undefined) return undefined;
  return { count: sorted.length, median: atShare(sorted, 0.5), p95: atShare(sorted, 0.95), least };
}

export function median(values: readonly number[]): number {
  return statistics(values)?.median ?? Number.NaN;
}

function atShare(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
