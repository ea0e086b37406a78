import { expect, test } from 'vitest';
import { graphInReach, type RequisiteGraph, takenGraph } from '../../../../server/src/analysis/requisites/graph.ts';
import {
  coursesNeeded,
  coursesNeeding,
  coursesUnlocked,
} from '../../../../server/src/analysis/requisites/transitive.ts';
import { trackOf } from '../../../../server/src/analysis/skills/tracks.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';
import { drawnGraph } from './drawn.ts';

/** The edges that lead to a course, each as the code of the other one; with “?” where there is a way around it. */
function neededBy({ edges }: RequisiteGraph, code: string): string[] {
  return edges.filter(({ course }) => course === code).map(({ needs, certain }) => (certain ? needs : `${needs}?`));
}

/** A program with a course X that has some prerequisites. */
function program(prerequisites: string, plan: string, more = ''): ReturnType<typeof fixtureWorkspace> {
  return fixtureWorkspace(`curriculum: him
title: Health Information Management
award: bachelor
courses:
  A: { title: A, credits: 3 }
  B: { title: B, credits: 3 }
  C: { title: C, credits: 3 }
  X: { title: X, credits: 3, prerequisites: ${prerequisites} }
${plan}
${more}`);
}

function studied(prerequisites: string, plan = ''): string[] {
  const workspace = program(prerequisites, plan);
  const { courses } = trackOf(workspace.snapshot(), workspace.document('/test.curriculum.yaml'));
  return neededBy(takenGraph(new Map([...courses].map(([code, course]) => [code, course.in]))), 'X');
}

const planned = (courses: string) => `terms: [{ title: Fall, courses: [${courses}] }, { title: Spring, courses: [X] }]`;

test('of several branches the one counts that the plan contains', () => {
  expect(studied('[{ any: [A, B] }]', planned('B'))).toEqual(['B?']);
  expect(studied('[{ any: [{ all: [A, B] }, C] }]', planned('A, C'))).toEqual(['C?']);
  expect(studied('[{ any: [{ all: [A, { any: [C, B] }] }, C] }]', planned('A, B'))).toEqual(['A?', 'B?']);
  expect(studied('[{ any: [A, { course: B, external: true }] }, C]', planned('B, C'))).toEqual(['C']);
});

test('where the plan contains several branches, the first counts', () => {
  expect(studied('[{ any: [A, B] }]', planned('A, B'))).toEqual(['A?']);
  expect(studied('[{ any: [A, B] }]', planned('{ choose: 1, from: [A, C] }'))).toEqual(['A?']);
  // Without a plan everybody takes all courses of the program.
  expect(studied('[{ any: [A, B] }]')).toEqual(['A?']);
});

test('where the plan contains no branch, none counts; what every branch needs does all the same', () => {
  expect(studied('[{ any: [A, B] }]', planned('C'))).toEqual([]);
  expect(studied('[{ any: [{ all: [A, B] }, { all: [A, C] }] }]', planned('A'))).toEqual(['A', 'A']);
});

test('conditions and courses outside the program neither make nor break a branch', () => {
  expect(studied('[{ any: [condition: Consent, { all: [A, condition: Admission] }] }]')).toEqual(['A?']);
  expect(studied('[{ any: [{ all: [A, { course: Z, external: true }] }, B] }]')).toEqual(['A?']);
  expect(studied('[{ any: [{ all: [A, UNKNOWN] }, B] }]')).toEqual(['B?']);
});

test('each requisite knows its kind and its place', () => {
  const workspace = fixtureWorkspace(`
    //- /sciences.courses.yaml
    catalog: sciences
    title: Sciences
    courses:
      BIO 100: { title: Biology I, credits: 4, corequisites: [CHM 100], strict-corequisites: [BIO 100L] }
      BIO 100L: { title: Laboratory, credits: 1 }
      CHM 100: { title: Chemistry, credits: 4, advisories: [{ all: [bio100] }] }
  `);
  const document = workspace.document('/sciences.courses.yaml');
  const { edges } = graphInReach(workspace.snapshot(), document);
  expect(edges.map(({ course, kind, needs }) => `${course} ${kind} ${needs}`)).toEqual([
    'BIO100 corequisites CHM100',
    'BIO100 strict-corequisites BIO100L',
    'CHM100 advisories BIO100',
  ]);
  const [, , last] = edges;
  expect(last?.owner.document).toBe(document);
  expect(document.text.slice(last?.requisite.start, last?.requisite.end)).toBe('bio100');
});

test('what a program can reach: what its courses lead to, in the catalogs that it uses', () => {
  const workspace = fixtureWorkspace(`
    //- /him.curriculum.yaml
    curriculum: him
    title: Health Information Management
    award: bachelor
    uses: [sciences]
    courses:
      HIM 100: { title: Foundations, credits: 3, prerequisites: [BIO 200, BIO 500] }
    terms: [{ title: Fall, courses: [BIO 300] }]
    //- /sciences.courses.yaml
    catalog: sciences
    title: Sciences
    uses: [basics]
    courses:
      BIO 100: { title: Biology I, credits: 4 }
      BIO 200: { title: Biology II, credits: 4, prerequisites: [BIO 100] }
      BIO 300: { title: Biology III, credits: 4, prerequisites: [HIM 100] }
      BIO 400: { title: Biology IV, credits: 4, prerequisites: [BIO 100] }
      BIO 500: { title: Biology V, credits: 4 }
    //- /basics.courses.yaml
    catalog: basics
    title: Basics
    courses:
      BIO 500: { title: Also biology V, credits: 4 }
  `);
  const { courses, edges } = graphInReach(workspace.snapshot(), workspace.document('/him.curriculum.yaml'));
  expect([...courses.keys()].sort()).toEqual(['BIO100', 'BIO200', 'BIO300', 'HIM100']);
  expect(edges.map(({ course, needs }) => `${course} ${needs}`).sort()).toEqual([
    'BIO200 BIO100',
    'BIO300 HIM100',
    'HIM100 BIO200',
  ]);
});

test('all that a course needs, and all that it unlocks', () => {
  const graph = drawnGraph('A>B B~C C>D E>D D>F X>X');
  expect([...coursesNeeded(graph.edges, 'D')].sort()).toEqual(['A', 'B', 'C', 'E']);
  expect([...coursesUnlocked(graph.edges, 'B')].sort()).toEqual(['C', 'D', 'F']);
  expect([...coursesNeeded(graph.edges, 'X')]).toEqual(['X']);
  // Only prerequisites keep a course from being taken before.
  expect([...coursesNeeding(graph.courses, 'B')]).toEqual([]);
  expect([...coursesNeeding(graph.courses, 'C')].sort()).toEqual(['D', 'F']);
});
