import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFile } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';

const head =
  'Curriculum,Coding\nInstitution,Example College\nDegree Type,Certificate\nSystem Type,semester\nCIP,51.0707\nCourses\n';
const columns =
  'Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name\n';
const plan = `${head}${columns}1,Introduction,HIT,100,,,,3,,\n2,Coding,HIT,112,1,,,3,,\n`;
const odd = `${head.replace('semester', 'semster')}${columns}1,Introduction,HIT,100,7,,,3,,\n2,Coding,HIT,112,1,,,,,\n`;

function run(files: Readonly<Record<string, string>>, args: readonly string[], input: string | Uint8Array = '') {
  const folder = temporaryFolder(files);
  return { folder, ...hitCurriculum(folder, ['import', ...args], {}, input), files: readdirSync(folder).sort() };
}

const text = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('hit-curriculum import', () => {
  test('writes a program, says where, what is in it, and that it checks clean', () => {
    const { code, stdout, stderr, folder } = run({ 'plan.csv': plan }, ['curricular-analytics', 'plan.csv']);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'plan.curriculum.yaml\n',
      stderr: 'plan.curriculum.yaml: 2 courses, 6 credits.\nplan.curriculum.yaml checks clean.\n',
    });
    expect(text(folder, 'plan.curriculum.yaml')).toMatch(/^curriculum: plan\ntitle: Coding, Certificate\n/);
    expect(hitCurriculum(folder, ['format', '--check', 'plan.curriculum.yaml']).code).toBe(0);
  });

  test('says what is odd with file and line, imports the rest, and ends with 1', () => {
    const { code, stdout, stderr } = run({ 'odd.csv': odd }, ['curricular-analytics', 'odd.csv']);
    expect(code).toBe(1);
    expect(stdout).toBe('odd.curriculum.yaml\n');
    expect(stderr.split('\n')).toEqual([
      'odd.curriculum.yaml: 2 courses.',
      'odd.csv:4: The system type “semster” is taken for semester.',
      'odd.csv:8: “Introduction”, under Prerequisites: there is no course with the id 7; it is left out.',
      'odd.csv:9: The credits of “Coding” are not told: write them into the file.',
      'odd.curriculum.yaml:12: `HIT 112` needs `credits`: a number, or a range such as { min: 1, max: 3 }.',
      'odd.curriculum.yaml: 1 error.',
      '',
    ]);
    const quiet = run({ 'odd.csv': odd }, ['curricular-analytics', 'odd.csv', '--quiet']).stderr.split('\n');
    expect(quiet).toHaveLength(3);
    expect(quiet[0]).toMatch(/^odd\.csv:8: /);
  });

  test('tells ten notes of a kind and how many more there are, unless it is to tell all', () => {
    const rows = Array.from({ length: 1_244 }, (_, index) => `HIT ${index + 1},Intro,x\n`).join('');
    const files = { 'list.csv': `Code,Title,Credits\n${rows}` };
    const few = run(files, ['spreadsheet', 'list.csv']).stderr.split('\n');
    expect(few.filter((line) => line.includes('it is no number of credits'))).toHaveLength(10);
    expect(few).toContain('… and 1,234 more of this kind (--verbose shows all).');
    const all = run(files, ['spreadsheet', 'list.csv', '--verbose']).stderr.split('\n');
    expect(all.filter((line) => line.includes('it is no number of credits'))).toHaveLength(1_244);
    expect(all.join('\n')).not.toContain('more of this kind');
  });

  test('prints what it would write, and writes nothing', () => {
    const { code, stdout, files } = run({ 'plan.csv': plan }, ['curricular-analytics', 'plan.csv', '--dry-run', '-q']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^curriculum: plan\n/);
    expect(files).toEqual(['plan.csv']);
    const two = run({ 'a.csv': plan, 'b.csv': plan }, ['curricular-analytics', 'a.csv', 'b.csv', '-n', '-q']).stdout;
    expect(two).toMatch(/^# a\.curriculum\.yaml\ncurriculum: a\n[\s\S]*\n---\n# b\.curriculum\.yaml\ncurriculum: b\n/);
  });

  test('reads what comes from another program', () => {
    const args = ['curricular-analytics', '-', '--title', 'Medical Coding', '--out', 'coding.curriculum.yaml'];
    const { code, stdout, folder } = run({}, args, plan);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'coding.curriculum.yaml\n' });
    expect(text(folder, 'coding.curriculum.yaml')).toMatch(/^curriculum: medical-coding\ntitle: Medical Coding\n/);
  });

  test('makes the folder that is named, and tells files with one name apart', () => {
    const files = { 'one/plan.csv': plan, 'two/plan.csv': plan };
    const { code, stdout, folder } = run(files, [
      'curricular-analytics',
      'one/plan.csv',
      'two/plan.csv',
      '-o',
      'new/here',
    ]);
    expect(code).toBe(0);
    expect(stdout).toBe('new/here/plan.curriculum.yaml\nnew/here/plan-2.curriculum.yaml\n');
    expect(text(folder, 'new/here/plan-2.curriculum.yaml')).toMatch(/^curriculum: plan-2\n/);
  });

  test('writes over nothing unless told so', () => {
    const folder = temporaryFolder({ 'plan.csv': plan, 'plan.curriculum.yaml': 'mine' });
    const args = ['import', 'curricular-analytics', 'plan.csv'];
    expect(hitCurriculum(folder, args)).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'plan.curriculum.yaml is there already: say --force to write over it, or choose another name with --id or --out.\n',
    });
    expect(text(folder, 'plan.curriculum.yaml')).toBe('mine');
    expect(hitCurriculum(folder, [...args, '--id', 'other']).stdout).toBe('other.curriculum.yaml\n');
    expect(hitCurriculum(folder, [...args, '--force']).code).toBe(0);
    expect(text(folder, 'plan.curriculum.yaml')).toMatch(/^curriculum: plan\n/);
  });

  test('of several files, none is written where one is in the way', () => {
    const { code, files } = run({ 'a.csv': plan, 'b.csv': plan, 'b.curriculum.yaml': 'mine' }, [
      'curricular-analytics',
      'a.csv',
      'b.csv',
    ]);
    expect(code).toBe(2);
    expect(files).toEqual(['a.csv', 'b.csv', 'b.curriculum.yaml']);
  });

  test('of several files, none is written where one cannot be read', () => {
    const files = { 'a.csv': plan, 'list.csv': 'Code,Title,Credits\nHIT 100,Introduction,3\n', 'bad.csv': 'x\n' };
    const plans = run(files, ['curricular-analytics', 'a.csv', 'bad.csv']);
    expect({ code: plans.code, files: plans.files }).toEqual({ code: 2, files: ['a.csv', 'bad.csv', 'list.csv'] });
    expect(plans.stderr).toMatch(/^bad\.csv is no Curricular Analytics file.*\nNothing is written: mend that, or/);
    const lists = run(files, ['spreadsheet', 'list.csv', 'bad.csv']);
    expect({ code: lists.code, files: lists.files }).toEqual({ code: 2, files: ['a.csv', 'bad.csv', 'list.csv'] });
    expect(lists.stderr).toMatch(/^bad\.csv .*\nNothing is written/);
  });

  test('never writes outside of the folder', () => {
    const outside = temporaryFolder({ 'kept.yaml': 'mine' });
    const folder = temporaryFolder({ 'plan.csv': plan.replace('Curriculum,Coding', 'Curriculum,../../../x') });
    symlinkSync(path.join(outside, 'kept.yaml'), path.join(folder, 'plan.curriculum.yaml'));
    const ended = hitCurriculum(folder, ['import', 'curricular-analytics', 'plan.csv', '--force']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toBe(
      `plan.curriculum.yaml is a link that leads elsewhere, to ${realpathSync(path.join(outside, 'kept.yaml'))}: name that file itself, if it is meant.\n`,
    );
    expect(text(outside, 'kept.yaml')).toBe('mine');
    expect(lstatSync(path.join(folder, 'plan.curriculum.yaml')).isSymbolicLink()).toBe(true);
    const hostile = hitCurriculum(
      folder,
      ['import', 'curricular-analytics', '-', '-o', 'in'],
      {},
      plan.replace('Curriculum,Coding', 'Curriculum,../../../x'),
    );
    expect(hostile.stdout).toBe('in/x-certificate.curriculum.yaml\n');
  });

  test('says nothing to the terminal that would move its cursor', () => {
    const { stderr } = run(
      { 'plan.csv': plan.replace('Introduction', 'In\u001b[2Jtro').replace('100,,', '100,9\u001b[1m,') },
      ['curricular-analytics', 'plan.csv'],
    );
    expect(stderr).not.toContain('\u001b');
    expect(stderr).toContain('there is no course with the id 9�[1m');
  });

  test.each([
    [[], 'Say the format and the files. There is: curricular-analytics, spreadsheet, case, onet.'],
    [['plan.csv'], 'Say the format first, as in hit-curriculum import curricular-analytics plan.csv.'],
    [['word', 'plan.csv'], '“word” is no format to import. There is: curricular-analytics, spreadsheet, case, onet.'],
    [['curricular-analytics'], 'Say which file to import: hit-curriculum import curricular-analytics <file>.'],
    [['curricular-analytics', 'gone.csv'], 'There is no file gone.csv.'],
    [['curricular-analytics', '.'], '. is a folder; name the file to import.'],
    [['curricular-analytics', 'picture.csv'], 'picture.csv is no text file.'],
    [
      ['curricular-analytics', 'list.csv'],
      'list.csv is no Curricular Analytics file: it has no line “Curriculum” and no table with “Course ID” and “Course Name”. A list of courses is imported as a spreadsheet.',
    ],
    [['curricular-analytics', 'plan.csv', '--sheet', 'Fall'], '--sheet means nothing for Curricular Analytics CSV; leave it out.'],
    [['curricular-analytics', 'plan.csv', '--id', 'Not An Id'], '“Not An Id” is no id: write lower-case words joined by hyphens, such as hit-aas.'],
    [['spreadsheet', 'list.csv', '--map', 'code'], '“code” maps no column: write its heading and what it holds, as in --map "Crs No=code".'],
    [['curricular-analytics', 'plan.csv', '-o', 'plan.yaml'], 'plan.yaml is not called like a curriculum: end its name as in plan.curriculum.yaml.'],
    [['curricular-analytics', 'plan.csv', '-o', 'one.txt'], 'one.txt is not called like a curriculum: end its name as in plan.curriculum.yaml, or, where it is a folder, with /.'],
    [['curricular-analytics', 'plan.csv', 'plan.csv', '-o', 'new/one.csv'], 'new/one.csv is not called like a curriculum: end its name as in plan.curriculum.yaml, or, where it is a folder, with /.'],
    [['onet', 'picture.csv'], 'picture.csv is no text file.'],
    [['onet', 'picture.csv', '--occupation', '29-9021.00'], 'picture.csv is no text file.'],
    [['curricular-analytics', 'plan.csv', 'plan.csv', '-o', 'x.curriculum.yaml'], '2 files come of it, and x.curriculum.yaml is one: name a folder with --out.'],
    [['curricular-analytics', 'plan.csv', '--folder', 'gone'], 'There is no folder gone.'],
    [['onet', 'empty'], 'No file in empty ends with .txt or .tsv.'],
  ])('%j is refused in a sentence', (args, sentence) => {
    const files = { 'plan.csv': plan, 'picture.csv': '\u0000\u0001', 'list.csv': 'code,title,credits\nA 1,One,3\n', 'empty/x.md': '' };
    const { code, stdout, stderr } = run(files, args);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  }); // biome-ignore format: a table reads best in lines

  test.each(['one.txt/', '2026.1', '.drafts', 'there.is'])('makes or uses a folder %s', (out) => {
    const { code, stdout } = run({ 'plan.csv': plan, 'there.is/x.md': '' }, [
      'curricular-analytics',
      'plan.csv',
      '-o',
      out,
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${out.replace('/', '')}/plan.curriculum.yaml\n` });
  });

  test('its help has the formats and examples', () => {
    const { stdout } = run({}, ['--help']);
    expect(stdout).toContain('hit-curriculum import curricular-analytics plan.csv');
    expect(stdout).toContain('A program with its courses, requisites and terms');
    expect(stdout).toContain('Exit codes: 0');
  });
});

/** Programs as they came in this format; not part of the repository. */
const data = path.join(import.meta.dirname, '../../../shared/data');
const plans = [
  'nuanalytics/plans/BSCS_Hawaii_Manoa.csv',
  'nuanalytics/plans/Kennesaw_State_University_CS.csv',
  'nuanalytics/plans/Michigan_Ann_Arbor_CS.csv',
  'programs/fresno-hit-2026.csv',
  'programs/ucf-hiim-2014.csv',
].map((name) => path.join(data, name));

test.skipIf(!plans.every((file) => existsSync(file)))(
  'real programs, one after the other into one folder (skipped where they are missing)',
  () => {
    const folder = temporaryFolder();
    const codes = plans.map((file) => hitCurriculum(folder, ['import', 'curricular-analytics', file]).code);
    expect(codes).toEqual([0, 0, 0, 1, 0]);
    expect(readdirSync(folder)).toHaveLength(5);
    writeFile(path.join(folder, 'hit-curriculum.config.yaml'), '');
    expect(hitCurriculum(folder, ['check', '--level', 'warning']).stdout).toContain('2 errors');
  },
  60_000,
);
