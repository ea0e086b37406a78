import { exportTo } from '../../formats/export/formats.ts';
import { withMetricColumns } from '../../formats/metrics/curricular-analytics.ts';
import type { FoundReport } from '../found-report.ts';
import { harmless } from '../table-text.ts';

/** The curriculum with its metrics in the columns of Curricular Analytics, and what is lost on the way there. */
export async function curricularAnalytics(
  { snapshot, program, report }: FoundReport,
  { date, way }: { readonly date: string; readonly way: string },
): Promise<{ readonly content: string; readonly notes: readonly string[] }> {
  const { content, notes } = await exportTo('curricular-analytics', snapshot, program, { date, way });
  return {
    content: withMetricColumns(String(content), report.program.calendar),
    notes: notes.map(({ message }) => harmless(message)),
  };
}
