import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder, writeFile } from '../protocol/bundle.ts';
import { clerkProgram, recordsClerk } from '../support/records-clerk.ts';
import { hitCurriculum } from './command-line.ts';

const program = clerkProgram(`
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: reinforced, privacy: introduced } }
  HIT 110: { title: Terminology, credits: 2 }
terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [HIT 110] }
`);

const nursing = program.replace('curriculum: hit', 'curriculum: nursing').replace('Health Information', 'Nursing');

function git(folder: string, ...args: string[]): void {
  const author = ['-c', 'user.name=Director', '-c', 'user.email=director@example.edu', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...author, ...args], { stdio: 'pipe' });
}

/** A repository in which the program was better yesterday than it is now. */
let college: string;
beforeAll(() => {
  college = temporaryFolder({
    'programs/hit.curriculum.yaml': program,
    'roles/clerk.role.yaml': recordsClerk,
    'nursing.curriculum.yaml': nursing,
  });
  git(college, 'init', '-q', '-b', 'main');
  git(college, 'add', '.');
  git(college, 'commit', '-q', '-m', 'One');
  git(college, 'tag', 'v1');
  const changed = program
    .replace('hipaa: reinforced', 'hipaa: introduced')
    .replace('  HIT 110: { title: Terminology, credits: 2 }\n', '  HIT 120: { title: "Law\\e[31m", credits: 4 }\n')
    .replace('[HIT 110]', '[HIT 120]');
  writeFile(path.join(college, 'programs/hit.curriculum.yaml'), changed);
  git(college, 'commit', '-q', '-am', 'Two');
}, 60_000);

const file = 'programs/hit.curriculum.yaml';

describe('hit-curriculum compare', () => {
  test('shows what is different from an earlier version', () => {
    const { code, stdout, stderr } = hitCurriculum(college, ['compare', `HEAD~1:${file}`, file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Health Information\nprograms\/hit\.curriculum\.yaml \(HEAD~1\) → programs\/hit\.curr/);
    expect(stdout).toContain('\nCoverage: 1 worse\nSkills: 1 lowered\nCourses: 1 added, 1 removed, 1 changed\n');
    expect(stdout).toContain('\nCredits: 5 → 7\n');
    expect(stdout).toMatch(/^Records Clerk +100 % +66 % +100 % +66 % +worse$/m);
    expect(stdout).toMatch(/^Lowered +HIPAA +Reinforced +Introduced$/m);
    expect(stdout).toContain('Courses: removed\n  HIT 110 Terminology\n');
    expect(stdout).toMatch(/^HIT 100 Introduction +Skill: HIPAA +Reinforced +Introduced$/m);
    // Nobody's words move the cursor.
    expect(stdout).toContain('  HIT 120 Law�[31m\n');
  });

  test('names the side that cannot be read, and says why', () => {
    const deep = `${program}notes: ${'['.repeat(300)}${']'.repeat(300)}\n`;
    const many = `${program}${'---\n'.repeat(1_001)}`;
    const folder = temporaryFolder({
      'hit.curriculum.yaml': program,
      'deep.curriculum.yaml': deep,
      'many.curriculum.yaml': many,
      'picture.curriculum.yaml': '\u0089PNG\0',
    });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'One');
    const hit = 'hit.curriculum.yaml';
    for (const [old, fresh, problem] of [
      ['deep.curriculum.yaml', hit, 'deep.curriculum.yaml cannot be read: lists and groups are nested more than 200'],
      [hit, 'many.curriculum.yaml', 'many.curriculum.yaml cannot be read: the file has more than 1,000 parts'],
      ['HEAD:deep.curriculum.yaml', hit, 'deep.curriculum.yaml (HEAD) cannot be read: lists and groups'],
      ['HEAD:picture.curriculum.yaml', hit, 'picture.curriculum.yaml (HEAD) is no text file.'],
    ] as const) {
      const { code, stdout, stderr } = hitCurriculum(folder, ['compare', old, fresh]);
      expect({ code, stdout, starts: stderr.startsWith(problem) }, stderr).toEqual({
        code: 2,
        stdout: '',
        starts: true,
      });
    }
  });

  test.each([
    ['a version alone stands for the same file', ['v1:', file]],
    ['the file of now can be left out', [`v1:${file}`]],
    ['two versions', [`v1:${file}`, `HEAD:${file}`]],
    ['the path is said once', [`v1:${file}`, 'HEAD:']],
    ['a program by its id', ['main~1:', 'hit']],
    ['a version of a program by its id', ['main~1:hit', 'hit']],
  ])('%s', (_name, args) => {
    expect(hitCurriculum(college, ['compare', ...args]).stdout).toMatch(/^Records Clerk +100 % +66 % .*worse$/m);
  });

  test('reads paths from the top of the repository, as Git does, and from the folder in which it is called', () => {
    const below = path.join(college, 'programs');
    for (const old of [`v1:${file}`, 'v1:hit.curriculum.yaml', 'v1:./hit.curriculum.yaml']) {
      const { stdout } = hitCurriculum(below, ['compare', old, 'hit.curriculum.yaml', '--folder', '..']);
      expect(stdout).toMatch(/^Records Clerk +100 % +66 %/m);
    }
    expect(hitCurriculum(below, ['compare', `v1:${file}`, '--folder', '..']).stdout).toMatch(/^Records Clerk +100 %/m);
  });

  test('reads roles and catalogs as they were then', () => {
    const folder = temporaryFolder({ [file]: program, 'roles/clerk.role.yaml': recordsClerk });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'One');
    writeFile(path.join(folder, 'roles/clerk.role.yaml'), `${recordsClerk}  sql: mastered\n`);
    const { stdout } = hitCurriculum(folder, ['compare', 'HEAD:', 'hit']);
    expect(stdout).toMatch(/^Records Clerk +100 % +75 %/m);
    expect(stdout).toContain('All courses are as before.');
  });

  test('compares two files, and two programs by their ids', () => {
    writeFile(path.join(college, 'old.yaml'), program);
    const versions = hitCurriculum(college, ['compare', 'old.yaml', file]);
    rmSync(path.join(college, 'old.yaml'));
    expect(versions.stdout).toMatch(/^Records Clerk +100 % +66 % .*worse$/m);
    const { stdout } = hitCurriculum(college, ['compare', 'nursing', 'hit']);
    expect(stdout).toMatch(/^A {2}Nursing \(nursing\.curriculum\.yaml\)\nB {2}Health Information \(programs/);
    expect(stdout).toMatch(/^Records Clerk +100 % +66 % .*higher in A$/m);
    expect(stdout).toContain('Courses: only in A\n  HIT 110 Terminology\n');
  });

  test('says that nothing is different', () => {
    const { code, stdout } = hitCurriculum(college, ['compare', 'HEAD:', file]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '\nNothing is different. Courses, terms, credits, skills and coverage are the same in both.\n',
    );
    expect(hitCurriculum(college, ['compare', file, file, '--fail-on-loss']).code).toBe(0);
  });

  test('ends with 1 on a loss where that is asked for, and says what is lost', () => {
    expect(hitCurriculum(college, ['compare', 'v1:', file]).code).toBe(0);
    const { code, stderr } = hitCurriculum(college, ['compare', 'v1:', file, '--fail-on-loss', '--quiet']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'Records Clerk: 100 % was covered for everyone, and 66 % is now.\n',
    });
    // The other way round it is a gain.
    expect(hitCurriculum(college, ['compare', file, 'v1:', '--fail-on-loss']).code).toBe(0);
  });

  test('does not take what is no target any more for a gain', () => {
    writeFile(path.join(college, 'less.yaml'), program.replace('prepares-for: { roles: [clerk] }\n', ''));
    const { code, stderr } = hitCurriculum(college, ['compare', 'v1:', 'less.yaml', '--fail-on-loss']);
    rmSync(path.join(college, 'less.yaml'));
    expect(code).toBe(1);
    expect(stderr).toBe(
      'Records Clerk: 100 % was covered for everyone, and the program does not prepare for it any more.\n',
    );
  });

  test('does not say that a role is no target any more whose file cannot be read', () => {
    const role = path.join(college, 'roles/clerk.role.yaml');
    writeFile(role, `role: clerk${String.fromCharCode(0, 1)}\n`);
    const { code, stdout, stderr } = hitCurriculum(college, ['compare', 'v1:', file, '--fail-on-loss']);
    writeFile(role, recordsClerk);
    expect(code).toBe(1);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('no longer a target or not to be read');
    expect(stderr).toBe(
      'Records Clerk: 100 % was covered for everyone, and what is now is not known, as not all could be read.\n',
    );
  });

  test('writes Markdown for a pull request, a page, and data', () => {
    const markdown = hitCurriculum(college, ['compare', 'v1:', file, '--format', 'md', '--date', '2026-08-17']);
    expect(markdown.stdout).toMatch(/^# Comparison: Health Information\n/);
    expect(markdown.stdout).toContain('- **Compared with:** programs/hit.curriculum.yaml (v1)\n');
    expect(markdown.stdout).toContain('- HIT 120 Law\u{fffd}');
    expect(hitCurriculum(college, ['compare', 'v1:', file, '-f', 'html']).stdout).toMatch(/^<!doctype html>/);
    mkdirSync(path.join(college, 'out'), { recursive: true });
    const { code, stdout } = hitCurriculum(college, ['compare', 'v1:', file, '--out', 'out/changes.json']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const document = JSON.parse(readFileSync(path.join(college, 'out/changes.json'), 'utf8'));
    rmSync(path.join(college, 'out'), { recursive: true });
    const schema = path.join(import.meta.dirname, '../../schemas/comparison.schema.json');
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
    validate(document);
    expect(validate.errors).toBeNull();
    expect(document).toMatchObject({
      file,
      with: `${file} (v1)`,
      between: 'versions',
      credits: { before: '5', after: '7', changed: true },
      courses: { added: [{ code: 'HIT120', place: { file, line: 8 } }] },
    });
    expect(JSON.stringify(document)).not.toContain('file:');
  });

  test.each([
    ['an unknown version', ['v9:', file], 'There is no version “v9” in the Git repository of this file.'],
    ['a file that was not there', ['v1:gone.yaml', file], 'There is no gone.yaml in the version v1.'],
    ['a file that is not there', ['v1:', 'gone.yaml'], 'There is no file gone.yaml.'],
    ['a role', ['v1:roles/clerk.role.yaml', file], 'roles/clerk.role.yaml (v1) is a role and no program.'],
    ['no file at all', ['v1:', 'HEAD:'], 'Name the file behind one of the colons, as in v1:hit.curriculum.yaml.'],
    [
      'one file alone',
      [file],
      'Name both that are compared, as in: compare HEAD:hit.curriculum.yaml hit.curriculum.yaml.',
    ],
    ['a drive of Windows', ['C:\\hit.curriculum.yaml', file], 'There is no file C:\\hit.curriculum.yaml.'],
    ['a version that is an option', ['--output=x:', file], /^Unknown option “--output=x:”/],
    ['an unknown format', ['v1:', file, '-f', 'pdf'], '“pdf” is no format. There is: text, md, html, json.'],
  ])('%s is told in one sentence', (_name, args, sentence) => {
    const { code, stdout, stderr } = hitCurriculum(college, ['compare', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).not.toContain('\n');
    if (typeof sentence === 'string') expect(stderr).toBe(`${sentence}\n`);
    else expect(stderr).toMatch(sentence);
  });

  test('says that there are no versions outside of a repository', () => {
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program });
    const { code, stderr } = hitCurriculum(folder, ['compare', 'HEAD:', 'hit']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'This file is in no Git repository, so there are no earlier versions of it. Compare with another file instead.\n',
    );
  });

  test('says where a version is no YAML', () => {
    const folder = temporaryFolder({ 'hit.curriculum.yaml': `${program}broken: [\n` });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'One');
    writeFile(path.join(folder, 'hit.curriculum.yaml'), program);
    const { code, stderr } = hitCurriculum(folder, ['compare', 'HEAD:', 'hit.curriculum.yaml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^hit\.curriculum\.yaml \(HEAD\):1\d: /);
  });
});
