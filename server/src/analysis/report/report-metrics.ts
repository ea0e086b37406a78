import type { Curriculum } from '../../model/file-model.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import { calendarOf } from '../credits/calendar.ts';
import { criticalPath } from '../metrics/critical-path.ts';
import { curriculumMetrics, type GraphMetrics } from '../metrics/curriculum-metrics.ts';
import { takenGraph } from '../requisites/graph.ts';
import { isAssured, keptTracks, type Track } from '../skills/tracks.ts';
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
 * count, as nobody has to wait for it. Worked out once, until something else is planned or required.
 */
export function wayMetrics(
  { snapshot, program, model }: Pick<ReportBasis, 'snapshot' | 'program' | 'model'>,
  track: Track,
): WayMetrics {
  const known = keptMetrics(snapshot, program);
  const metrics = known.get(track) ?? measured(model, track);
  known.set(track, metrics);
  return metrics;
}

/** How many credits courses have decides how many of a choice everyone takes. */
const keptMetrics = keptAbout<WeakMap<Track, WayMetrics>>({
  name: 'metrics',
  reads: new Set(['calendar', 'courses.requisites', 'courses.credits']),
  restsOn: [keptTracks],
  work: () => new WeakMap(),
});

function measured(model: Curriculum, track: Track): WayMetrics {
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
