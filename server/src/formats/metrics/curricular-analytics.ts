import { type CalendarSystem, curriculumMetrics } from '../../analysis/metrics/curriculum-metrics.ts';
import type { PlainEdge } from '../../analysis/metrics/study-graph.ts';
import { metricColumns } from '../curricular-analytics/headings.ts';
import { type CourseRow, sectionsOf } from '../curricular-analytics/sections.ts';

const requisiteColumns = ['prerequisites', 'corequisites', 'strict-corequisites'] as const;

/**
 * A curriculum in the format of Curricular Analytics, a row on each line, with the columns that it writes beside the
 * courses: complexity, blocking, delay and centrality. They are worked out from the requisites that the table itself has,
 * electives and chosen options among them; cells are empty where requisites lead in a circle.
 */
export function withMetricColumns(csv: string, calendar: CalendarSystem): string {
  const { courses } = sectionsOf(csv);
  const { courses: metrics } = curriculumMetrics(
    { courses: courses.map((row) => row.cell('id')), edges: courses.flatMap(edgesOf) },
    calendar,
  );
  const byLine = new Map(courses.map((row) => [row.line, metrics.get(row.cell('id'))]));
  const lines = csv.replace(/\n$/, '').split('\n');
  const headings = lines.findIndex((_, index) => byLine.has(index + 2));
  const added = lines.map((line, index) => {
    if (index === headings) return [line, ...metricColumns];
    const found = byLine.get(index + 1);
    if (!found) return [line, ...metricColumns.map(() => '')];
    const { complexity, blocking, delay, centrality } = found;
    // Curricular Analytics writes these two with a decimal.
    return [line, complexity.toFixed(1), blocking, delay.toFixed(1), centrality];
  });
  return `${added.map((cells) => cells.join(',')).join('\n')}\n`;
}

function edgesOf(row: CourseRow): PlainEdge[] {
  const course = row.cell('id');
  return requisiteColumns.flatMap((kind) =>
    row
      .cell(kind)
      .split(';')
      .map((id) => id.trim())
      .filter((id) => id !== '')
      .map((needs) => ({ course, needs, kind })),
  );
}
