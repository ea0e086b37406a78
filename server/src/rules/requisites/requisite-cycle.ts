import { isAboutStrict } from '../../analysis/requisites/cycles.ts';
import type { RequisiteEdge } from '../../analysis/requisites/graph.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { codesOfCycle, nameOfKind, pathInWords, placesOfCycle, startingWith } from './cycle-words.ts';
import { type CycleHere, cyclesHere } from './cycles-here.ts';
import { namedRequisites, removalsOf } from './named-requisite.ts';

/** Courses that need each other first, so that none of them can be taken. */
export const requisiteCycle: Rule = {
  code: 'requisite-cycle',
  category: 'requisites',
  severity: 'error',
  about: {
    title: 'Courses that need each other first',
    reason:
      'Each of these courses needs the next one, and the last needs the first: no student can ever start. It often happens when a course gets a new number, or when two departments revise their courses apart from each other. The finding names the whole way around, and one action for each requisite breaks it. Two courses that are corequisites of each other are no cycle, as they are taken together: there has to be a prerequisite on the way. Nor is it one where a branch of an `any` leads around it.',
    source:
      'That a curriculum has no such cycle is the first thing that the validity test of the Curricular Analytics framework asks for.',
    wrong: `curriculum: medical-coding
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100:
    title: Introduction to Health Information
    credits: 3
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    prerequisites: [HIT 100, HIT 212]
  HIT 212:
    title: Advanced Diagnostic Coding
    credits: 3
    prerequisites: [HIT 112]
`,
    right: `curriculum: medical-coding
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100:
    title: Introduction to Health Information
    credits: 3
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    prerequisites: [HIT 100]
  HIT 212:
    title: Advanced Diagnostic Coding
    credits: 3
    prerequisites: [HIT 112]
`,
  },
  check(file) {
    return cyclesHere(file)
      .filter(({ cycle }) => !isAboutStrict(cycle))
      .map((here) => findingOf(file, here));
  },
  fixes: (file, finding) => removalsOf(file, finding),
};

function findingOf(file: CheckedFile, here: CycleHere): Found {
  const cycle = here.edge ? startingWith(here.cycle, ({ edge }) => edge === here.edge) : here.cycle;
  const edges = cycle.map(({ edge }) => edge);
  const [first] = edges;
  return {
    start: here.place.start,
    end: here.place.end,
    message: first && edges.length === 1 ? aboutItself(first) : `${pathInWords(cycle)}: ${outcome(edges.length)}`,
    values: { courses: codesOfCycle(cycle).slice(0, 100), requisites: namedRequisites(cycle) },
    related: placesOfCycle(file, cycle, here.edge),
  };
}

function outcome(count: number): string {
  return `${count === 2 ? 'neither' : 'none'} of them can be taken first. Remove one of these requisites.`;
}

function aboutItself(edge: RequisiteEdge): string {
  const consequence = edge.kind === 'prerequisites' ? 'it can never be taken' : 'another course must be meant';
  return `${quoted(edge.owner.course.code.text)} is its own ${nameOfKind(edge)}: ${consequence}. Remove this requisite, or correct the code.`;
}
