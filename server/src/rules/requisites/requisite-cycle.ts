import { isAboutStrict } from '../../analysis/requisites/cycles.ts';
import type { RequisiteEdge } from '../../analysis/requisites/graph.ts';
import { quoted } from '../../schema/words/shown.ts';
import { courseTitles, ofRequisites } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import {
  codesOfCycle,
  nameOfKind,
  pathInWords,
  placesOfCycle,
  removalInWords,
  shownInWords,
  startingWith,
} from './cycle-words.ts';
import { type CycleHere, cyclesHere, type ImpasseHere, impassesHere } from './cycles-here.ts';
import { impasseInWords, startingAt } from './impasse-words.ts';
import { namedRequisites, removalsOf } from './named-requisite.ts';

/** Courses that need each other first, so that none of them can be taken. */
export const requisiteCycle: Rule = {
  code: 'requisite-cycle',
  category: 'requisites',
  severity: 'error',
  about: {
    title: 'Courses that need each other first',
    reason:
      'Each of these courses needs the next one, and the last needs the first: no student can ever start. It often happens when a course gets a new number, or when two departments revise their courses apart from each other. The finding names the whole way around, and one action for each requisite breaks it. Two courses that are corequisites of each other are no cycle, as they are taken together: there has to be a prerequisite on the way. Nor is it one where a branch of an `any` leads around it; where every branch leads back, nobody can start either, and that is told in the same way.',
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
  reads: ofRequisites,
  tells: courseTitles,
  check(file) {
    const cycles = cyclesHere(file).filter(({ cycle }) => !isAboutStrict(cycle));
    return [...cycles.map((here) => findingOf(file, here)), ...impassesHere(file).map((here) => impasseOf(file, here))];
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
    related: placesOfCycle(file, edges, here.edge),
  };
}

function impasseOf(file: CheckedFile, here: ImpasseHere): Found {
  const impasse = startingAt(here.impasse, here.edge?.course);
  const edges = impasse.flatMap(({ needs }) => needs);
  // To remove one branch of an `any` leaves the others, which lead to nothing either.
  const removable = edges.filter(({ certain }) => certain);
  return {
    start: here.place.start,
    end: here.place.end,
    message: `${impasseInWords(impasse)}: none of them can be taken first. Give one of them another way, or remove one of these requisites.${shownInWords(edges.length)}`,
    values: {
      courses: impasse.map(({ course }) => course).slice(0, 100),
      requisites: namedRequisites(removable.map((edge) => ({ edge }))),
    },
    related: placesOfCycle(file, edges, here.edge),
  };
}

function outcome(count: number): string {
  return `${count === 2 ? 'neither' : 'none'} of them can be taken first. ${removalInWords(count)}`;
}

function aboutItself(edge: RequisiteEdge): string {
  const consequence = edge.kind === 'prerequisites' ? 'it can never be taken' : 'another course must be meant';
  return `${quoted(edge.owner.course.code.text)} is its own ${nameOfKind(edge)}: ${consequence}. Remove this requisite, or correct the code.`;
}
