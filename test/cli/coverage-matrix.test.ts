import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import { matrixText } from '../../server/src/cli/coverage/matrix-text.ts';
import { paintFor } from '../../server/src/cli/terminal.ts';
import { temporaryFolder } from '../protocol/bundle.ts';
import { clerkProgram } from '../support/records-clerk.ts';
import { reportOf } from '../support/reports.ts';
import { hitCurriculum } from './command-line.ts';

const role = `
role: clerk
title: Records Clerk
requires:
  hipaa: { level: mastered, importance: core }
  sql: { level: introduced, importance: useful }
  privacy: { level: introduced, importance: useful }
`;

const program = clerkProgram(`
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced, privacy: introduced } }
  C802: { title: "Law", credits: 3, teaches: { hipaa: reinforced } }
  HIT 215L: { title: Data, credits: 3, teaches: { statistics: mastered } }
  HIT 300: { title: Nothing, credits: 3 }
terms:
  - { title: First fall, courses: [HIT 100, C802] }
  - { title: First spring, courses: [HIT 215L, HIT 300] }
`);

const output = { write: () => true };
const terminal = { stdout: output, stderr: output, stdin: process.stdin, env: {}, cwd: () => '/' };
const paint = paintFor(terminal, { color: false });
const report = () => reportOf(`//- /hit.curriculum.yaml\n${program}\n//- /clerk.role.yaml\n${role}`);

let college: string;
beforeAll(() => {
  college = temporaryFolder({ 'hit.curriculum.yaml': program, 'clerk.role.yaml': role });
}, 60_000);

describe('The course × skill matrix in a terminal', () => {
  test('has courses by term side by side, and skills by category below each other', () => {
    expect(matrixText(report(), { paint, width: 100 })).toBe(
      [
        'Course × skill: I Introduced, R Reinforced, M Mastered, • taught, without a level.',
        '',
        '                   First fall   First spring',
        '                   HIT          HIT',
        'Skill              100 C802     215L',
        'Analytical',
        '  Statistics       ·   ·        M',
        'Governance, law and privacy',
        '  HIPAA            I   R        ·',
        '  Privacy          I   ·        ·',
      ].join('\n'),
    );
  });

  test('is cut into blocks where the terminal is narrow, each with the skills of its courses', () => {
    const blocks = matrixText(report(), { paint, width: 34 }).split('\n\n');
    expect(blocks).toHaveLength(3);
    expect(blocks[1]).toContain('HIPAA');
    expect(blocks[1]).not.toContain('Statistics');
    expect(blocks[2]).toContain('215L');
    expect(blocks[2]).not.toContain('HIPAA');
    for (const line of blocks.slice(1).join('\n').split('\n')) expect(line.length).toBeLessThanOrEqual(34);
  });

  test('gives way to a sentence where not even one course fits', () => {
    expect(matrixText(report(), { paint, width: 18 })).toMatch(/^The terminal is too narrow for the matrix: /);
  });

  test('is shown on request, of the skills of a role alone', () => {
    const all = hitCurriculum(college, ['coverage', '--matrix']).stdout;
    expect(all).toMatch(/^Skill +100 C802 +215L$/m);
    expect(all).toMatch(/^ {2}Statistics +· +· +M$/m);
    // Between what each course covers, and the gaps.
    expect(all.indexOf('Course × skill')).toBeGreaterThan(all.indexOf('The numbered columns'));
    expect(all.indexOf('Course × skill')).toBeLessThan(all.indexOf('2 gaps'));
    const ofRole = hitCurriculum(college, ['coverage', '--matrix', '--role', 'clerk']).stdout;
    expect(ofRole).toMatch(/^ {2}HIPAA +I +R$/m);
    expect(ofRole).not.toContain('Statistics');
    expect(hitCurriculum(college, ['coverage']).stdout).not.toContain('Course × skill');
  });
});

describe('hit-curriculum coverage --min', () => {
  test('says which gaps make it fail, the heaviest first', () => {
    const { code, stderr } = hitCurriculum(college, ['coverage', '--min', '80']);
    expect({ code, lines: stderr.split('\n') }).toEqual({
      code: 1,
      lines: [
        'Records Clerk: 58 % is covered for everyone, and 80 % is asked for.',
        '  SQL: missing, Introduced is required; no course teaches anything near it',
        expect.stringMatching(
          /^ {2}HIPAA: Reinforced for everyone, Mastered is required; could be raised in HIT 100, C802/,
        ),
        '',
      ],
    });
  });

  test('has nothing to say where it is enough', () => {
    expect(hitCurriculum(college, ['coverage', '--min', '50'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('says on request what is done on the way, and when asked to be quiet only what is wrong', () => {
    const verbose = hitCurriculum(college, ['coverage', '--verbose', '-o', 'out.md']);
    expect(verbose.stderr).toMatch(
      /^hit\.curriculum\.yaml is the program; 2 files of its folder are read\.\n.*out\.md is written\.\n$/s,
    );
    const quiet = hitCurriculum(college, ['coverage', '--quiet', '--min', '80']);
    expect(quiet.stderr).toMatch(/^Records Clerk: 58 %/);
  });
});
