import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../server/package.json' with { type: 'json' };
import { temporaryFolder, writeFile } from '../protocol/bundle.ts';
import { college } from '../support/college.ts';
import { clerkProgram, recordsClerk } from '../support/records-clerk.ts';
import { hitCurriculum } from './command-line.ts';

const program = clerkProgram(`
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced, privacy: introduced } }
terms:
  - { title: Fall, courses: [HIT 100] }
concentrations:
  data: { title: Data }
`);

let one: string;
let several: string;
beforeAll(() => {
  one = temporaryFolder({ 'hit.curriculum.yaml': program, 'roles/clerk.role.yaml': recordsClerk });
  several = temporaryFolder(Object.fromEntries(Object.entries(college).map(([name, text]) => [name.slice(1), text])));
}, 60_000);

const escapeCharacter = '\u001b';

describe('hit-curriculum coverage', () => {
  test('shows the coverage of the only program of a folder', () => {
    const { code, stdout, stderr } = hitCurriculum(one, ['coverage']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Health Information\n');
    // HIPAA is half of the level and weighs 2, privacy is met and weighs 1.
    expect(stdout).toMatch(/1 {2}Records Clerk +66 % +66 % +1 +1 +0 +0/);
    expect(stdout).toContain(
      '\nThe numbered columns: what each course covers all alone of the line above with that number.\n',
    );
    expect(stdout).toMatch(/Fall {2}HIT 100 {2}Introduction {2}66 %/);
    expect(stdout).toContain(
      '1 gap: 1 partial; counted once, whatever number of targets lack it, and on whatever plan.',
    );
    expect(stdout).toMatch(
      /HIPAA +Partial +reached Introduced, required Reinforced \(Records Clerk\) +2 \(core for one role\) +could be raised in HIT 100/,
    );
    expect(stdout).not.toContain(escapeCharacter);
  });

  test('says that figures may be too low where words of the program are not understood, and how to see which', () => {
    const misspelled = program.replace('hipaa: introduced', 'hippa: introduced, privasy: introduced');
    const folder = temporaryFolder({
      'my programs/hit.curriculum.yaml': misspelled,
      'roles/clerk.role.yaml': recordsClerk,
    });
    const warning =
      'Because of 2 errors in the program’s file, figures may be too low. Run: hit-curriculum check "my programs/hit.curriculum.yaml"\n';
    for (const format of ['text', 'csv', 'json', 'map.svg']) {
      const { code, stdout, stderr } = hitCurriculum(folder, ['coverage', '--format', format]);
      expect([format, code, stderr]).toEqual([format, 0, warning]);
      expect(stdout).not.toContain('figures may be');
    }
    expect(hitCurriculum(folder, ['coverage', '--out', 'hit.csv']).stderr).toBe(`hit.csv is written.\n${warning}`);
    expect(hitCurriculum(folder, ['coverage', '--quiet']).stderr).toBe('');
  });

  test('says nothing of the sort where the only errors are gaps', () => {
    const folder = temporaryFolder({
      'hit.curriculum.yaml': program.replace('hipaa: introduced, ', ''),
      'roles/clerk.role.yaml': recordsClerk,
    });
    expect(hitCurriculum(folder, ['check']).stdout).toContain('error  skill-gap');
    expect(hitCurriculum(folder, ['coverage'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('uses colors where they are asked for, and never where they are not wanted', () => {
    expect(hitCurriculum(one, ['coverage', '--color']).stdout).toContain(`${escapeCharacter}[`);
    expect(hitCurriculum(one, ['coverage', '--no-color'], { FORCE_COLOR: '1' }).stdout).not.toContain(escapeCharacter);
    expect(hitCurriculum(one, ['coverage'], { NO_COLOR: '1' }).stdout).not.toContain(escapeCharacter);
  });

  test('finds a program by its id, by its file, and from another folder', () => {
    expect(hitCurriculum(several, ['coverage', 'nursing']).stdout).toMatch(/^Nursing\n/);
    expect(hitCurriculum(several, ['coverage', './nursing.curriculum.yaml']).stdout).toMatch(/^Nursing\n/);
    const file = path.join(several, 'nursing.curriculum.yaml');
    expect(hitCurriculum(one, ['coverage', file]).stdout).toMatch(/^Nursing\n/);
    expect(hitCurriculum(one, ['coverage', 'nursing', '--folder', several]).stdout).toMatch(/^Nursing\n/);
  });

  test('says which programs there are where several could be meant', () => {
    const { code, stdout, stderr } = hitCurriculum(several, ['coverage']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'There are several programs; name one of them: hit-aas (hit.curriculum.yaml), nursing (nursing.curriculum.yaml).\n',
    );
  });

  test('shows one role, on one way', () => {
    const { stdout } = hitCurriculum(several, ['coverage', 'hit-aas', '--role', 'clerk', '--way', 'data']);
    expect(stdout).toMatch(/^1 {2}Records Clerk, Data /m);
    expect(stdout).not.toContain('Medical Coder');
  });

  test('ends with 1 below what is asked for, and says what is below', () => {
    const below = hitCurriculum(one, ['coverage', '--min', '80']);
    expect(below.code).toBe(1);
    expect(below.stderr).toContain(
      'Records Clerk (also with Data): 66 % is covered for everyone, and 80 % is asked for.\n',
    );
    expect(hitCurriculum(one, ['coverage', '--min', '66']).code).toBe(0);
  });

  test('tells once what is lacking on several ways, and names the concentrations', () => {
    const sample = path.join(import.meta.dirname, '../../samples/example-college');
    const { stderr } = hitCurriculum(sample, [
      'coverage',
      '--role',
      'health-information-competencies',
      '--min',
      '99.9',
    ]);
    const [sentence = '', ...lacked] = stderr.trimEnd().split('\n');
    expect(sentence).toMatch(
      /^Entry-Level Competencies .* \(also with Outpatient Coding, Health Data\): \d+ % is covered for everyone/,
    );
    expect(lacked.length).toBeGreaterThan(0);
    for (const line of lacked) expect(line).toMatch(/^ {2}\S/);
  });

  test('does not offer what cannot be read', () => {
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'broken.curriculum.yaml': 'curriculum: [\n' });
    const { stderr } = hitCurriculum(folder, ['coverage', 'nope']);
    expect(stderr).toMatch(/^There is no program “nope” in .*\. There is: hit \(hit\.curriculum\.yaml\)\.\n$/);
  });

  test('takes several roles, with commas or said again, and the program behind them', () => {
    const one = ['--role', 'medical-coder,outpatient-coder', 'hit-aas'];
    const other = ['-r', 'medical-coder', '-r', 'outpatient-coder', 'hit-aas'];
    const sample = path.join(import.meta.dirname, '../../samples/example-college');
    const { code, stdout } = hitCurriculum(sample, ['coverage', ...one]);
    expect(code).toBe(0);
    expect(stdout).toContain('Outpatient Coder');
    expect(hitCurriculum(sample, ['coverage', ...other]).stdout).toBe(stdout);
  });

  test.each(['coverage', 'metrics', 'map'])('%s says which concentrations there are, and what a plan is', (command) => {
    const sample = path.join(import.meta.dirname, '../../samples/example-college');
    const known =
      'Concentrations: outpatient-coding, health-data; or “own”, for what is taken without a concentration.\n';
    expect(hitCurriculum(sample, [command, '--way', 'data'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `“data” is no concentration of hit-aas. ${known}`,
    });
    expect(hitCurriculum(sample, [command, '--way', 'part-time']).stderr).toBe(
      `“part-time” is a plan of hit-aas and no concentration; only hit-curriculum export writes a single plan. ${known}`,
    );
    for (const way of ['own', 'health-data']) expect(hitCurriculum(sample, [command, '--way', way]).code).toBe(0);
  });

  test.each([
    ['html', /^<!doctype html>/],
    ['md', /^# Coverage: Health Information\n/],
    ['csv', /^\u{feff}Coverage of,/u],
    ['json', /^\{\n {2}"\$schema"/],
    ['svg', /^<\?xml [^>]*>\n<svg /],
    ['map.svg', /^<\?xml [^>]*>\n<svg /],
    ['matrix.svg', /^<\?xml [^>]*>\n<svg /],
  ])('writes %s to a pipe', (format, begins) => {
    const { code, stdout, stderr } = hitCurriculum(one, ['coverage', '--format', format, '--date', '2026-08-17']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(begins);
    if (format !== 'svg' && !format.includes('.')) expect(stdout).toContain('2026-08-17');
  });

  test.each([
    ['html', /^<!doctype html>/],
    ['MD', /^# Coverage: /],
    ['csv', /^\u{feff}Coverage of,/u],
    ['json', /^\{/],
    ['svg', /Program map/],
    ['matrix.svg', /skill matrix/],
    ['txt', /^Health Information\n/],
  ])('writes what a name that ends with .%s says', (ending, begins) => {
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'clerk.role.yaml': recordsClerk });
    const { code, stderr } = hitCurriculum(folder, ['coverage', '-o', `hit.${ending}`]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `hit.${ending} is written.\n` });
    expect(readFileSync(path.join(folder, `hit.${ending}`), 'utf8')).toMatch(begins);
  });

  test('does not guess what to write where the name does not say it, and does as it is told', () => {
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'clerk.role.yaml': recordsClerk });
    const { code, stderr } = hitCurriculum(folder, ['coverage', '-o', 'hit.pages']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'It is not clear what to write to “hit.pages”: end its name with one of .txt, .html, .htm, .xlsx, .md, .markdown, .csv, .json, matrix.svg, .svg, or say --format.\n',
    });
    expect(existsSync(path.join(folder, 'hit.pages'))).toBe(false);
    expect(hitCurriculum(folder, ['coverage', '-o', 'hit.draft', '-f', 'md']).code).toBe(0);
  });

  test('writes a file in the place of the one before, and leaves nothing else', () => {
    const folder = temporaryFolder({
      'hit.curriculum.yaml': program,
      'clerk.role.yaml': recordsClerk,
      'out/hit.xlsx': 'old',
    });
    const { code, stdout } = hitCurriculum(folder, ['coverage', '--format', 'xlsx', '--out', 'out/hit.xlsx']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(read(readFileSync(path.join(folder, 'out/hit.xlsx'))).SheetNames).toContain('Gaps');
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['hit.xlsx']);
  });

  test('leaves the file before as it was where the new one cannot be written', () => {
    const folder = temporaryFolder({
      'hit.curriculum.yaml': program,
      'clerk.role.yaml': recordsClerk,
      'out/hit.html/kept.txt': 'kept',
    });
    const { code, stderr } = hitCurriculum(folder, ['coverage', '--format', 'html', '--out', 'out/hit.html']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'out/hit.html is a folder; name a file in it.\n' });
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['hit.html']);
    const missing = hitCurriculum(folder, ['coverage', '--out', 'nowhere/hit.txt']);
    expect(missing.stderr).toBe('nowhere/hit.txt cannot be written: there is no such folder.\n');
    expect(existsSync(path.join(folder, 'nowhere'))).toBe(false);
  });
});

describe('Wrong use', () => {
  const binary = String.fromCharCode(0x50, 0x4b, 3, 4, 0, 0);

  test.each([
    ['a missing file', ['coverage', 'gone.curriculum.yaml'], 'There is no file gone.curriculum.yaml.'],
    [
      'an unknown program',
      ['coverage', 'nursing'],
      /^There is no program “nursing” in .+\. There is: hit \(hit\.curriculum\.yaml\)\.$/,
    ],
    ['broken YAML', ['coverage', 'broken.yaml'], /^broken\.yaml:2: /],
    ['a binary file', ['coverage', 'picture.curriculum.yaml'], /^picture\.curriculum\.yaml is no text file;/],
    ['a role', ['coverage', 'roles/clerk.role.yaml'], 'roles/clerk.role.yaml is a role and no program.'],
    [
      'a misspelled file',
      ['coverage', 'hti.curriculum.yaml'],
      'There is no file hti.curriculum.yaml. Did you mean hit.curriculum.yaml?',
    ],
    ['a folder', ['coverage', 'roles/'], /^roles\/ is a folder;/],
    ['another file', ['coverage', 'notes.yaml'], 'notes.yaml is no program: it does not begin with “curriculum:”.'],
    [
      'an unknown flag',
      ['coverage', '--fromat', 'html'],
      /^Unknown option “--fromat”. Did you mean --format\? hit-curriculum coverage --help tells more\.$/,
    ],
    ['an unknown command', ['covrage'], /^Unknown command “covrage”. Did you mean coverage\?/],
    ['an unknown format', ['coverage', '--format', 'pdf'], /^“pdf” is no format\. There is: text, html, /],
    [
      'a PDF',
      ['coverage', '--out', 'c.pdf'],
      '.pdf is not written: end the name of “c.pdf” with .html, and print that page as PDF from a browser.',
    ],
    [
      'an unknown role',
      ['coverage', '--role', 'nurse'],
      '“nurse” is nothing that hit prepares for. It prepares for: clerk.',
    ],
    [
      'an unknown way',
      ['coverage', '--way', 'web'],
      '“web” is no concentration of hit. Concentrations: data; or “own”, for what is taken without a concentration.',
    ],
    [
      'no percentage',
      ['coverage', '--min', 'all'],
      '“all” is no percentage: write a number from 0 to 100, as in --min 80.',
    ],
    ['no date', ['coverage', '--date', '2026-02-30'], '“2026-02-30” is no date: write it as in --date 2026-08-17.'],
    ['a folder that is not there', ['coverage', '--folder', 'nowhere'], /^There is no folder .*nowhere\.$/],
    [
      'a folder without programs',
      ['coverage', '--folder', 'empty'],
      /^There is no program in .*empty: no file there is called like hit\.curriculum\.yaml\.$/,
    ],
  ])('%s is told in one sentence', (_name, args, sentence) => {
    const folder = temporaryFolder({
      'hit.curriculum.yaml': program,
      'roles/clerk.role.yaml': recordsClerk,
      'broken.yaml': 'curriculum: hit\ncourses: [\n',
      'notes.yaml': 'a: 1\n',
    });
    mkdirSync(path.join(folder, 'empty'));
    if (args[1]?.startsWith('picture')) writeFile(path.join(folder, 'picture.curriculum.yaml'), binary);
    const { code, stdout, stderr } = hitCurriculum(folder, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.endsWith('\n')).toBe(true);
    expect(stderr.trimEnd()).not.toContain('\n');
    if (typeof sentence === 'string') expect(stderr).toBe(`${sentence}\n`);
    else expect(stderr.trimEnd()).toMatch(sentence);
  });
});

describe('Help', () => {
  test('tells the version', () => {
    const { code, stdout } = hitCurriculum(one, ['--version']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${packageJson.version}\n` });
  });

  test('shows the commands, and examples of each', () => {
    expect(hitCurriculum(one, ['--help']).stdout).toMatch(/^ {2}coverage /m);
    expect(hitCurriculum(one, [])).toMatchObject({ code: 0, stdout: hitCurriculum(one, ['--help']).stdout });
    const { code, stdout, stderr } = hitCurriculum(one, ['coverage', '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Examples:\n  hit-curriculum coverage\n');
    expect(stdout).toContain('Exit codes: 0 ');
  });
});
