import { criticalPathInWords, type ProgramMetrics, unmeasuredInWords } from '../../formats/metrics/program-metrics.ts';
import { creditsShown } from '../../formats/report/words.ts';
import { harmless, tableText } from '../table-text.ts';
import type { TextLook } from '../terminal.ts';

const numbers = ['blocking', 'delay', 'complexity', 'centrality'] as const;

/** The courses by term with their numbers, the sums, and the critical path, as a table for a terminal. */
export function metricsText(metrics: ProgramMetrics, { paint, width }: TextLook): string {
  const { program, way, courses } = metrics;
  const beside = [program.institution, program.version, way.id === '' ? '' : way.title].filter(Boolean).join(', ');
  const blocks = [
    [paint.bold(harmless(program.title || program.id)), ...(beside === '' ? [] : [paint.faint(harmless(beside))])].join(
      '\n',
    ),
    courses.length === 0 ? 'There are no courses to measure.' : table(metrics, { paint, width }),
    ...criticalPathInWords(metrics).map(harmless),
    ...unmeasuredInWords(metrics).map(harmless),
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
      ...(isPlanned ? [{ heading: 'Term' }] : []),
      { heading: 'Course' },
      { heading: 'Title', flexible: true },
      { heading: 'Credits', right: true },
      ...['Blocking', 'Delay', 'Complexity', 'Centrality'].map((heading) => ({ heading, right: true })),
    ],
    [...rows, sums],
    { paint, width },
  );
}
