import type { ProgramReport } from '../../../analysis/report/report.ts';
import { gapRows } from '../rows.ts';
import { hasPlans, stateWords } from '../words.ts';
import { heading, longText, number, state, text } from './cells.ts';
import type { Sheet } from './features.ts';

/** What targets lack, a row for each target on each way. */
export function gapSheet(report: ProgramReport): Sheet {
  const several = hasPlans(report);
  const rows = gapRows(report).map((row) => [
    text(row.skill),
    text(row.category),
    state(stateWords[row.gap.state], row.gap.state),
    number(row.gap.weight),
    text(row.weight.replace(/^\S+ \((.*)\)$/, '$1')),
    text(row.target),
    ...(several ? [text(row.way)] : []),
    text(row.required),
    text(row.reached),
    longText(row.couldClose),
  ]);
  const headings = [
    'Skill',
    'Category',
    'State',
    'Weight',
    'Weighs so because',
    'Lacked by',
    ...(several ? ['Plan'] : []),
    'Required',
    'Reached',
    'Could close it',
  ];
  return {
    name: 'Gaps',
    data: [headings.map((words) => heading(words)), ...rows],
    widths: [44, 26, 12, 9, 26, 36, ...(several ? [24] : []), 14, 14, 54],
    headRows: 1,
    headColumns: 1,
  };
}
