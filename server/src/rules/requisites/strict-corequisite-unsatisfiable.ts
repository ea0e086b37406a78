import { isAboutStrict, type RequisiteStep } from '../../analysis/requisites/cycles.ts';
import { courseTitles, ofRequisites } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import {
  codesOfCycle,
  pathInWords,
  placesOfCycle,
  removalInWords,
  requisiteInWords,
  startingWith,
} from './cycle-words.ts';
import { type CycleHere, cyclesHere } from './cycles-here.ts';
import { namedRequisites, removalsOf } from './named-requisite.ts';

/** A strict corequisite that can never be in the same term, because of what else is required. */
export const strictCorequisiteUnsatisfiable: Rule = {
  code: 'strict-corequisite-unsatisfiable',
  category: 'requisites',
  severity: 'error',
  about: {
    title: 'Strict corequisite that can never be met',
    reason:
      'A strict corequisite is taken in the same term as its course. That is impossible where one of the two needs something first that in turn needs the other one. Every requisite looks right by itself, so that the contradiction is easily overlooked: the finding names the whole way around, and one action for each requisite ends it. Only what nobody gets around counts; an `any` with another branch may be a way out. Strict corequisites of each other are fine, and so are several courses that all go together.',
    source:
      'Logic: two courses that go together into one term cannot also come one after the other. Curricular Analytics, with which universities study their curricula, asks the same of every program.',
    wrong: `curriculum: medical-coding
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    prerequisites: [HIT 105]
    strict-corequisites: [HIT 112L]
  HIT 105:
    title: Medical Terminology
    credits: 3
    prerequisites: [HIT 112L]
  HIT 112L:
    title: Diagnostic Coding Laboratory
    credits: 1
`,
    right: `curriculum: medical-coding
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    prerequisites: [HIT 105]
    strict-corequisites: [HIT 112L]
  HIT 105:
    title: Medical Terminology
    credits: 3
  HIT 112L:
    title: Diagnostic Coding Laboratory
    credits: 1
`,
  },
  reads: ofRequisites,
  tells: courseTitles,
  check(file) {
    return cyclesHere(file)
      .filter(({ cycle }) => isAboutStrict(cycle))
      .map((here) => findingOf(file, here));
  },
  fixes: (file, finding) => removalsOf(file, finding),
};

function findingOf(file: CheckedFile, here: CycleHere): Found {
  // The strict corequisite is what cannot be, so it is marked wherever it stands in this file.
  const own = here.cycle.find((step) => isStrict(step) && step.edge.owner.document === file.document);
  const cycle = startingWith(here.cycle, (step) => (own ? step === own : isStrict(step)));
  const edge = here.edge && own ? own.edge : here.edge;
  const { start, end } = edge ? edge.requisite.code : here.place;
  const [strict, ...others] = cycle;
  return {
    start,
    end,
    message: `${strict ? requisiteInWords(strict.edge) : ''}, but ${pathInWords(others)}: this can never be. ${removalInWords(cycle.length)}`,
    values: { courses: codesOfCycle(cycle).slice(0, 100), requisites: namedRequisites(cycle) },
    related: placesOfCycle(
      file,
      cycle.map((step) => step.edge),
      edge,
    ),
  };
}

function isStrict({ edge }: RequisiteStep): boolean {
  return edge.kind === 'strict-corequisites';
}
