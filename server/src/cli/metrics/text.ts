import { criticalPathInWords, type ProgramMetrics, unmeasuredInWords } from '../../formats/metrics/program-metrics.ts';
import { creditsShown } from '../../formats/report/words.ts';
import { harmless, tableText } from '../table-text.ts';
import type { TextLook } from '../terminal.ts';
import { titleText } from '../title-text.ts';
import { wrappedSentences } from '../wrapped.ts';

const numbers = ['blocking', 'delay', 'complexity', 'centrality'] as const;

/** The courses by term with their numbers, the sums, and the critical path, as a table for a terminal. */
export function metricsText(metrics: ProgramMetrics, { paint, width }: TextLook): string {
  const { program, way, courses } = metrics;
  const beside = [program.institution, program.version, way.id === '' ? '' : way.title].filter(Boolean).join(', ');
  const blocks = [
    titleText(program.title || program.id, beside, { paint, width }),
    courses.length === 0 ? 'There are no courses to measure.' : table(metrics, { paint, width }),
    ...[...criticalPathInWords(metrics), ...unmeasuredInWords(metrics)].map((one) =>
      wrappedSentences(harmless(one), width),
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function table({ courses, total }: ProgramMetrics, { paint, width }: TextLook): string {
  const isPlanned = courses.some(({ term }) => term !== undefined);
  const rows = courses.map(({ code, title = '', credits, term = '', metrics }) => [
    ...(isPlanned ? [{ text: term, paint: paint.faint }] : []),
    { text: code },
    { text: title },
    { text: creditsShown(credits) },
    ...numbers.map((name) => ({ text: metrics ? String(metrics[name]) : '–' })),
  ]);
  const sums = [
    ...(isPlanned ? [{ text: '' }] : []),
    { text: 'Total', paint: paint.bold },
    { text: '' },
    { text: '' },
    ...numbers.map((name) => ({ text: total ? String(total[name]) : '–', paint: paint.bold })),
  ];
  return tableText(
    [
      ...(isPlanned ? [{ heading: 'Term', groups: true }] : []),
      { heading: 'Course' },
      { heading: 'Title', flexible: true, comfortable: 30 },
      { heading: 'Credits', short: 'Cr.', right: true, dispensable: 2 },
      { heading: 'Blocking', right: true, dispensable: 3 },
      { heading: 'Delay', right: true, dispensable: 4 },
      { heading: 'Complexity', right: true },
      { heading: 'Centrality', right: true, dispensable: 1 },
    ],
    [...rows, sums],
    { paint, width },
  );
}
