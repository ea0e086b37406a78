import { expect, test } from 'vitest';
import type { ReportWay } from '../../../../server/src/analysis/report/report.ts';
import { reportOf } from '../../../support/reports.ts';

const program = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
credits: 10
credit-parts: { Core: 6, Technical: 3 }
courses:
  HIT 100: { title: Introduction, credits: 3, part: Core }
  HIT 110: { title: Coding, credits: 3, part: Core }
  HIT 200: { title: Data, credits: { min: 2, max: 4 }, part: Technical }
  HIT 210: { title: Privacy, credits: 3, part: Technical }
  HIT 900: { title: Retired, credits: 3 }
terms:
  - { season: fall, year: 1, courses: [HIT 100, { elective: Humanities, credits: 3 }] }
  - courses:
      - HIT 110
      - { choose: 1, from: [HIT 200, HIT 210], title: Technical elective }
  - { title: Practice, courses: [HIT 999] }
concentrations:
  data: { title: Health Data, replaces: { Technical elective: HIT 200 }, adds: [HIT 210] }
`;

test('The program itself is one way, and each concentration another.', () => {
  const [own, data] = reportOf(program).ways;
  expect([own?.id, own?.title]).toEqual(['', 'Health Information']);
  expect([data?.id, data?.title]).toEqual(['data', 'Health Data']);
  expect(own?.anywhere).toEqual([]);
  expect(data?.anywhere.map((slot) => slot.kind === 'course' && slot.code)).toEqual(['HIT210']);
});

test('A term is called by its title, else by its season and year, else by its number.', () => {
  const [own] = reportOf(program).ways;
  expect(own?.terms.map(({ title }) => title)).toEqual(['Fall, year 1', 'Term 2', 'Practice']);
  expect([own?.terms[0]?.season, own?.terms[0]?.year]).toEqual(['fall', 1]);
});

test('Terms and ways say what they add up to, and what of it is not known.', () => {
  const { ways, credits } = reportOf(program);
  expect(ways[0]?.terms.map((term) => term.credits)).toEqual([
    { min: 6, max: 6, unknown: 0 },
    { min: 5, max: 7, unknown: 0 },
    { min: 0, max: 0, unknown: 1 },
  ]);
  expect(ways[0]?.credits).toEqual({ min: 11, max: 13, unknown: 1 });
  expect(ways[1]?.credits).toEqual({ min: 14, max: 16, unknown: 1 });
  expect(credits.published).toEqual({ min: 10, max: 10 });
  expect(credits.parts).toEqual([
    { name: 'Core', published: { min: 6, max: 6 }, sum: { min: 6, max: 6, unknown: 0 } },
    { name: 'Technical', published: { min: 3, max: 3 }, sum: { min: 2, max: 4, unknown: 0 } },
  ]);
});

test('A course stands on a way in its term; an option of a choice is not certain.', () => {
  const [own, data] = reportOf(program).ways;
  const places = (way: ReportWay | undefined) => way?.courses.map(({ metrics: _, ...course }) => course);
  expect(places(own)).toEqual([
    { code: 'HIT100', term: 0, certain: true },
    { code: 'HIT110', term: 1, certain: true },
    { code: 'HIT200', term: 1, certain: false },
    { code: 'HIT210', term: 1, certain: false },
  ]);
  expect(places(data)?.slice(2)).toEqual([
    { code: 'HIT200', term: 1, certain: true },
    { code: 'HIT210', certain: true },
  ]);
});

test('A place says where it is written and what can be taken there.', () => {
  const report = reportOf(program);
  const [, second] = report.ways[0]?.terms ?? [];
  expect(second?.slots[1]).toEqual({
    kind: 'choice',
    title: 'Technical elective',
    choose: { options: 1 },
    options: [['HIT200'], ['HIT210']],
    credits: { min: 2, max: 4 },
    named: [
      { code: 'HIT200', place: expect.objectContaining({ line: 15 }) },
      { code: 'HIT210', place: expect.objectContaining({ line: 15 }) },
    ],
    place: { uri: report.program.uri, line: 15, character: 8, endLine: 15, endCharacter: 74 },
  });
});

test('The courses come in the order of the plan, and what no plan has at the end.', () => {
  expect(reportOf(program).courses.map(({ code, taken }) => [code, taken])).toEqual([
    ['HIT100', 'everyone'],
    ['HIT110', 'everyone'],
    ['HIT200', 'some'],
    ['HIT210', 'some'],
    ['HIT900', 'nobody'],
  ]);
});

test('A program without a plan has a way without terms, and the credits of its courses.', () => {
  const { ways, credits } = reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
courses:
  HIT 100: { title: Introduction, credits: 3, part: Core }
  HIT 110: { title: Coding, credits: 4 }
`);
  expect(ways).toHaveLength(1);
  expect(ways[0]?.title).toBe('hit');
  expect(ways[0]?.terms).toEqual([]);
  expect(ways[0]?.courses.map(({ code, certain }) => [code, certain])).toEqual([
    ['HIT100', true],
    ['HIT110', true],
  ]);
  expect(credits.total).toEqual({ min: 7, max: 7, unknown: 0 });
  expect(credits.parts).toEqual([{ name: 'Core', sum: { min: 3, max: 3, unknown: 0 } }]);
});
