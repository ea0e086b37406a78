import { calendarOf } from '../credits/calendar.ts';
import { criticalPath } from '../metrics/critical-path.ts';
import { curriculumMetrics, type GraphMetrics } from '../metrics/curriculum-metrics.ts';
import { takenGraph } from '../requisites/graph.ts';
import { isAssured, type Track } from '../skills/tracks.ts';
import { present } from './present.ts';
import type { GraphNumbers, ReportMetrics } from './report.ts';
import type { ReportBasis } from './report-basis.ts';

/** The metrics of a way, and those of each of its courses that is measured, by folded code. */
export interface WayMetrics {
  readonly way: ReportMetrics;
  readonly courses: ReadonlyMap<string, GraphNumbers>;
}

/**
 * What the requisites say of the courses that everyone on a way takes. An option that somebody can leave out does not
 * count, as nobody has to wait for it.
 */
export function wayMetrics({ model }: ReportBasis, track: Track): WayMetrics {
  const taken = [...track.courses].filter(([, course]) => isAssured(track, [course]));
  const { courses: known, edges } = takenGraph(new Map(taken.map(([code, course]) => [code, course.in])));
  const graph = { courses: [...known.keys()], edges };
  const { courses, total } = curriculumMetrics(graph, calendarOf(model));
  const steps = total ? criticalPath(graph) : [];
  const circular = [...courses].filter(([, metrics]) => metrics === undefined).map(([code]) => code);
  return {
    way: {
      ...present({
        total: total && numbersOf(total),
        circular: circular.length > 0 ? circular : undefined,
        criticalSteps: steps.some((courses) => courses.length > 1) ? steps : undefined,
      }),
      criticalPath: steps.flat(),
    },
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
