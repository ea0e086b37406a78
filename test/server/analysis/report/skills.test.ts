import { expect, test } from 'vitest';
import type { ReportSkill } from '../../../../server/src/analysis/report/report.ts';
import { reportOf, skillIn, skillOnWay } from '../../../support/reports.ts';

const college = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
uses: [competencies]
prepares-for: { roles: [clerk], frameworks: [competencies] }
outcomes:
  plo-1: { text: Code records, skills: [icd-10-cm-coding] }
assessments:
  Examination: { assesses: [hipaa] }
courses:
  HIT 100:
    title: Rules
    credits: 3
    teaches: { hipaa: introduced, sql: introduced, reporting: introduced }
  HIT 110:
    title: Coding
    credits: 3
    teaches:
      icd-10-cm-coding: { level: introduced, assessed: true }
      hipaa: reinforced
      sql: introduced
  HIT 200:
    title: Data
    credits: 3
    teaches: { sql: introduced, reporting: mastered, cpt-coding: introduced }
  HIT 210: { title: More data, credits: 3, teaches: { sql: introduced, data-quality: introduced } }
  HIT 220:
    title: Teams
    credits: 3
    teaches: { teamwork: introduced }
    outcomes:
      - { text: Code in a team, skills: [teamwork], program-outcomes: [plo-1] }
  HIT 300: { title: For nobody, credits: 3, teaches: { leadership: introduced } }
terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [HIT 110, HIT 210, HIT 220] }
  - { title: Summer, courses: [{ choose: 1, from: [HIT 200, HIT 220] }, HIT 230] }
  - { title: Last, courses: [HIT 240] }
concentrations:
  data: { title: Data, adds: { Spring: [HIT 250] } }
//- /more.courses.yaml
catalog: competencies-courses
title: More
courses: {}
//- /competencies.skills.yaml
framework: competencies
title: Competencies
items:
  records: { code: I, label: Records }
  order: { code: I.2, label: Keep them in order, broader: records }
  check: { code: I.1, label: Check them, broader: records, equals: [data-quality] }
  billing: Billing
//- /clerk.role.yaml
role: clerk
title: Clerk
requires:
  hipaa: { level: mastered, importance: core }
  privacy: { level: introduced, importance: core }
  data-quality: introduced
`.replace(
  '  HIT 300:',
  `  HIT 230: { title: Sums, credits: 3, teaches: { sql: introduced } }
  HIT 240: { title: Books, credits: 3, teaches: { registry-management: introduced } }
  HIT 250: { title: Charts, credits: 3, teaches: { data-visualization: mastered } }
  HIT 300:`,
);

const report = reportOf(college);
const marksOf = ({ ways }: ReportSkill) => ways.flatMap(({ marks }) => marks);
const marks = (id: string) => skillOnWay(report, id).marks;

test('A skill shows where it is taught, when it first appears, and how far it comes for somebody and for everyone.', () => {
  expect(skillIn(report, 'hipaa')).toMatchObject({
    label: 'HIPAA',
    courses: ['HIT100', 'HIT110'],
    requiredBy: ['role clerk'],
  });
  expect(skillOnWay(report, 'hipaa')).toMatchObject({ firstTerm: 0, possible: 2, guaranteed: 2 });
  expect(skillOnWay(report, 'reporting')).toMatchObject({ possible: 3, guaranteed: 1, firstTerm: 0 });
  expect(skillOnWay(report, 'cpt-coding')).toMatchObject({ possible: 1, firstTerm: 2 });
  expect(skillOnWay(report, 'cpt-coding')).not.toHaveProperty('guaranteed');
});

test('What a target requires is a gap where nobody teaches it, and a shortfall where it is taught below that.', () => {
  expect(marks('privacy')).toContain('gap');
  expect(marks('hipaa')).toContain('shortfall');
  expect(marks('data-quality')).toEqual(['never-assessed']);
  expect(marks('competencies/billing')).toEqual(['gap']);
});

test('What is reached only in a choice or an unplanned course is only for some.', () => {
  expect(marks('reporting')).toContain('only-for-some');
  expect(marks('cpt-coding')).toContain('only-for-some');
  expect(marks('leadership')).toContain('only-for-some');
  expect(skillOnWay(report, 'leadership')).not.toHaveProperty('possible');
  expect(marks('sql')).not.toContain('only-for-some');
  expect(marks('teamwork')).not.toContain('only-for-some');
});

test('A skill is told of on the ways on which it is taught or required, and on each by what is taught there.', () => {
  expect(skillIn(report, 'data-visualization').ways).toEqual([
    { way: 'data', possible: 3, guaranteed: 3, firstTerm: 1, marks: ['orphan', 'never-assessed'] },
  ]);
  expect(skillIn(report, 'hipaa').ways.map(({ way }) => way)).toEqual(['', 'data']);
  expect(skillIn(report, 'privacy').ways).toEqual([
    { way: '', marks: ['gap'] },
    { way: 'data', marks: ['gap'] },
  ]);
  expect(skillIn(report, 'leadership').ways.map(({ way }) => way)).toEqual(['']);
});

test('What a choice of the program brings some, and a concentration everyone who follows it, is told apart.', () => {
  const { ways } = skillIn(
    reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
award: associate
prepares-for: { roles: [] }
courses:
  HIT 100: { title: Charts, credits: 3, teaches: { data-visualization: reinforced } }
  HIT 110: { title: Rules, credits: 3 }
terms:
  - { title: Fall, courses: [{ choose: 1, from: [HIT 100, HIT 110] }] }
concentrations:
  data: { title: Data, prepares-for: { roles: [clerk] }, adds: { Fall: [HIT 100] } }
//- /clerk.role.yaml
role: clerk
requires: { data-visualization: mastered }
`),
    'data-visualization',
  );
  expect(ways).toEqual([
    { way: '', possible: 2, firstTerm: 0, marks: ['only-for-some'] },
    { way: 'data', possible: 2, guaranteed: 2, firstTerm: 0, marks: ['shortfall'] },
  ]);
});

test('What four courses that everyone takes bring to one level is redundant; an option does not count.', () => {
  expect(marks('sql')).toContain('redundant');
  expect(
    skillOnWay(reportOf(college.replace('teaches: { sql: introduced, data-quality', 'teaches: { data-quality')), 'sql')
      .marks,
  ).not.toContain('redundant');
});

test('What no target and no outcome asks for is an orphan, unless it is near to what is, or a course says that it leads there.', () => {
  expect(marks('sql')).toContain('orphan');
  expect(marks('icd-10-cm-coding')).toEqual([]);
  expect(marks('teamwork')).not.toContain('orphan');
  expect(marks('data-quality')).not.toContain('orphan');
});

test('Nothing is an orphan where a target is not known.', () => {
  const unsure = reportOf(college.replace('roles: [clerk]', 'roles: [clerk, somebody]'));
  expect(unsure.skills.filter((skill) => marksOf(skill).includes('orphan'))).toEqual([]);
  expect(unsure.incomplete).toBe(true);
});

test('A skill is never assessed where no course and no assessment does it; also by the program itself.', () => {
  expect(marks('sql')).toContain('never-assessed');
  expect(marks('hipaa')).not.toContain('never-assessed');
  const unmarked = reportOf(college.replace(', assessed: true', '').replace('assesses: [hipaa]', 'notes: Later'));
  expect(unmarked.skills.filter((skill) => marksOf(skill).includes('never-assessed'))).toEqual([]);
});

test('Skills come by category: those of the taxonomy first, items with the codes and in the order of their publisher.', () => {
  const groups = [...new Set(report.skills.map(({ category }) => category.label))];
  expect(groups[0]).toBe('Technical');
  expect(groups.slice(-2)).toEqual(['I Records', 'Competencies']);
  const items = report.skills.filter(({ framework }) => framework);
  expect(items.map(({ label }) => label)).toEqual(['I.2 Keep them in order', 'I.1 Check them', 'Billing']);
  expect(items[0]?.framework).toEqual({ id: 'competencies', label: 'Competencies' });
  expect(items[0]?.place?.uri).toMatch(/competencies\.skills\.yaml$/);
});

test('A skill that nobody declares is shown by its id, at the end, and nothing is said against it.', () => {
  const misspelled = reportOf(college.replace('registry-management', 'registry-managment'));
  const last = misspelled.skills.at(-1);
  expect(last).toMatchObject({ id: 'registry-managment', label: 'registry-managment' });
  expect(new Set(last && marksOf(last))).toEqual(new Set(['never-assessed']));
});

test('What one way lacks and another one has is a gap on the one alone.', () => {
  const replaced = reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
award: associate
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: Rules, credits: 3, teaches: { hipaa: introduced } }
  HIT 110: { title: Data, credits: 3 }
terms:
  - { title: Fall, courses: [HIT 100] }
concentrations:
  data: { title: Data, replaces: { HIT 100: HIT 110 } }
//- /clerk.role.yaml
role: clerk
requires: { hipaa: introduced }
`);
  expect(skillIn(replaced, 'hipaa').ways).toEqual([
    { way: '', possible: 1, guaranteed: 1, firstTerm: 0, marks: [] },
    { way: 'data', marks: ['gap'] },
  ]);
  expect(replaced.gaps).toMatchObject([{ skill: 'hipaa', lackedBy: [{ target: 'role clerk', way: 'data' }] }]);
});

test('What each of several concentrations brings to one level is for everyone: perhaps everyone follows one of them.', () => {
  const ways = (second: string) =>
    skillIn(
      reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
award: associate
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 110: { title: Rules, credits: 3, teaches: { hipaa: introduced } }
  HIT 120: { title: More rules, credits: 3, teaches: { hipaa: introduced } }
terms:
  - { title: Fall, courses: [{ choose: 1, from: [HIT 100, HIT 120] }] }
concentrations:
  one: { title: One, adds: { Fall: [HIT 110] } }
  two: { title: Two, adds: { Fall: [${second}] } }
`),
      'hipaa',
    ).ways.map(({ way, marks }) => [way, ...marks]);
  expect(ways('HIT 120')).toEqual([[''], ['one'], ['two']]);
  expect(ways('HIT 100')).toEqual([['', 'only-for-some'], ['one'], ['two', 'only-for-some']]);
});
