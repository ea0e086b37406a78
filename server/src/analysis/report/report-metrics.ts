import { calendarOf } from '../credits/calendar.ts';
import { criticalPath } from '../metrics/critical-path.ts';
import { curriculumMetrics, type GraphMetrics } from '../metrics/curriculum-metrics.ts';
import { studiedGraph } from '../requisites/graph.ts';
import { present } from './present.ts';
import type { GraphNumbers, ReportMetrics } from './report.ts';
import type { ReportBasis } from './report-basis.ts';

/** The metrics of the program, and those of each of its courses that can be measured, by folded code. */
export interface ProgramMetrics {
  readonly program: ReportMetrics;
  readonly courses: ReadonlyMap<string, GraphNumbers>;
}

/** What the requisites say of the courses that are studied, those of concentrations included. */
export function reportMetrics({ snapshot, program, model }: ReportBasis): ProgramMetrics {
  const studied = studiedGraph(snapshot, program);
  const graph = { courses: [...studied.courses.keys()], edges: studied.edges };
  const { courses, total } = curriculumMetrics(graph, calendarOf(model));
  return {
    program: { ...present({ total: total && numbersOf(total) }), criticalPath: total ? criticalPath(graph) : [] },
    courses: new Map([...courses].flatMap(([code, metrics]) => (metrics ? [[code, numbersOf(metrics)]] : []))),
  };
}

/** JSON has no `bigint`. */
function numbersOf({ blocking, delay, centrality, complexity }: GraphMetrics): GraphNumbers {
  return {
    blocking,
    delay,
    centrality: typeof centrality === 'bigint' ? String(centrality) : centrality,
    complexity,
  };
}
