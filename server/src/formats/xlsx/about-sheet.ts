import type { ProgramReport } from '../../analysis/report/report.ts';
import type { About } from '../about.ts';
import { definitionsOf } from '../definitions.ts';
import { documentTitle, factsOf } from '../facts.ts';
import { longText, text } from './cells.ts';
import type { Sheet } from './features.ts';

/** What the workbook is, and what its words mean. */
export function aboutSheet(report: ProgramReport, about: About): Sheet {
  const row = (name: string, value: string) => [text(name, { fontWeight: 'bold', wrap: true }), longText(value)];
  return {
    name: 'About',
    data: [
      [text(`Coverage: ${documentTitle(report)}`, { fontWeight: 'bold', fontSize: 16 })],
      [],
      ...factsOf(report, about).map(({ name, value }) => row(name, value)),
      [],
      [text('What the words mean', { fontWeight: 'bold', fontSize: 13 })],
      ...definitionsOf(report).map(({ term, meaning }) => row(term, meaning)),
    ],
    widths: [32, 110],
    headRows: 0,
    headColumns: 0,
  };
}
