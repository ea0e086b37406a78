import type { RequisiteGraph } from '../requisites/graph.ts';
import { componentsOf, numberedGraph } from '../requisites/numbered-graph.ts';

/**
 * Tells whether two courses, by their folded codes, need each other in a circle that no plan can satisfy: one with a
 * prerequisite in it, where courses that must be taken together count as one. That is said of the courses themselves,
 * and not of each plan.
 */
export function circularCourses({ courses, edges }: RequisiteGraph): (one: string, other: string) => boolean {
  const numbers = new Map([...courses.keys()].map((code, number) => [code, number]));
  const numberOf = (code: string) => numbers.get(code) ?? 0;
  const binding = edges.filter(({ certain, kind }) => certain && kind !== 'advisories');
  const links = binding.flatMap(({ course, needs, kind }) => {
    const [from, to] = [numberOf(course), numberOf(needs)];
    return kind === 'strict-corequisites'
      ? [
          { from, to },
          { from: to, to: from },
        ]
      : [{ from, to }];
  });
  const { of } = componentsOf(numberedGraph(courses.size, links));
  const circles = new Set<number | undefined>();
  for (const { course, needs, kind } of binding) {
    const component = of[numberOf(course)];
    if (kind === 'prerequisites' && component === of[numberOf(needs)]) circles.add(component);
  }
  return (one, other) => {
    const component = numbers.has(one) && numbers.has(other) ? of[numberOf(one)] : undefined;
    return component !== undefined && component === of[numberOf(other)] && circles.has(component);
  };
}
