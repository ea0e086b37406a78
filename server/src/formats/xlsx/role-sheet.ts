import type { ProgramReport } from '../../analysis/report/report.ts';
import { targetRows } from '../rows.ts';
import { kindWords } from '../words.ts';
import { heading, number, percent, text } from './cells.ts';
import type { Sheet } from './features.ts';

/** Roles, frameworks and outcomes: how far each is covered on each way, and what each course contributes. */
export function roleSheet(report: ProgramReport): Sheet {
  const headings = ['Target', 'Kind', 'Way', 'Covered for everyone', 'Possible', 'At least', 'Mapped'];
  const counts = ['Met', 'Partial', 'Missing', 'Not known'];
  const rows = targetRows(report).map(({ target, result, way }) => {
    const shares = new Map(result.courses.map(({ code, share }) => [code, share]));
    return [
      text(target.title),
      text(kindWords[target.kind]),
      text(way),
      percent(result.guaranteed),
      percent(result.possible),
      text(result.atLeast ? 'yes' : ''),
      percent(result.mapped),
      number(result.counts.met),
      number(result.counts.partial),
      number(result.counts.missing),
      number(result.counts.unknown),
      ...report.courses.map(({ code }) => percent(shares.get(code))),
    ];
  });
  return {
    name: 'Roles',
    data: [
      [
        ...[...headings, ...counts].map((words) => heading(words)),
        ...report.courses.map(({ shown }) => heading(shown, true)),
      ],
      ...rows,
    ],
    widths: [42, 18, 24, 12, 10, 9, 10, 8, 8, 8, 8, ...report.courses.map(() => 6)],
    headRows: 1,
    headColumns: 1,
  };
}
