import type { PlacedCourse } from '../courses-in-scope.ts';
import { edgesBy, type RequisiteEdge, requisiteGraph } from './graph.ts';

/** All courses, by folded code, to which the requisites of a course lead: its own, theirs, and so on. */
export function coursesNeeded(edges: readonly RequisiteEdge[], code: string): ReadonlySet<string> {
  return followed(edgesBy('course', edges), 'needs', code);
}

/** All courses, by folded code, whose requisites lead to a course: those that name it, those that name them, and so on. */
export function coursesUnlocked(edges: readonly RequisiteEdge[], code: string): ReadonlySet<string> {
  return followed(edgesBy('needs', edges), 'course', code);
}

/**
 * The courses, by folded code, that cannot be taken without a course: it is a prerequisite of them, or of what is. One
 * of several that are enough is not needed. Courses that need each other in a circle are all among them.
 */
export function coursesNeeding(courses: ReadonlyMap<string, PlacedCourse>, code: string): ReadonlySet<string> {
  return coursesUnlocked(requisiteGraph(courses).edges.filter(isCertainPrerequisite), code);
}

/** Whether everyone must have passed the one course before the other: a prerequisite whichever branch is taken. */
export function isCertainPrerequisite({ kind, certain }: RequisiteEdge): boolean {
  return kind === 'prerequisites' && certain;
}

/** Everything that follows; a course is among what follows it only where a circle leads back. */
function followed(
  edges: ReadonlyMap<string, readonly RequisiteEdge[]>,
  next: 'course' | 'needs',
  code: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [code];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const edge of edges.get(one) ?? []) {
      const other = edge[next];
      if (found.has(other)) continue;
      found.add(other);
      waiting.push(other);
    }
  }
  return found;
}
