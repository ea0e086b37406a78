import type { PlainEdge, PlainGraph } from '../../../../server/src/analysis/metrics/study-graph.ts';

/** A graph of courses from words: `A>C` is a prerequisite A of C, `D~C` a corequisite, `D=C` a strict one, `G` a course alone. */
export function graphOf(words: string): PlainGraph {
  const courses = new Set<string>();
  const edges = words.split(/\s+/).flatMap((word): PlainEdge[] => {
    const [needs = '', sign, course] = word.split(/([>~=])/);
    for (const one of [needs, course]) if (one) courses.add(one);
    const kind = sign === '>' ? 'prerequisites' : sign === '~' ? 'corequisites' : 'strict-corequisites';
    return course ? [{ course, needs, kind }] : [];
  });
  return { courses: [...courses].sort(), edges };
}
