import { expect, test } from 'vitest';
import { tracksOf } from '../../../../server/src/analysis/skills/tracks.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';

function program(keys: string): FixtureWorkspace {
  return fixtureWorkspace(`//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 110: { title: Coding, credits: 3 }
  HIT 120: { title: Analytics, credits: 3 }
${keys}`);
}

/** The courses of each way, and whether all of them are known. */
function ways(workspace: FixtureWorkspace): [string[], boolean][] {
  return tracksOf(workspace.snapshot(), workspace.document('/hit.curriculum.yaml')).map(({ courses, complete }) => [
    [...courses.keys()].sort(),
    complete,
  ]);
}

test('In a program without a plan, a concentration replaces courses as well.', () => {
  expect(ways(program('concentrations: { data: { title: Data, replaces: { HIT 110: HIT 120 } } }'))).toEqual([
    [['HIT100', 'HIT110'], true],
    [['HIT100', 'HIT120'], true],
  ]);
  expect(ways(program('concentrations: { data: { title: Data, replaces: { Elective: HIT 120 } } }'))).toEqual([
    [['HIT100', 'HIT110'], true],
    [['HIT100', 'HIT110', 'HIT120'], false],
  ]);
});

test('Nobody knows which courses a choice offers that has no options yet.', () => {
  expect(ways(program('terms: [{ title: Fall, courses: [HIT 100, { choose: 1, from: [] }] }]'))).toEqual([
    [['HIT100'], false],
  ]);
  expect(ways(program('terms: [{ title: Fall, courses: [HIT 100, { choose: } ] }]'))).toEqual([[['HIT100'], false]]);
  const added = 'concentrations: { data: { title: Data, adds: [{ choose: 1, from: [] }] } }';
  expect(ways(program(`terms: [{ title: Fall, courses: [HIT 100] }]\n${added}`))).toEqual([
    [['HIT100'], true],
    [['HIT100'], false],
  ]);
});

const planned = 'terms: [{ title: Fall, courses: [HIT 100, HIT 110] }]\n';

test('What is not written yet instead of a course is not known.', () => {
  expect(ways(program(`${planned}concentrations: { data: { title: Data, replaces: { HIT 100: } } }`))).toEqual([
    [['HIT100', 'HIT110'], true],
    [['HIT110'], false],
  ]);
});

test('Terms that are no list leave open what is taken.', () => {
  expect(ways(program('terms: Fall'))).toEqual([[['HIT100', 'HIT110', 'HIT120'], false]]);
  expect(ways(program('terms:'))).toEqual([[['HIT100', 'HIT110', 'HIT120'], true]]);
});

test.each([
  ['[hipaa, data-quality]', false],
  ['hipaa', false],
  ['{ [hipaa]: introduced }', false],
  ['', true],
  ['{}', true],
  ['{ hipaa: introduced }', true],
])('Where a course teaches “%s”, it is %s that all is known.', (teaches, isKnown) => {
  const more = `  HIT 130: { title: Data, credits: 3, teaches: ${teaches} }\nterms: [{ title: Fall, courses: [HIT 130] }]`;
  expect(ways(program(more))).toEqual([[['HIT130'], isKnown]]);
});
