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
