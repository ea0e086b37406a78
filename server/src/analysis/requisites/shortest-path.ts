import type { RequisiteEdge } from './course-requisites.ts';

/** From a course to one that must not come later. */
export interface RequisiteStep {
  readonly edge: RequisiteEdge;
  /**
   * The other way round than written, from the course that is needed to the one that needs it: as strict corequisites
   * are taken in one term, none of the two may come later.
   */
  readonly reversed: boolean;
}

/** The course at which a step starts, and the one to which it leads. */
export function endsOf({ edge, reversed }: RequisiteStep): { readonly from: string; readonly to: string } {
  return reversed ? { from: edge.needs, to: edge.course } : { from: edge.course, to: edge.needs };
}

/** Finds a shortest path from a course to another one of at most so many steps; undefined where there is none. */
export type PathFinder = (from: string, to: string, most: number) => readonly RequisiteStep[] | undefined;

/** Paths along some steps. */
export function pathFinder(steps: readonly RequisiteStep[]): PathFinder {
  const stepsFrom = new Map<string, RequisiteStep[]>();
  for (const step of steps) {
    const { from } = endsOf(step);
    const known = stepsFrom.get(from);
    if (known) known.push(step);
    else stepsFrom.set(from, [step]);
  }
  return (from, to, most) => {
    const cameBy = new Map<string, RequisiteStep>();
    let reached = [from];
    for (let length = 1; length <= most && reached.length > 0; length++) {
      const next: string[] = [];
      for (const course of reached) {
        for (const step of stepsFrom.get(course) ?? []) {
          const { to: other } = endsOf(step);
          if (other === from || cameBy.has(other)) continue;
          cameBy.set(other, step);
          if (other === to) return walkedBack(cameBy, from, to);
          next.push(other);
        }
      }
      reached = next;
    }
    return undefined;
  };
}

function walkedBack(cameBy: ReadonlyMap<string, RequisiteStep>, from: string, to: string): RequisiteStep[] {
  const path: RequisiteStep[] = [];
  for (let course = to; course !== from; ) {
    const step = cameBy.get(course);
    if (!step) break;
    path.push(step);
    course = endsOf(step).from;
  }
  return path.reverse();
}
