import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';

/** Six courses with known metrics: two before a third one, which is beside a fourth and before two more. */
const courses = `
courses:
  HIT 1: { title: "=Introduction", credits: 3 }
  HIT 2: { title: Terminology, credits: 3 }
  HIT 3: { title: Coding, credits: { min: 3, max: 4 }, prerequisites: [HIT 1, HIT 2], corequisites: [HIT 4] }
  HIT 4: { title: Laboratory, credits: 1 }
  HIT 5: { title: Advanced Coding, credits: 3, prerequisites: [HIT 3] }
  HIT 6: { title: Practice, credits: 2, prerequisites: [HIT 4] }
  HIT 7: { title: Law, credits: 3 }
`;
const head = (id: string, more = '') =>
  `curriculum: ${id}\ntitle: Health Information\ninstitution: Example College\naward: associate\n${more}`;
const terms = `
terms:
  - { title: Fall, courses: [HIT 1, HIT 2] }
  - { title: Spring, courses: [HIT 3, HIT 4, { choose: 1, from: [HIT 7, HIT 8] }] }
  - { title: Summer, courses: [HIT 5, HIT 6] }
concentrations:
  law: { title: Health Law, replaces: { HIT 6: HIT 8 } }
`;
const more = '  HIT 8: { title: Ethics, credits: 3, prerequisites: [HIT 5] }\n';

let college: string;
beforeAll(() => {
  college = temporaryFolder({
    'hit.curriculum.yaml': head('hit') + courses + more + terms,
    'list.curriculum.yaml': head('list') + courses,
    'quarter.curriculum.yaml': head('quarter', 'calendar: quarter\n') + courses,
    'circle.curriculum.yaml':
      head('circle') +
      courses.replace(
        'HIT 1: { title: "=Introduction", credits: 3 }',
        'HIT 1: { title: Introduction, credits: 3, prerequisites: [HIT 5] }',
      ),
    'all-of-a-choice.curriculum.yaml': `${head('all-of-a-choice')}
courses:
  HIT 1: { title: Introduction, credits: 3 }
  HIT 2: { title: Law, credits: 3, prerequisites: [HIT 3] }
  HIT 3: { title: Ethics, credits: 3, prerequisites: [HIT 2] }
  HIT 4: { title: Data, credits: 3 }
  HIT 5: { title: Coding, credits: 3 }
terms:
  - { title: Fall, courses: [HIT 1, { choose: 2, from: [HIT 2, HIT 3] }] }
  - { title: Spring, courses: [{ choose: 1, from: [HIT 4, HIT 5] }] }
`,
    'empty.curriculum.yaml': head('empty'),
  });
}, 60_000);

const rowsOf = (stdout: string) =>
  stdout
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/))
    .filter((cells) => cells.some((cell) => /^HIT \d$|^Total$/.test(cell)));

describe('hit-curriculum metrics', () => {
  test('measures the courses of a program by term, and adds them up', () => {
    const { code, stdout, stderr } = hitCurriculum(college, ['metrics', 'hit']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Health Information\nExample College\n\nTerm +Course +Title +Credits +Blocking +Delay +Comp/,
    );
    // Three chains lead through HIT 3, of three courses each.
    expect(rowsOf(stdout)).toEqual([
      ['Fall', 'HIT 1', '=Introduction', '3', '2', '3', '5', '0'],
      ['Fall', 'HIT 2', 'Terminology', '3', '2', '3', '5', '0'],
      ['Spring', 'HIT 3', 'Coding', '3–4', '1', '3', '4', '9'],
      ['Spring', 'HIT 4', 'Laboratory', '1', '3', '3', '6', '0'],
      ['Spring', 'HIT 7', 'Law', '3', '–', '–', '–', '–'],
      ['Spring', 'HIT 8', 'Ethics', '3', '–', '–', '–', '–'],
      ['Summer', 'HIT 5', 'Advanced Coding', '3', '0', '3', '3', '0'],
      ['Summer', 'HIT 6', 'Practice', '2', '0', '2', '2', '0'],
      ['Total', '8', '17', '25', '9'],
    ]);
    expect(stdout).toContain('\nCritical path: HIT 1 → HIT 3 → HIT 5\n');
    expect(stdout).toContain('\nNot everyone takes HIT 7 and HIT 8: nobody has to wait for these');
  });

  test('measures the way of a concentration', () => {
    const { stdout } = hitCurriculum(college, ['metrics', 'hit', '--way', 'law']);
    expect(stdout).toContain('Example College, Health Law\n');
    expect(rowsOf(stdout)).toContainEqual(['Spring', 'HIT 8', 'Ethics', '3', '0', '4', '4', '0']);
    expect(hitCurriculum(college, ['metrics', 'hit', '--way', 'nursing']).stderr).toBe(
      '“nursing” is no concentration of hit. Concentrations: law; or “own”, for what is taken without a concentration.\n',
    );
  });

  test('measures all courses of a program without terms', () => {
    const { stdout } = hitCurriculum(college, ['metrics', 'list']);
    expect(stdout).not.toContain('Term ');
    expect(rowsOf(stdout)).toContainEqual(['HIT 7', 'Law', '3', '0', '1', '1', '0']);
    expect(rowsOf(stdout).at(-1)).toEqual(['Total', '8', '18', '26', '9']);
  });

  test('counts two thirds in a quarter system', () => {
    const rows = rowsOf(hitCurriculum(college, ['metrics', 'quarter']).stdout);
    expect(rows).toContainEqual(['HIT 3', 'Coding', '3–4', '1', '3', '2.7', '9']);
  });

  test('says that a circle leaves nothing to measure, and measures the rest', () => {
    const { code, stdout } = hitCurriculum(college, ['metrics', 'circle']);
    expect(code).toBe(0);
    expect(rowsOf(stdout)).toContainEqual(['HIT 7', 'Law', '3', '0', '1', '1', '0']);
    expect(rowsOf(stdout).at(-1)).toEqual(['Total', '–', '–', '–', '–']);
    expect(stdout).toContain(
      'Requisites lead in a circle, which leaves nothing to measure of HIT 1, HIT 2, HIT 3, HIT 4 and HIT 5, and no sums: “hit-curriculum check” says where.\n',
    );
    expect(stdout).not.toContain('Critical path');
  });

  test('knows a circle among options that everyone has to take from what can be left out', () => {
    const { stdout } = hitCurriculum(college, ['metrics', 'all-of-a-choice']);
    expect(stdout).toContain(
      'Requisites lead in a circle, which leaves nothing to measure of HIT 2 and HIT 3, and no sums',
    );
    expect(stdout).toContain('Not everyone takes HIT 4 and HIT 5');
  });

  test('has nothing to say of a program without courses', () => {
    expect(hitCurriculum(college, ['metrics', 'empty']).stdout).toBe(
      'Health Information\nExample College\n\nThere are no courses to measure.\n',
    );
  });

  test('writes a table for spreadsheets, in which no title is a formula', () => {
    const { stdout } = hitCurriculum(college, ['metrics', 'hit', '--format', 'csv']);
    const { data } = Papa.parse<string[]>(stdout.replace(/^\u{feff}/u, ''), { skipEmptyLines: true });
    expect(data[0]).toEqual(['Term', 'Course', 'Title', 'Credits', 'Blocking', 'Delay', 'Complexity', 'Centrality']);
    expect(data[1]).toEqual(['Fall', 'HIT 1', "'=Introduction", '3', '2', '3', '5', '0']);
    expect(data[5]).toEqual(['Spring', 'HIT 7', 'Law', '3', '', '', '', '']);
    expect(data).toHaveLength(9);
  });

  test('writes data that its schema describes', () => {
    const schema = path.join(import.meta.dirname, '../../schemas/metrics.schema.json');
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
    for (const id of ['hit', 'circle', 'empty']) {
      const { stdout } = hitCurriculum(college, ['metrics', id, '--format', 'json', '--date', '2026-08-17']);
      validate(JSON.parse(stdout));
      expect(validate.errors).toBeNull();
    }
    const folder = temporaryFolder({ 'hit.curriculum.yaml': head('hit') + courses });
    hitCurriculum(folder, ['metrics', '-o', 'metrics.json']);
    expect(JSON.parse(readFileSync(path.join(folder, 'metrics.json'), 'utf8'))).toMatchObject({
      $schema: 'hit-curriculum:/schemas/metrics.schema.json',
      file: 'hit.curriculum.yaml',
      program: { id: 'hit', calendar: 'semester' },
      way: { id: '' },
      total: { blocking: 8, delay: 18, complexity: 26, centrality: 9 },
      criticalPath: ['HIT 1', 'HIT 3', 'HIT 5'],
    });
  });

  test('writes the columns of Curricular Analytics, for the courses that its table has', () => {
    const { code, stdout, stderr } = hitCurriculum(college, ['metrics', 'list', '-f', 'curricular-analytics']);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    const start = lines.findIndex((line) => line.startsWith('Course ID,'));
    expect(lines[start]).toMatch(/,Complexity,Blocking,Delay,Centrality$/);
    expect(lines[start + 1]).toMatch(/^1,'=Introduction,HIT,1,.*,5\.0,2,3\.0,0$/);
    expect(lines[start + 3]).toMatch(/^3,Coding,HIT,3,1;2,4,,3,.*,4\.0,1,3\.0,9$/);
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1);
    // Variable credits are lost.
    expect(stderr).toContain('HIT 3');
    const ofCircle = hitCurriculum(college, ['metrics', 'circle', '-f', 'curricular-analytics', '-q']).stdout;
    expect(ofCircle).toMatch(/^1,Introduction,.*,,,,$/m);
  });

  test.each([
    ['an unknown format', ['metrics', 'hit', '-f', 'xml'], /^“xml” is no format\. There is: text, csv, json/],
    ['an unknown ending', ['metrics', 'hit', '-o', 'm.doc'], /^It is not clear what to write to “m\.doc”/],
    [
      'several programs',
      ['metrics'],
      /^There are several programs; name one of them: all-of-a-choice \(all-of-a-choice/,
    ],
  ])('%s is told in one sentence', (_name, args, sentence) => {
    const { code, stdout, stderr } = hitCurriculum(college, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });
});
