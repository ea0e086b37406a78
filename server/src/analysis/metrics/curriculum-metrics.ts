import { type PlainGraph, studyGraph } from './study-graph.ts';
import { coursesBehind, longestWays, waysThrough } from './ways.ts';

/**
 * What the requisites say of the place of a course in a curriculum, and, added up, of the curriculum: the metrics of the
 * framework Curricular Analytics.
 */
export interface GraphMetrics {
  /** How many courses cannot be taken before this one: all that can be reached from it. */
  readonly blocking: number;
  /** How many courses are on the longest way through this one, itself among them. */
  readonly delay: number;
  /**
   * For a course that has requisites and is one: how many courses are on all ways through it, added up over the ways.
   * A `bigint` only where the number is too large for a `number` to be exact.
   */
  readonly centrality: number | bigint;
  /** Blocking and delay together; in a quarter system two thirds of that, rounded to a tenth for each course. */
  readonly complexity: number;
}

export interface CurriculumMetrics {
  /** By course; undefined where a cycle of requisites leaves nothing to measure: on it, behind it and before it. */
  readonly courses: ReadonlyMap<string, GraphMetrics | undefined>;
  /** The sums; undefined where those of a course are. */
  readonly total: GraphMetrics | undefined;
}

/** Colleges with trimesters count as semester colleges. */
export type CalendarSystem = 'semester' | 'quarter';

/**
 * The metrics of a curriculum, from nothing but its courses and requisites. A requisite counts once for two courses,
 * of whatever kinds it is. Courses that are corequisites of one another count as one on the ways through them, and have
 * the same metrics: those that they unlock are counted one by one. Takes time in proportion to courses and requisites,
 * but for `blocking`, which adds requisites × courses ÷ 32 of the cheapest steps.
 */
export function curriculumMetrics(graph: PlainGraph, calendar: CalendarSystem = 'semester'): CurriculumMetrics {
  const study = studyGraph(graph);
  const [blocking, delay, centrality] = [coursesBehind(study), longestWays(study), waysThrough(study)];
  const courses = new Map<string, GraphMetrics | undefined>();
  let total: ExactSum | undefined = noSum;
  for (const [number, course] of graph.courses.entries()) {
    const step = study.stepOf[number] ?? 0;
    if (study.undefinedSteps[step] === 1) {
      courses.set(course, undefined);
      total = undefined;
      continue;
    }
    const own = exactMetrics(blocking[step] ?? 0, delay[step] ?? 0, centrality[step] ?? 0n, calendar);
    courses.set(course, shown(own));
    total &&= added(total, own);
  }
  return { courses, total: total && shown(total) };
}

/** Metrics that add up without a rounding error. */
interface ExactSum {
  readonly blocking: number;
  readonly delay: number;
  readonly centrality: bigint;
  /** In tenths. */
  readonly complexity: number;
}

const noSum: ExactSum = { blocking: 0, delay: 0, centrality: 0n, complexity: 0 };

function exactMetrics(blocking: number, delay: number, centrality: bigint, calendar: CalendarSystem): ExactSum {
  const factor = calendar === 'quarter' ? 20 / 3 : 10;
  return { blocking, delay, centrality, complexity: Math.round((blocking + delay) * factor) };
}

function added(sum: ExactSum, one: ExactSum): ExactSum {
  return {
    blocking: sum.blocking + one.blocking,
    delay: sum.delay + one.delay,
    centrality: sum.centrality + one.centrality,
    complexity: sum.complexity + one.complexity,
  };
}

function shown({ blocking, delay, centrality, complexity }: ExactSum): GraphMetrics {
  const isExact = centrality <= BigInt(Number.MAX_SAFE_INTEGER);
  return { blocking, delay, centrality: isExact ? Number(centrality) : centrality, complexity: complexity / 10 };
}
