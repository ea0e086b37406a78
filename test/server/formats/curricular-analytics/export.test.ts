import { expect, test } from 'vitest';
import schema from '../../../../schemas/curriculum.schema.json' with { type: 'json' };
import { writtenPlan } from './read.ts';

const program = `
curriculum: coding
title: Medical Coding, A.A.S.
institution: Example College
award: associate
calendar: semester
cip: "51.0707"
uses: [general]
courses:
  HIT 100:
    title: Introduction
    credits: 3
    prerequisites:
      - { course: ENG 101, external: true }
      - condition: Admission to the program
  HIT 112:
    title: Diagnostic Coding
    credits: { min: 2, max: 4 }
    prerequisites:
      - { course: HIT 100, minimum-grade: C }
      - any: [BIO 111, BIO 168]
    advisories: [HIT 299]
    teaches: { icd-10-cm-coding: introduced }
  HIT 212:
    title: =cmd
    credits: 3
    prerequisites: [HIT 112, HIT 299]
    corequisites: [HIT 100]
    strict-corequisites: [CS X]
  HIT 299:
    title: Selected Topics
    credits: 1
  CS X:
    title: Seminar
    credits: 0.5
terms:
  - title: Fall
    courses: [HIT 100, { choose: 1, from: [BIO 168, BIO 111], title: Anatomy }]
  - title: Spring
    courses: [HIT 112, CS X, { elective: "Art, or music", credits: 3 }, GONE 1]
  - title: Term 3
    courses: [HIT 212, HIT 100]
plans:
  part-time:
    title: Part-time
    terms:
      - courses: [HIT 100]
concentrations:
  data:
    title: Data
    adds: [HIT 299]
`;
const catalog = `
//- /general.courses.yaml
catalog: general
title: General
courses:
  BIO 111: { title: Biology, credits: 4 }
  BIO 168: { title: Anatomy, credits: 4 }
`;

test('a plan is written with the branch that it has, and what is lost is told once', () => {
  const { name, content, notes } = writtenPlan(program, undefined, catalog);
  expect(name).toBe('coding.csv');
  expect(content).toBe(`Curriculum,Medical Coding,,,,,,,,,
Degree Plan,Medical Coding,,,,,,,,,
Institution,Example College,,,,,,,,,
Degree Type,AAS,,,,,,,,,
System Type,semester,,,,,,,,,
CIP,51.0707,,,,,,,,,
Courses,,,,,,,,,,
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name,Term
1,Introduction,HIT,100,,,,3,,,1
6,Anatomy,BIO,168,,,,4,,,1
2,Diagnostic Coding,HIT,112,1;6,,,2,,,2
5,Seminar,CS,X,,,,0.5,,,2
9,"Art, or music",,,,,,3,,,2
8,GONE 1,GONE,1,,,,,,,2
3,'=cmd,HIT,212,2,1,5,3,,,3
`);
  expect(notes.map(({ severity, message }) => `${severity.charAt(0)}: ${message}`)).toEqual([
    'w: Of alternatives (“any”), only the one that the plan has is written: HIT 112.',
    'w: Lowest grades that count are left out: HIT 112.',
    'w: Conditions that are no courses are left out: HIT 100.',
    'w: Required courses outside the program are left out: HIT 100.',
    'w: Required courses that are not among the courses written are left out: HIT 212.',
    'w: What is only recommended is left out: HIT 112.',
    'w: Of a choice, the first options are written as if everyone took them: “Anatomy”.',
    'i: Electives are written as courses without prefix and number: “Art, or music”.',
    'w: Of variable credits, the smallest number is written: HIT 112.',
    'w: No credits are written where the file tells none: GONE 1.',
    'w: Courses that are planned twice are written once: HIT 100.',
    'w: Courses that this plan does not have are left out: HIT 299, BIO 111.',
    'w: Courses that no file declares are written with their code alone: GONE 1.',
    'i: Terms are mere numbers there; their titles are left out: “Fall”, “Spring”.',
    'i: Only one plan is written; these are left out: part-time, data.',
    'i: There is no place for these keys of courses: teaches.',
  ]);
});

test('another plan, or a concentration, keeps the ids', () => {
  const partTime = String(writtenPlan(program, 'part-time', catalog).content).split('\n');
  expect(partTime[1]).toBe('Degree Plan,Part-time,,,,,,,,,');
  expect(partTime.slice(8)).toEqual(['1,Introduction,HIT,100,,,,3,,,1', '']);
  const { content, notes } = writtenPlan(program, 'data', catalog);
  expect(content).toContain('\n4,Selected Topics,HIT,299,,,,1,,,3\n');
  expect(content).toContain("\n3,'=cmd,HIT,212,2;4,1,5,3,,,3\n");
  expect(notes.map(({ message }) => message)).toContain(
    'What a concentration adds without saying when is written in the last term: HIT 299.',
  );
});

test('a plan that is not there is told', () => {
  expect(writtenPlan(program, 'evening')).toMatchObject({
    content: '',
    notes: [
      {
        message: expect.stringMatching(
          /^“evening” is no concentration and no plan of coding\..*\bdata\b.*\bpart-time\b/,
        ),
      },
    ],
  });
});

test('a program without terms is a curriculum', () => {
  const { content } = writtenPlan(
    'curriculum: x\ntitle: X\naward: bachelor\ncourses:\n  A 1: { title: One, credits: 1 }\n',
  );
  expect(content).toBe(`Curriculum,X,,,,,,,,
Institution,,,,,,,,,
Degree Type,BS,,,,,,,,
System Type,,,,,,,,,
CIP,,,,,,,,,
Courses,,,,,,,,,
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name
1,One,A,1,,,,1,,
`);
});

test('half a program is written as far as it goes', () => {
  for (const text of [
    'curriculum:',
    'curriculum: x\ncourses:\n  A 1:\nterms:\n  -\n  - courses: [{ choose: 1 }, A 1]',
  ]) {
    expect(writtenPlan(text).content).toMatch(/^Curriculum,/);
  }
});

test('whatever a program and a course can say, and the format cannot, is named', () => {
  const own = ['curriculum', 'title', 'institution', 'award', 'calendar', 'cip', 'uses', 'courses', 'terms'];
  const ofProgram = Object.keys(schema.properties).filter(
    (key) => ![...own, 'plans', 'concentrations'].includes(key) && !key.startsWith('x-'),
  );
  const requisites = ['prerequisites', 'corequisites', 'strict-corequisites', 'advisories'];
  const ofCourses = Object.keys(schema.definitions.course.properties).filter(
    (key) => !['title', 'credits', ...requisites].includes(key),
  );
  expect(ofProgram).toContain('effective');
  expect(ofCourses).toContain('description');
  const { notes } = writtenPlan(
    [
      'curriculum: x',
      ...ofProgram.map((key) => `${key}: x`),
      'courses:',
      '  A 1:',
      ...ofCourses.map((key) => `    ${key}: x`),
      'terms: [{ season: fall, weeks:, courses: [{ course: A 1, part: Major }] }]',
    ].join('\n'),
  );
  const messages = notes.map(({ message }) => message);
  expect(messages).toContain(`There is no place for these keys of the program: ${ofProgram.join(', ')}.`);
  expect(messages).toContain(`There is no place for these keys of courses: ${ofCourses.join(', ')}.`);
  expect(messages).toContain('There is no place for these keys of terms: season.');
  expect(messages).toContain('There is no place for these keys of what stands in terms: part.');
});

test('what only catalogs say of courses is named as well', () => {
  const { notes } = writtenPlan(
    'curriculum: x\nuses: [general]\nterms: [{ courses: [A 1] }]\n',
    undefined,
    '//- /general.courses.yaml\ncatalog: general\ncourses:\n  A 1: { title: One, credits: 1, delivery: [online] }\n',
  );
  expect(notes.map(({ message }) => message)).toEqual(['There is no place for these keys of courses: delivery.']);
});

test('terms that get other numbers are named', () => {
  const { notes } = writtenPlan(`curriculum: x
courses:
  A 1: { title: One, credits: 1 }
  A 2: { title: Two, credits: 1 }
  A 3: { title: Three, credits: 1 }
terms:
  - { title: Term 1, courses: [A 1] }
  - { title: Term 2, courses: [A 2] }
  - { title: Term 4, courses: [A 3] }
`);
  expect(notes.map(({ message }) => message)).toEqual(['Terms are counted without gaps there: “Term 4” is 3.']);
});
