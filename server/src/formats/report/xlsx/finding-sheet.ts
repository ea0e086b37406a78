import { type FindingSummary, findingRows } from '../findings.ts';
import { heading, longText, number, state, text } from './cells.ts';
import type { Sheet } from './features.ts';

const fills = { error: 'missing', warning: 'partial', information: 'unknown', hint: 'unknown' } as const;

/** What the checks found in the program's file, the worst first. */
export function findingSheet(findings: readonly FindingSummary[]): Sheet {
  const rows = findingRows(findings).map(({ kind, severity, message, line, code }) => [
    state(kind, fills[severity]),
    longText(message),
    number(line),
    text(code),
  ]);
  const nothing = [text('The checks found nothing.')];
  return {
    name: 'Findings',
    data: [['Kind', 'Finding', 'Line', 'Code'].map((words) => heading(words)), ...(rows.length > 0 ? rows : [nothing])],
    widths: [12, 100, 8, 32],
    headRows: 1,
    headColumns: 0,
  };
}
