import { describe, expect, test } from 'vitest';
import { createCoverageCache } from '../../../../server/src/analysis/coverage/coverage-cache.ts';
import { programCoverage } from '../../../../server/src/analysis/coverage/program-coverage.ts';
import { workedAnew } from '../../../../server/src/workspace/kept-about.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';
import { keptAnalyses } from './all-that-is-kept.ts';

/*
 * What is worked out anew for an edit, as a table. Whoever lets an analysis read more sees here what that costs at which
 * keystroke.
 */

const program = `curriculum: hit-aas
title: Health Information Technology
award: certificate
credits: 9
prepares-for: { roles: [records-clerk] }
outcomes:
  plo-1: { text: Analyze records, bloom: analyze, skills: [hipaa] }
courses:
  HIT 100:
    title: Records
    description: What records are.
    credits: 3
    teaches: { hipaa: introduced }
    contributes-to: { plo-1: introduced }
    outcomes:
      - { id: see, text: Explain records, bloom: understand }
  HIT 110:
    title: Coding
    description: What codes are. # to be written
    credits: 4
    offered: [spring]
    prerequisites: [HIT 100]
    teaches: { hipaa: mastered, data-quality: introduced }
    contributes-to: { plo-1: mastered }
terms:
  - title: Fall
    courses: [HIT 100]
  - title: Spring
    courses: [HIT 110]
`;

const role = `role: records-clerk
title: Records Clerk
requires: { hipaa: introduced }
`;

const all = [
  'courses',
  'courses with credits',
  'credits of places',
  'cycles',
  'metrics',
  'misplaced',
  'named outcomes',
  'outcomes',
  'plans',
  'requirements',
  'requisites',
  'skills of outcomes',
  'taught skills',
  'tracks',
  'ways',
];

const edits: readonly (readonly [what: string, from: string, to: string, analyses: readonly string[], coverage: readonly string[]])[] = [
  ['a letter in a description', 'What records are', 'What recordss are', [], []],
  ['a comment', '# to be written', '# to be written soon', [], []],
  ['the title of a course', 'title: Coding', 'title: Codings', [], []],
  ['a season', 'offered: [spring]', 'offered: [spring, fall]', [], []],
  ['the level of a skill', 'hipaa: mastered', 'hipaa: reinforced', [], ['skill hipaa', 'skill top hipaa', 'target outcomes', 'target role records-clerk']],
  ['the level of a skill that nobody requires', 'data-quality: introduced', 'data-quality: mastered', [], []],
  ['another skill', 'data-quality: introduced', 'sql: introduced', [], []],
  ['how far a course leads to an outcome', 'plo-1: mastered', 'plo-1: reinforced', [], ['skill outcome plo-1', 'target outcomes']],
  ['the words of an outcome of a course', 'Explain records', 'Explain all records', ['skills of outcomes'], []],
  ['the words of an outcome', 'Analyze records', 'Analyze all records', ['outcomes'], []],
  ['the credits of a course', 'credits: 4', 'credits: 5', ['credits of places', 'metrics', 'requirements', 'ways'], []],
  ['a requisite', 'prerequisites: [HIT 100]', 'prerequisites: [HIT 1000]', ['cycles', 'metrics', 'misplaced', 'plans', 'requisites'], []],
  ['the plan', 'courses: [HIT 110]', 'courses: [HIT 110, HIT 100]', all.filter((one) => one !== 'courses with credits'), []],
  ['a code', '  HIT 110:', '  HIT 111:', all, ['skill hipaa', 'skill outcome plo-1', 'skill top hipaa', 'target outcomes', 'target role records-clerk']],
]; // biome-ignore format: a table reads best with a row for each edit

describe('Only what reads what an edit changed is worked out anew', () => {
  test.each(edits)('%s', (_what, from, to, analyses, coverage) => {
    const done = workedAfter(from, to);
    expect(done.analyses).toEqual(analyses);
    expect(done.coverage).toEqual(coverage);
  });
});

function workedAfter(from: string, to: string) {
  const workspace = fixtureWorkspace(`//- /hit.curriculum.yaml\n${program}//- /records-clerk.role.yaml\n${role}`);
  let analyses: string[] = [];
  let coverage: string[] = [];
  const cache = createCoverageCache((what, id) => coverage.push(`${what} ${id.split(' level ')[0]?.trim()}`));
  const ask = () => {
    const snapshot = workspace.snapshot();
    snapshot.lasting(workedAnew).listener = (name) => analyses.push(name);
    const document = workspace.document('/hit.curriculum.yaml');
    for (const analysis of Object.values(keptAnalyses)) analysis(snapshot, document);
    programCoverage(snapshot, document, cache);
  };
  ask();
  expect([...analyses].sort()).toEqual(all);
  [analyses, coverage] = [[], []];
  const { text } = workspace.document('/hit.curriculum.yaml');
  expect(text).toContain(from);
  workspace.typeOn('/hit.curriculum.yaml', text.replace(from, to));
  ask();
  return { analyses: analyses.sort(), coverage: coverage.sort() };
}
