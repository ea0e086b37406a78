import { foldCode } from '../model/link.ts';
import type { Requisite } from '../model/requisite.ts';
import type { PlacedCourse } from './courses-in-scope.ts';

/**
 * The courses, by folded code, that cannot be taken without a course: it is a prerequisite of them, or of what is. One
 * of several that are enough is not needed. Courses that need each other in a circle are all among them.
 */
export function coursesNeeding(courses: ReadonlyMap<string, PlacedCourse>, code: string): ReadonlySet<string> {
  const needing = new Map<string, string[]>();
  for (const [other, { course }] of courses) {
    for (const needed of certainlyNeeded(course.requisites.prerequisites)) {
      needing.set(needed, [...(needing.get(needed) ?? []), other]);
    }
  }
  const found = new Set<string>();
  const waiting = [code];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const other of needing.get(next) ?? []) {
      if (found.has(other)) continue;
      found.add(other);
      waiting.push(other);
    }
  }
  return found;
}

function certainlyNeeded(requisites: readonly Requisite[]): string[] {
  return requisites.flatMap((requisite) => {
    if (requisite.kind === 'course') return [foldCode(requisite.code.text)];
    if (requisite.kind === 'all') return certainlyNeeded(requisite.items);
    return requisite.kind === 'any' && requisite.items.length === 1 ? certainlyNeeded(requisite.items) : [];
  });
}
