import { statistics } from '../statistics.ts';

/** A table of Markdown; every row has as many cells as there are columns. The first column is words, the others numbers. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map((_, index) => (index ? '--:' : '---'))), ...rows.map(line)].join('\n');
}

/** Milliseconds or megabytes with as many digits as mean something. */
export function figure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(value < 10 ? 1 : 0);
}

/** The median, and what nineteen of twenty are below. */
export function medianAndP95(values: readonly number[]): string {
  const known = statistics(values);
  return known ? `${figure(known.median)} / ${figure(known.p95)}` : '–';
}

/** The median, and the least of all, which other work on the machine disturbs least. */
export function medianAndLeast(values: readonly number[]): string {
  const known = statistics(values);
  return known ? `${figure(known.median)} (${figure(known.least)})` : '–';
}

/** How many times as long the peer takes; below 1 it is the faster one. */
export function ratio(ours: number | undefined, peer: number | undefined): string {
  if (!ours || !peer) return '–';
  const times = peer / ours;
  return `${times >= 10 ? Math.round(times) : times.toFixed(1)}x`;
}

/** A time without that for which a server waits on purpose; never below nothing. */
export function net(time: number | undefined, delay: number): number | undefined {
  return time === undefined ? undefined : Math.max(0, time - delay);
}
