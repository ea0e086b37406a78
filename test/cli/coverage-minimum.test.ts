import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../protocol/bundle.ts';
import { recordsClerk } from '../support/records-clerk.ts';
import { hitCurriculum } from './command-line.ts';

const notAll = 'Not all that the program draws on could be read or understood.';

/** A program whose only course teaches all that records clerks need, and other files beside it. */
function folderWith(preparesFor: string, files: Readonly<Record<string, string>> = {}): string {
  const program = `
curriculum: hit
title: Health Information
award: associate
${preparesFor}
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: reinforced, privacy: introduced } }
terms:
  - { title: Fall, courses: [HIT 100] }
`;
  return temporaryFolder({ 'hit.curriculum.yaml': program, ...files });
}

function checked(folder: string, ...args: readonly string[]) {
  const { code, stderr } = hitCurriculum(folder, ['coverage', '--min', '80', ...args]);
  return { code, told: stderr.trimEnd().split('\n') };
}

describe('coverage --min ends with 2', () => {
  test('where a role is misspelled', () => {
    expect(checked(folderWith('prepares-for: { roles: [clerkk] }', { 'clerk.role.yaml': recordsClerk }))).toEqual({
      code: 2,
      told: [
        notAll,
        '“clerkk”, under “prepares-for”, could not be found or read, so that it cannot be held against 80 %.',
      ],
    });
  });

  test('where a role is misspelled beside one that is covered, unless only that one is asked for', () => {
    const folder = folderWith('prepares-for: { roles: [clerk, coder] }', { 'clerk.role.yaml': recordsClerk });
    expect(checked(folder)).toMatchObject({ code: 2, told: [notAll, expect.stringContaining('“coder”, under ')] });
    expect(checked(folder, '--role', 'clerk').code).toBe(0);
  });

  test('where a role is no text file', () => {
    const binary = `role: clerk${String.fromCharCode(0, 1, 2)}\n`;
    expect(checked(folderWith('prepares-for: { roles: [clerk] }', { 'clerk.role.yaml': binary }))).toMatchObject({
      code: 2,
      told: [notAll, expect.stringContaining('“clerk”, under ')],
    });
  });

  test('where a role can be read in part only, as what it asks for besides is not known', () => {
    const folder = folderWith('prepares-for: { roles: [clerk] }', {
      'clerk.role.yaml': 'role: clerk\ntitle: Clerk\nrequires:\n  hipaa: { level: introduced }\n  privacy: [\n',
    });
    const sentence =
      'Clerk: not all of clerk.role.yaml could be read, so that it cannot be held against 80 %: hit-curriculum check says why.';
    expect(checked(folder)).toEqual({ code: 2, told: [sentence] });
    expect(checked(folder, '--role', 'clerk')).toEqual({ code: 2, told: [sentence] });
  });

  test('where “prepares-for” is not written as it should be', () => {
    expect(checked(folderWith('prepares-for: [clerk]', { 'clerk.role.yaml': recordsClerk }))).toEqual({
      code: 2,
      told: [
        notAll,
        'Not all of “prepares-for” could be understood, so that it cannot be held against 80 %: hit-curriculum check says why.',
      ],
    });
  });

  test('where there is nothing that the program prepares for', () => {
    expect(checked(folderWith(''))).toEqual({
      code: 2,
      told: [
        'There is nothing to hold against 80 %: the program prepares for no role or framework and has no outcomes.',
      ],
    });
  });

  test('where nothing that is asked for can be compared with what is taught', () => {
    const unrated = 'role: clerk\ntitle: Clerk\n';
    expect(checked(folderWith('prepares-for: { roles: [clerk] }', { 'clerk.role.yaml': unrated }))).toEqual({
      code: 2,
      told: ['There is nothing to hold against 80 %: the coverage of Clerk is not known.'],
    });
  });

  test('where courses could not be read that may be what is lacking', () => {
    const folder = folderWith('uses: [shared]\nprepares-for: { roles: [clerk] }', {
      'shared.courses.yaml': `catalog: shared${String.fromCharCode(0, 1)}\n`,
      'clerk.role.yaml': `${recordsClerk}  sql: { level: mastered, importance: core }\n`,
    });
    const { code, told } = checked(folder);
    expect(code).toBe(2);
    expect(told.join('\n')).toContain('whether it is 80 % is not known');
  });
});

describe('coverage --min', () => {
  test('ends with 0 where one of several has no number and all is known', () => {
    const folder = folderWith('prepares-for: { roles: [clerk, guest] }', {
      'clerk.role.yaml': recordsClerk,
      'guest.role.yaml': 'role: guest\ntitle: Guest\n',
    });
    expect(checked(folder)).toEqual({ code: 0, told: [''] });
  });

  test('tells what is below also where something else could not be read', () => {
    const folder = folderWith('prepares-for: { roles: [medical-coder, clerkk] }');
    const { code, told } = checked(folder);
    expect(code).toBe(2);
    expect(told.join('\n')).toMatch(/Medical Coder: \d+ % is covered for everyone, and 80 % is asked for/);
  });
});
