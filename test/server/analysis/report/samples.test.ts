import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { danglingIds, reportOf, skillIn, skillOnWay } from '../../../support/reports.ts';

const samples = path.join(import.meta.dirname, '../../../../samples');
const folders = readdirSync(samples, { withFileTypes: true }).filter((one) => one.isDirectory());
const programs = folders.flatMap(({ name }) =>
  readdirSync(path.join(samples, name)).flatMap((file) => (file.endsWith('.curriculum.yaml') ? [[name, file]] : [])),
);

function fixtureOf(folder: string): string {
  const files = readdirSync(path.join(samples, folder)).filter((file) => file.endsWith('.yaml'));
  return files.map((file) => `//- /${file}\n${readFileSync(path.join(samples, folder, file), 'utf8')}`).join('\n');
}

test.each(programs)('The report of %s/%s is the same after it was sent.', (folder = '', file = '') => {
  const report = reportOf(fixtureOf(folder), `/${file}`);
  expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
});

test.each(programs)(
  'The report of %s/%s says places by lines, and has no offsets of the text in it.',
  (folder = '', file = '') => {
    expect(JSON.stringify(reportOf(fixtureOf(folder), `/${file}`))).not.toMatch(/"(start|end)":/);
  },
);

test.each(programs)('What the report of %s/%s refers to by an id is in it.', (folder = '', file = '') => {
  expect(danglingIds(reportOf(fixtureOf(folder), `/${file}`))).toEqual([]);
});

/** Counted by hand in the files of the sample. */
describe('the associate program of Example College', () => {
  const report = reportOf(fixtureOf('example-college'), '/hit-aas.curriculum.yaml');

  test('69 credits on its own way, one more with the project of Health Data', () => {
    expect(report.ways.map(({ id, credits }) => [id, credits.min, credits.max, credits.unknown])).toEqual([
      ['', 69, 69, 0],
      ['outpatient-coding', 69, 69, 0],
      ['health-data', 70, 70, 0],
    ]);
    expect(report.ways[0]?.terms.map(({ credits }) => credits.min)).toEqual([16, 16, 6, 16, 15]);
    expect(report.credits.parts.map(({ name, sum }) => [name, sum.min])).toEqual([
      ['General education', 12],
      ['Allied health', 14],
      ['Health information', 40],
      ['Technical electives', 3],
    ]);
  });

  test('26 courses: 20 for everyone, and two choices and a concentration for some', () => {
    const some = report.courses.filter(({ taken }) => taken === 'some').map(({ code }) => code);
    expect(some).toEqual(['MAT143', 'MAT152', 'HIT250', 'HIT255', 'HIT299', 'HIT256']);
    expect(report.courses).toHaveLength(26);
    expect(report.courses.filter(({ idle }) => idle)).toEqual([]);
  });

  test('Visits are coded at the highest level only in an elective.', () => {
    const { courses } = skillIn(report, 'evaluation-and-management-coding');
    expect(courses).toEqual(['HIT140', 'HIT210', 'HIT250']);
    expect(skillOnWay(report, 'evaluation-and-management-coding')).toEqual({
      way: '',
      possible: 3,
      guaranteed: 2,
      firstTerm: 2,
      marks: ['only-for-some'],
    });
  });

  test('What a concentration alone requires is told of on that way, and on the own one by what is reached there.', () => {
    const { ways } = skillIn(report, 'data-visualization');
    expect(ways.find(({ way }) => way === '')).toMatchObject({ marks: ['only-for-some'] });
    expect(ways.find(({ way }) => way === 'health-data')).toMatchObject({ guaranteed: 2, marks: [] });
    expect(ways.find(({ way }) => way === '')).not.toHaveProperty('guaranteed', 2);
  });

  test('It has all that its roles ask for, and two items of its frameworks fall short.', () => {
    expect(report.gaps.map(({ skill, state, weight }) => [skill, state, weight])).toEqual([
      ['general-education-outcomes/ethical-reasoning', 'partial', 1],
      ['health-information-competencies/payment', 'partial', 1],
    ]);
    expect(
      report.skills
        .filter(({ ways }) => ways.some(({ marks }) => marks.includes('shortfall')))
        .map(({ label }) => label),
    ).toEqual(['Ethical reasoning', 'III.4 Trace how codes become payment']);
  });

  test('Its credentials are open to its graduates.', () => {
    expect(report.credentials.map(({ abbreviation, eligible }) => [abbreviation, eligible])).toEqual([
      ['RHIT', 'yes'],
      ['CCA', 'yes'],
      ['CPC', 'yes'],
    ]);
  });

  test('The critical path leads from anatomy through coding, on each way, and never to a topic that is not chosen.', () => {
    const path = ['BIO168', 'BIO169', 'HIT130', 'HIT140', 'HIT210', 'HIT230'];
    expect(report.ways.map(({ metrics }) => metrics.criticalPath)).toEqual([path, path, path]);
  });

  test('Nothing of it is unknown.', () => {
    expect(report.incomplete).toBe(false);
  });
});
