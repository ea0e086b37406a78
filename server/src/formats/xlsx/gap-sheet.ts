import type { ProgramReport } from '../../analysis/report/report.ts';
import { gapRows } from '../rows.ts';
import { stateWords } from '../words.ts';
import { heading, longText, number, state, text } from './cells.ts';
import type { Sheet } from './features.ts';

/** What targets lack, a row for each target on each way. */
export function gapSheet(report: ProgramReport): Sheet {
  const rows = gapRows(report).map((row) => [
    text(row.skill),
    text(row.category),
    state(stateWords[row.gap.state], row.gap.state),
    number(row.gap.weight),
    text(row.target),
    text(row.way),
    text(row.required),
    text(row.reached),
    longText(row.couldClose.join(', ')),
  ]);
  const headings = [
    'Skill',
    'Category',
    'State',
    'Weight',
    'Lacked by',
    'Way',
    'Required',
    'Reached',
    'Courses that could close it',
  ];
  return {
    name: 'Gaps',
    data: [headings.map((words) => heading(words)), ...rows],
    widths: [44, 26, 12, 9, 36, 24, 14, 14, 44],
    headRows: 1,
    headColumns: 1,
  };
}
