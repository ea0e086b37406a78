import { expect, test } from 'vitest';
import { importCurricularAnalytics } from '../../../../server/src/formats/curricular-analytics/import.ts';
import { graphOf, readPlan, writtenPlan } from './read.ts';

/** What files that colleges and tools have published look like, beside what the description of the format says. */

const head = `Curriculum,Weaving
Degree Type,BS
Courses
`;
const columns =
  'Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name\n';

test('a misspelled heading is the column that it means, and no requisite is lost', () => {
  const { text, notes } = readPlan(
    `${head}${columns.replace('Strict-Corequisites', 'Strict-Corequistes')}1,Loom,W,1,,,,3,,\n2,Loom lab,W,1L,,,1,1,,\n`,
  );
  expect(text).toContain('strict-corequisites: [W 1]');
  expect(notes).toEqual(['i4: “Strict-Corequistes” was read as “Strict-Corequisites”.']);
});

test('another kind of column is not taken for a misspelled one, and what stands in it is missed', () => {
  const { notes } = readPlan(
    `${head}${columns.replace('Corequisites,', 'Corequisites,CoPrerequisites,Remarks,')}1,Loom,W,1,,,,,,3,,\n2,Loom lab,W,1L,,,1,,,1,,\n`,
  );
  expect(notes).toEqual(['e4: Columns that this format does not know are left out: CoPrerequisites.']);
});

test('misspelled and older lines above the table are known', () => {
  const { text, notes } = readPlan(`Curriculum Name,Weaving
Degree Plan Name,Two years
Insitution,Example College
Degree Type,BS
Year,2026-27
System Type,semester
Courses
${columns.replace('\n', ',Term\n')}1,Loom,W,1,,,,3,,,1
`);
  expect(text).toContain(`title: Weaving, BS
institution: Example College
version: 2026-27
award: bachelor`);
  expect(text).toContain('degree plan “Two years”');
  expect(notes).toEqual(['i3: “Insitution” was read as “Institution”.']);
});

test('metrics above the table are worked out anew, like those in it', () => {
  const { notes } = readPlan(`Curriculum,Weaving
Degree Type,BS
Total Structural Complexity,12
Longest Delay,4,W 1->W 2
Highest Centrality Course,"W 2",3
Terms Required,2
Courses
${columns}1,Loom,W,1,,,,3,,
`);
  expect(notes).toEqual([
    'i3: The metrics (Total Structural Complexity, Longest Delay, Highest Centrality Course, Terms Required) are worked out anew from the requisites.',
  ]);
});

test('a course that has its name under Canonical Name only keeps it', () => {
  const { text, notes } = readPlan(`${head}${columns}1,,,,,,,4,,Calculus I\n2,,,,1,,,4,,Calculus II\n`);
  expect(text).toContain(`  Calculus II:
    title: Calculus II
    credits: 4
    prerequisites: [Calculus I]
`);
  expect(notes).toEqual([]);
});

test('credits that a spreadsheet has taken for a date are read, and told', () => {
  const { text, notes } = readPlan(`${head}${columns}1,Topics,W,9,,,,3-Jan,,\n2,More,W,10,,,,1-Mar,,\n`);
  expect(text).toContain('credits: { min: 1, max: 3 }');
  expect(notes).toEqual([
    'w5: “3-Jan” is read as 1 to 3 credits, which spreadsheets take for a date; look at “Topics”.',
    'e6: “1-Mar” is no number of credits: write those of “More” into the file.',
  ]);
});

test('types of degrees that tell the field are bachelors', () => {
  for (const type of ['BSCH', 'BSIE', 'BSIT', 'B.S.Ch.E.']) {
    expect(readPlan(`Curriculum,X\nDegree Type,${type}\nCourses\n${columns}1,A,A,1,,,,3,,\n`).text).toContain(
      'award: bachelor',
    );
  }
});

test('of a file without a course nothing is made', () => {
  const bytes = new TextEncoder().encode(`${head}${columns}`);
  const { files, notes } = importCurricularAnalytics([{ name: 'plan.csv', bytes }], {});
  expect(files).toEqual([]);
  expect(notes.filter(({ severity }) => severity === 'error')).toEqual([
    { severity: 'error', unread: true, message: 'There is no course in it.', source: 'plan.csv' },
  ]);
});

test('the requisites and hours of learning outcomes are told to be left out', () => {
  const { notes } = readPlan(`${head}${columns}1,Loom,W,1,,,,3,,
Course Learning Outcomes
Course ID,Learning Outcome ID,Learning Outcome,Description,Requisites,Hours
1,1,Weave,Weaves a carpet,,
1,2,Sell,Sells it,1,4
`);
  expect(notes).toEqual([
    'i9: Requisites and hours of learning outcomes have no place in a program; those of 1 outcome are left out.',
  ]);
});

test('terms in which nothing is written are not counted, since readers of the format stumble over gaps', () => {
  const program = `curriculum: weaving
title: Weaving
award: associate
courses:
  W 1: { title: Loom, credits: 3 }
  W 2: { title: Carpets, credits: 3, prerequisites: [W 1] }
terms:
  - { title: Term 1, courses: [W 1] }
  - { title: Term 2, courses: [] }
  - { title: Term 3, courses: [W 2] }
`;
  const { content, notes } = writtenPlan(program);
  const terms = String(content)
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(',').at(-1));
  expect(terms).toEqual(['1', '2']);
  expect(notes.map(({ message }) => message)).toContain(
    'Terms in which nothing is written are not counted: “Term 2”; those behind them have lower numbers.',
  );
  expect(graphOf(readPlan(String(content)).text).edges).toEqual(['W2 prerequisites W1']);
});

test('a plan of electives alone keeps its terms, and a title that tells the type of degree stays the same', () => {
  const { text } = readPlan(`Curriculum,BSCE-Civil Engineering
Degree Plan,A plan
Degree Type,BSCE
Courses
${columns.replace('\n', ',Term\n')}1,Humanities elective,,,,,,3,,,1
`);
  expect(text).toContain('- { elective: Humanities elective, credits: 3 }');
  const { content } = writtenPlan(text);
  expect(readPlan(String(content)).text.replace(/notes: .*\n/, '')).toBe(text.replace(/notes: .*\n/, ''));
});

test('a table that goes on and on is read as far as a program could go', () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => `${index},A,A,${index},,,,3,,\n`).join('');
  const { notes, text } = readPlan(`${head}${columns}${rows}`);
  expect(notes).toEqual([
    'e10005: There are more than 10000 courses; those from here on are left out.',
    'e50001: There are more than 50000 rows; those from here on are left out.',
  ]);
  expect(text.match(/credits: 3/g)).toHaveLength(10_000);
});

test('of many lines that mean nothing, the first are told', () => {
  const { notes } = readPlan(`${head.replace('Courses\n', 'so,and,so\n'.repeat(1_000))}${columns}1,A,A,1,,,,3,,\n`);
  expect(notes).toHaveLength(20);
});
