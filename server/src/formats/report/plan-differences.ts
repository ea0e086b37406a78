import type { ProgramReport, ReportWay } from '../../analysis/report/report.ts';
import { type PlanRow, planRows } from './rows.ts';

/** A row of a plan, and whether another plan has it. */
export interface ChangedRow {
  readonly row: PlanRow;
  readonly change: 'added' | 'left out';
}

/** What the plan of a way has that the first plan has not, and the other way around; in the order of the terms. */
export function planDifferences(report: ProgramReport, way: ReportWay): readonly ChangedRow[] {
  const rows = planRows(report);
  const [first] = report.ways;
  const own = rows.filter(({ wayId }) => wayId === way.id);
  const before = rows.filter(({ wayId }) => wayId === first?.id);
  const changed: ChangedRow[] = [
    ...without(before, own).map((row) => ({ row, change: 'left out' as const })),
    ...without(own, before).map((row) => ({ row, change: 'added' as const })),
  ];
  const terms = [...new Set([...before, ...own].map(({ term }) => term))];
  return changed.sort((a, b) => terms.indexOf(a.row.term) - terms.indexOf(b.row.term));
}

/** The rows that are not among the others; of equal ones, as many as there are more of. */
function without(rows: readonly PlanRow[], others: readonly PlanRow[]): readonly PlanRow[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(reading(row), (counts.get(reading(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const left = counts.get(reading(row)) ?? 0;
    counts.set(reading(row), left - 1);
    return left <= 0;
  });
}

function reading({ term, what, title, credits }: PlanRow): string {
  return JSON.stringify([term, what, title, credits]);
}
