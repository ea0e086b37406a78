import { coursesInScope } from '../../../../server/src/analysis/courses-in-scope.ts';
import { type RequisiteGraph, requisiteGraph } from '../../../../server/src/analysis/requisites/graph.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const keys: Readonly<Record<string, string>> = {
  '>': 'prerequisites',
  '~': 'corequisites',
  '=': 'strict-corequisites',
  '?': 'advisories',
};

/**
 * A catalog from words: `A>C` makes A a prerequisite of C, `A>(C)C2` one with the minimum grade C of C2, `D~C` a
 * corequisite, `D=C` a strict one, `D?C` an advisory; `G` is a course alone.
 */
export function drawnCatalog(words: string): string {
  const courses = new Map<string, Map<string, string[]>>();
  const courseOf = (code: string) => {
    const course = courses.get(code) ?? new Map<string, string[]>();
    courses.set(code, course);
    return course;
  };
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const [, needs = '', sign = '', grade, course] = /^(\w+)(?:([>~=?])(?:\((\w)\))?(\w+))?$/.exec(word) ?? [];
    courseOf(needs);
    if (!course) continue;
    const list = courseOf(course).get(keys[sign] ?? '') ?? [];
    list.push(grade ? `{ course: ${needs}, minimum-grade: ${grade} }` : needs);
    courseOf(course).set(keys[sign] ?? '', list);
  }
  const lines = [...courses].flatMap(([code, lists]) => [
    `  ${code}:`,
    `    title: Course ${code}`,
    '    credits: 3',
    ...[...lists].map(([key, items]) => `    ${key}: [${items.join(', ')}]`),
  ]);
  return ['catalog: drawn', 'title: Drawn', 'courses:', ...lines, ''].join('\n');
}

/** All requisites among the courses of a catalog. */
export function graphOfCatalog(text: string): RequisiteGraph {
  const workspace = fixtureWorkspace(`//- /drawn.courses.yaml\n${text}`);
  return requisiteGraph(coursesInScope(workspace.snapshot().links, workspace.document('/drawn.courses.yaml')));
}

export function drawnGraph(words: string): RequisiteGraph {
  return graphOfCatalog(drawnCatalog(words));
}
