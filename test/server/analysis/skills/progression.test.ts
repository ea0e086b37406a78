import { expect, test } from 'vitest';
import { levelLabel } from '../../../../server/src/analysis/level-scale.ts';
import { levelFalls } from '../../../../server/src/analysis/skills/level-order.ts';
import {
  reachedLevels,
  type SkillProgression,
  skillProgressions,
} from '../../../../server/src/analysis/skills/progression.ts';
import { repeatedSkills } from '../../../../server/src/analysis/skills/repeated-skills.ts';
import { tracksOf } from '../../../../server/src/analysis/skills/tracks.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const college = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
uses: [sciences]
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced, data-quality: introduced } }
  HIT 200: { title: Privacy, credits: 3, teaches: { hipaa: mastered } }
  HIT 210: { title: Data, credits: 3, teaches: { data-quality: reinforced, sql: introduced } }
  HIT 220: { title: More data, credits: 3, teaches: { data-quality: reinforced, sql: reinforced } }
  HIT 230: { title: Statistics, credits: 3, teaches: { statistics: introduced } }
  HIT 300: { title: Practice, credits: 3, teaches: { hipaa: reinforced } }
  HIT 400: { title: Project, credits: 3, teaches: { sql: mastered } }
  HIT 900: { title: Not planned, credits: 3, teaches: { sql: introduced } }
terms:
  - { title: Fall, courses: [HIT 100, BIO 111] }
  - { title: Spring, courses: [HIT 200, { choose: 2, from: [HIT 210, HIT 220, HIT 230] }] }
  - { title: Summer, courses: [HIT 300, { elective: Elective, credits: 3 }] }
concentrations:
  data:
    title: Data
    adds: [HIT 400]
    replaces: { HIT 300: HIT 230 }
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
levels: introduced-developed-mastered
courses:
  BIO 111: { title: Biology, credits: 4, teaches: { anatomy-and-physiology: developed, statistics: developed } }
`;

/** The progressions along the program, and along its concentration. */
function progressionsOf(fixture: string) {
  const { snapshot, document } = fixtureWorkspace(fixture);
  const now = snapshot();
  const program = document('/hit.curriculum.yaml');
  return tracksOf(now, program).map((track) => {
    const of = skillProgressions(now, program, track);
    const reached = (skill: string) => {
      const progression = of.get(skill);
      return progression ? reachedLevels(progression, track) : {};
    };
    return { track, of, reached };
  });
}

const inWords = (progression: SkillProgression | undefined) =>
  progression?.steps.map(({ term, teaching }) => `${term ?? '?'} ${teaching.in.code} ${levelLabel(teaching)}`);

test('A skill goes on along the terms, in choices as well.', () => {
  const [program] = progressionsOf(college);
  expect(inWords(program?.of.get('hipaa'))).toEqual([
    '0 HIT100 Introduced',
    '1 HIT200 Mastered',
    '2 HIT300 Reinforced',
  ]);
  expect(inWords(program?.of.get('sql'))).toEqual(['1 HIT210 Introduced', '1 HIT220 Reinforced']);
  expect(program?.of.get('sql')?.unplanned.map((one) => one.in.code)).toEqual(['HIT900']);
  expect(program?.of.get('hipaa')?.first.map(({ teaching }) => teaching.in.code)).toEqual(['HIT100']);
});

test('What is possible is more than what is guaranteed: two of three options always have the skill of two of them.', () => {
  const [program] = progressionsOf(college);
  const reached = (skill: string) => {
    const found = program?.reached(skill);
    return [found?.possible?.teaching.level, found?.guaranteed?.teaching.level];
  };
  expect(reached('hipaa')).toEqual(['mastered', 'mastered']);
  expect(reached('data-quality')).toEqual(['reinforced', 'reinforced']);
  expect(reached('sql')).toEqual(['reinforced', 'introduced']);
});

test('Levels on two scales reach nothing that could be said.', () => {
  const [program] = progressionsOf(college);
  const statistics = program?.of.get('statistics');
  expect(inWords(statistics)).toEqual(['0 BIO111 Developed', '1 HIT230 Introduced']);
  expect(program?.reached('statistics')).toEqual({});
});

test('One of three options guarantees nothing.', () => {
  const [program] = progressionsOf(college.replace('choose: 2', 'choose: 1'));
  expect(program?.reached('data-quality').guaranteed?.teaching.level).toBe('introduced');
  expect(program?.reached('sql').guaranteed).toBeUndefined();
});

test('A choice by credits is taken with as few options as its credits allow.', () => {
  const by = (credits: number) =>
    progressionsOf(college.replace('choose: 2', `choose: { credits: ${credits} }`))[0]?.reached('sql').guaranteed;
  expect(by(6)?.teaching.level).toBe('introduced');
  expect(by(3)).toBeUndefined();
});

test('A concentration has its own way: with what it adds at no known time, and without what it replaces.', () => {
  const [, data] = progressionsOf(college);
  expect(data?.track.concentration?.id.text).toBe('data');
  expect(inWords(data?.of.get('hipaa'))).toEqual(['0 HIT100 Introduced', '1 HIT200 Mastered']);
  expect(inWords(data?.of.get('sql'))).toEqual(['1 HIT210 Introduced', '1 HIT220 Reinforced', '? HIT400 Mastered']);
  expect(data?.reached('sql').guaranteed?.teaching.in.code).toBe('HIT400');
});

test('Without terms everyone takes every course, and nothing is known of the order.', () => {
  const [program] = progressionsOf(college.slice(0, college.indexOf('terms:')).replace('uses: [sciences]\n', ''));
  expect(program?.track.terms).toEqual([]);
  expect(program?.track.complete).toBe(true);
  expect(inWords(program?.of.get('sql'))).toHaveLength(4);
  expect(program?.of.get('sql')?.first).toEqual([]);
  expect(program?.reached('sql').guaranteed?.teaching.level).toBe('mastered');
});

test('A track that names a course that nobody has is not known whole.', () => {
  const [program, data] = progressionsOf(college.replace('HIT 300: HIT 230', 'HIT 300: HIT 999'));
  expect(program?.track.complete).toBe(true);
  expect(data?.track.complete).toBe(false);
});

test('A skill falls back where a later course that everyone takes is below an earlier one.', () => {
  const [program] = progressionsOf(college);
  const falls = [...(program?.of.values() ?? [])].flatMap((one) => levelFalls(one));
  expect(falls.map(({ step, after }) => `${step.teaching.in.code} after ${after.teaching.in.code}`)).toEqual([
    'HIT300 after HIT200',
  ]);
});

test('A skill is repeated by courses that everyone takes, at one level.', () => {
  const [program] = progressionsOf(
    college.replace('{ choose: 2, from: [HIT 210, HIT 220, HIT 230] }', 'HIT 210, HIT 220'),
  );
  const repeated = (least: number) =>
    repeatedSkills(program?.of.values() ?? [], least).map(
      ({ skill, level, steps }) => `${skill} ${level} ${steps.map(({ teaching }) => teaching.in.code).join(' ')}`,
    );
  expect(repeated(2)).toEqual(['data-quality reinforced HIT210 HIT220']);
  expect(repeated(3)).toEqual([]);
});
