import { targetsOf } from '../requisites/numbered-graph.ts';
import { type PlainGraph, studyGraph } from './study-graph.ts';

/**
 * The steps of one of the longest ways through the requisites of a curriculum, from its first course to its last; of
 * several that which ends with the course that is listed first. Courses that are corequisites of one another are one step,
 * so that there are as many steps as the delay of the courses on it. Of requisites that lead in a circle nothing is told: what is on a cycle, behind it or before it is
 * left out. Empty where no course needs another one.
 */
export function criticalPath(graph: PlainGraph): readonly (readonly string[])[] {
  const { steps, needs, undefinedSteps } = studyGraph(graph);
  const lengths = new Int32Array(steps.length);
  const cameFrom = new Int32Array(steps.length).fill(-1);
  const firstCourse = (step: number) => Math.min(...(steps[step] ?? []));
  let last = -1;
  for (let step = 0; step < steps.length; step++) {
    if (undefinedSteps[step] === 1) continue;
    for (const before of targetsOf(needs, step)) {
      const known = cameFrom[step] ?? -1;
      const longer = (lengths[before] ?? 0) - (known < 0 ? 0 : (lengths[known] ?? 0));
      if (longer > 0 || (longer === 0 && firstCourse(before) < firstCourse(known))) cameFrom[step] = before;
    }
    lengths[step] = 1 + (lengths[cameFrom[step] ?? -1] ?? 0);
    const longer = (lengths[step] ?? 0) - (lengths[last] ?? 0);
    if (longer > 0 || (longer === 0 && firstCourse(step) < firstCourse(last))) last = step;
  }
  if ((lengths[last] ?? 0) < 2) return [];
  const path: string[][] = [];
  for (let step = last; step >= 0; step = cameFrom[step] ?? -1) {
    path.unshift([...(steps[step] ?? [])].sort((a, b) => a - b).flatMap((course) => graph.courses[course] ?? []));
  }
  return path;
}
