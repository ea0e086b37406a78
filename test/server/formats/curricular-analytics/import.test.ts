import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../../../server/src/features/diagnostics.ts';
import { importCurricularAnalytics } from '../../../../server/src/formats/curricular-analytics/import.ts';
import { formatText } from '../../../../server/src/syntax/format/format-text.ts';
import { houseStyle } from '../../../../server/src/syntax/format/options.ts';
import { randomEdit, seededRandom } from '../../../support/random.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';
import { readPlan } from './read.ts';

const head = `Curriculum,Medical Coding
Institution,Example College
Degree Type,Certificate
System Type,Semester
CIP,51.0707
Courses
`;
const columns =
  'Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name\n';

test('a curriculum becomes a program that checks clean', () => {
  const { text, notes, found } = readPlan(`${head}${columns}1,Introduction,HIT,100,,,,3,,
2,"Coding, diagnoses",HIT,112,1,,,3,,
3,Coding laboratory,HIT,112L,,1,2,0.5,,
`);
  expect(text).toBe(`curriculum: plan
title: Medical Coding, Certificate
institution: Example College
award: certificate
calendar: semester
cip: "51.0707"

courses:
  HIT 100:
    title: Introduction
    credits: 3
  HIT 112:
    title: Coding, diagnoses
    credits: 3
    prerequisites: [HIT 100]
  HIT 112L:
    title: Coding laboratory
    credits: 0.5
    corequisites: [HIT 100]
    strict-corequisites: [HIT 112]
`);
  expect(notes).toEqual([]);
  expect(found).toEqual([]);
});

test('a title that was written in several lines is one line of the program', () => {
  const lines = head.replace('Medical Coding', '"Medical\r\n\r\nCoding"');
  expect(readPlan(`${lines}${columns}1,Introduction,HIT,100,,,,3,,\n`).text).toContain(
    'title: Medical Coding, Certificate\n',
  );
});

test('a degree plan keeps its terms, and electives stand in them', () => {
  const { text, notes } = readPlan(`Curriculum,Weaving
Degree Plan,"Full time, two terms"
Degree Type,AA
Courses
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name,Term
1,Introduction to Baskets,BW,101,,,,3,,,1
2,Humanities elective,,,,,,3,,,2.0
3,Swimming,PE,115,9,,,3,,,2
Additional Courses
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name,Term
9,Paddling,PE,90,,,,3,,,1
`);
  expect(text).toContain(`terms:
  - title: Term 1
    courses: [BW 101, PE 90]
  - title: Term 2
    courses:
      - { elective: Humanities elective, credits: 3 }
      - PE 115
`);
  expect(text).toContain('notes: The terms are those of the degree plan “Full time, two terms”.');
  expect(text).toContain('prerequisites: [PE 90]');
  expect(notes).toEqual(['i11: Additional courses of the degree plan are courses of the program now: 1 course.']);
});

test('what is wrong in a file is said with its line, and the rest is imported', () => {
  const { text, notes } =
    readPlan(`${head.replace('Semester', 'semster').replace('Certificate', 'BX')}${columns}1,One,XX,XX,,,,3,,
2,Two,XX,XX, 1 ; 7;1 ,,,three,,
2,Three,HIT,3,3,,,,,
4,Four,HIT,4,4;HIT 3,,,1-4,,
,Five,HIT,5,2.0,,,3 credits,Elsewhere,Fifth
6,Six,HIT,6,"1,4",,,2,,
,,,,,,,,,
7,"Seven
on two lines",,,,,,3,,
`);
  expect(notes).toEqual([
    'w3: “BX” is no type of degree that is known: write the award, such as associate, into the file.',
    'i4: The system type “semster” is taken for semester.',
    'i8: “XX XX” stands twice, and codes have to differ; the second course is “XX XX (2)” now.',
    'e9: “three” is no number of credits: write those of “Two” into the file.',
    'w10: The Course ID 2 stands in line 9 already; where it is required, the course there is meant.',
    'w10: The credits of “Three” are not told: write them into the file.',
    'e10: “Three”, under Prerequisites: there is no course with the id 3; it is left out.',
    'e11: “Four”, under Prerequisites: the course requires itself; that is left out.',
    'w12: HIT 5 has no Course ID, so that no other course can require it.',
    'i12: Canonical names of courses have no place in a program; those of 1 course are left out.',
    'i12: The institutions of single courses have no place in a program; those of 1 course are left out.',
  ]);
  expect(text).toContain(`courses:
  XX XX:
    title: One
    credits: 3
  XX XX (2):
    title: Two
    prerequisites: [XX XX, Seven on two lines]
  HIT 3:
    title: Three
  HIT 4:
    title: Four
    credits: { min: 1, max: 4 }
    prerequisites: [HIT 3]
  HIT 5:
    title: Five
    credits: 3
    prerequisites: [XX XX (2)]
  HIT 6:
    title: Six
    credits: 2
    prerequisites: [XX XX, HIT 4]
  Seven on two lines:
    title: Seven on two lines
    credits: 3
`);
});

test('columns in another order, some missing and others unknown', () => {
  const { text, notes } = readPlan(`Curriculum,Coding
Degree Type,AAS
number,PREFIX,Course ID,Complexity,Course Name,Advisor,credits
112,HIT,2,3.0,Coding,Dr. Example,3
`);
  expect(text).toContain('  HIT 112: { title: Coding, credits: 3 }\n');
  expect(notes).toEqual([
    'i3: The metrics (Complexity) are worked out anew from the requisites.',
    'e3: Columns that this format does not know are left out: Advisor.',
  ]);
});

describe('however the file was saved', () => {
  const plan = `${head}${columns}1,Anatomía,BIO,168,,,,4,,\n2,Coding,HIT,112,1,,,3,,\n`;
  const wanted = readPlan(plan).text;
  test.each([
    ['with a byte order mark', Buffer.from(`\uFEFF${plan}`)],
    ['by Windows, in its own encoding', Buffer.from(plan, 'latin1')],
    ['as UTF-16', Buffer.from(`\uFEFF${plan}`, 'utf16le')],
    ['with CRLF', Buffer.from(plan.replaceAll('\n', '\r\n'))],
    ['with CR', Buffer.from(plan.replaceAll('\n', '\r'))],
    ['with quoted cells', Buffer.from(plan.replace(/[^,\n]+/g, '"$&"'))],
    ['with semicolons', Buffer.from(plan.replaceAll(',', ';'))],
    ['with tabs', Buffer.from(plan.replaceAll(',', '\t'))],
    ['with remarks and empty lines', Buffer.from(`# a remark\n\n${plan.replaceAll('\n', '\n\n')}`)],
  ])('%s', (_how, bytes) => {
    const { text, notes } = readPlan(bytes);
    expect(text).toBe(wanted);
    expect(notes).toEqual([]);
  });
});

test('a quotation mark that is never closed loses no course', () => {
  const { text, notes } = readPlan(`${head}${columns}1,"Anatomy,BIO,168,,,,4,,\n2,Coding,HIT,112,1,,,3,,\n`);
  expect(text).toContain('  BIO 168:\n    title: "\\"Anatomy"\n');
  expect(text).toContain('    prerequisites: [BIO 168]\n');
  expect(notes[0]).toMatch(/^w8: A quotation mark is opened here/);
});

test('learning outcomes come along', () => {
  const { text } = readPlan(`${head}${columns}1,Coding,HIT,112,,,,3,,
Course Learning Outcomes,,,,,,,,,
Course ID,Learning Outcome ID,Learning Outcome,Description,Requisites,Hours
1,1,Code,Assign codes to encounters,,3
Curriculum Learning Outcomes,,
Learning Outcome,Description
,Evaluate the accuracy of coding
`);
  expect(text).toContain('outcomes: ["Code: Assign codes to encounters"]');
  expect(text).toContain('plo-1: Evaluate the accuracy of coding');
});

test.each([
  ['a list of courses', 'code,title,credits,prerequisites\nHIT 100,Introduction,3,\n'],
  ['nothing', ''],
  ['prose', 'Dear colleague,\nplease find attached'],
])('%s is no such file', (_what, content) => {
  const { text, notes } = readPlan(content, 'courses.csv');
  expect(text).toBe('');
  expect(notes).toEqual([
    'e: courses.csv is no Curricular Analytics file: it has no line “Curriculum” and no table with “Course ID” and “Course Name”. A list of courses is imported as a spreadsheet.',
  ]);
});

test('a large and hostile file takes no time', () => {
  const started = performance.now();
  for (const content of [
    `${head}${columns}${'"x,'.repeat(50_000)}`,
    `${head}${columns}${Array.from({ length: 20_000 }, (_, id) => `${id},A,X,X,${id - 1},,,3\n`).join('')}`,
    `Curriculum${' '.repeat(100_000)}x`,
  ]) {
    importCurricularAnalytics([{ name: 'x.csv', bytes: Buffer.from(content) }], {});
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('the institution of all courses is that of the program, and electives of one title stand side by side', () => {
  const { text, notes } = readPlan(`Curriculum,Coding
Degree Type,AAS
Courses
${columns.trim()},Term
1,Elective,,,,,,3,Example College,,1
2,Elective,,,,,,3,Example College,,1
3,Coding,HIT,112,,,,3,Example College,,1
`);
  expect(text).toContain('institution: Example College\n');
  expect(text.match(/\{ elective: Elective, credits: 3 \}/g)).toHaveLength(2);
  expect(notes).toEqual([]);
});

test('whatever is done to a file, what comes of it can be read, is laid out, and lacks no more than the notes say', () => {
  const random = seededRandom(6);
  const whole = `${head}${columns}1,Introduction,HIT,100,,,,3,,\n2,"Coding, diagnoses",HIT,112,1,,,3,,\n3,Laboratory,HIT,112L,,1,2,0.5,,\nAdditional Courses\n${columns}4,Elective,,,,,,1-4,,\n`;
  for (let turn = 0; turn < 400; turn++) {
    let content = whole;
    for (let edits = 0; edits <= turn % 5; edits++) content = randomEdit(content, random);
    const { files } = importCurricularAnalytics([{ name: 'x.csv', bytes: Buffer.from(content) }], {});
    for (const { text, name } of files) {
      const workspace = fixtureWorkspace(`//- /${name}\n${text}`);
      const { tree } = workspace.document(`/${name}`);
      // A letter that was lost in the table is lost in the program, and told there.
      const lost = Buffer.from(content).includes('\u{fffd}') ? 'unknown-letter' : '';
      expect(
        tree.problems.filter(({ code }) => code !== lost),
        content,
      ).toEqual([]);
      expect(formatText(text, houseStyle)).toBe(text);
      const codes = diagnostics(workspace.snapshot(), workspace.uri).map(({ code }) => String(code));
      expect(
        codes.filter((code) => code.startsWith('schema-') && code !== 'schema-missing-key'),
        content,
      ).toEqual([]);
    }
  }
});
