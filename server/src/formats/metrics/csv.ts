import Papa from 'papaparse';
import { byteOrderMark, harmlessCell } from '../report/csv-cells.ts';
import { creditsShown } from '../report/words.ts';
import type { ProgramMetrics } from './program-metrics.ts';

/** A row for each course, in the order of the terms; empty cells where there is nothing to measure. No sums. */
export function metricsCsv({ courses }: ProgramMetrics): string {
  const rows = [
    ['Term', 'Course', 'Title', 'Credits', 'Blocking', 'Delay', 'Complexity', 'Centrality'],
    ...courses.map(({ code, title = '', credits, term = '', metrics }) => [
      term,
      code,
      title,
      credits && credits.min === credits.max ? credits.min : creditsShown(credits),
      metrics?.blocking ?? '',
      metrics?.delay ?? '',
      metrics?.complexity ?? '',
      metrics?.centrality ?? '',
    ]),
  ];
  return `${byteOrderMark}${Papa.unparse(
    rows.map((row) => row.map(harmlessCell)),
    { newline: '\r\n' },
  )}\r\n`;
}
