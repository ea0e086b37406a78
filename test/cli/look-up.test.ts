import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { formatCodes } from '../../server/src/rules/pages/format-codes.ts';
import { rules } from '../../server/src/rules/rules.ts';
import { temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';

const program = `curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [medical-coder], certifications: [rhit] }
courses:
  HIT 110: { title: Coding, credits: 3, teaches: { icd-10-cm-coding: introduced } }
`;

const nowhere = temporaryFolder();
const say = (...args: string[]) => hitCurriculum(nowhere, args);

describe('hit-curriculum taxonomy search', () => {
  test('finds entries of every kind by the beginnings of words, the best first', () => {
    const { code, stdout } = say('taxonomy', 'search', 'medical', 'coder');
    expect(code).toBe(0);
    const [heading, first] = stdout.split('\n');
    expect(heading).toMatch(/^ID +KIND +NAME$/);
    expect(first).toMatch(/^medical-coder +role +Medical Coder$/);
  });

  test('finds an abbreviation, and only the kinds that are asked for', () => {
    expect(say('taxonomy', 'search', 'RHIT').stdout).toMatch(/^rhit +credential +Registered/m);
    const { stdout } = say('taxonomy', 'search', 'coding', '--kind', 'skills', '--format', 'json');
    const found: { kind: string; id: string }[] = JSON.parse(stdout);
    expect(found.map(({ id }) => id)).toContain('icd-10-cm-coding');
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['skill']));
  });

  test('ends with 1 and says so where nothing is found', () => {
    const { code, stdout, stderr } = say('taxonomy', 'search', 'xyzzyx');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe('Nothing in the taxonomy is called “xyzzyx”: try fewer words, or the beginning of one.\n');
  });
});

test('hit-curriculum taxonomy alone says what is missing', () => {
  const { code, stdout, stderr } = say('taxonomy');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(
    /^Say what to do with it, as in hit-curriculum taxonomy search\. hit-curriculum taxonomy --help .*\n$/,
  );
});

describe('hit-curriculum taxonomy show', () => {
  test('tells what the page of the editor tells, with the ids to go on with', () => {
    const { code, stdout } = say('taxonomy', 'show', 'icd-10-cm-coding');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ICD-10-CM coding\n\nSkill, in a file icd-10-cm-coding\n/);
    expect(stdout).toContain('Medical Coder (mastered) (medical-coder)');
    expect(stdout).not.toMatch(/\]\(|\*\*|\.md|\\/);
    for (const line of stdout.split('\n')) expect(line.includes('http') || line.length <= 80, line).toBe(true);
  });

  test.each(['rhit', 'RHIT'])('knows %s, as people write it', (named) => {
    expect(say('taxonomy', 'show', named).stdout).toMatch(/^Registered Health Information Technician \(RHIT\)\n/);
  });

  test('tells with a folder where its files use the entry', () => {
    const folder = temporaryFolder({ 'programs/hit.curriculum.yaml': program });
    const { stdout } = hitCurriculum(folder, ['taxonomy', 'show', 'icd-10-cm-coding', '--folder', '.']);
    expect(stdout).toContain(
      'In this folder\n\nCourses that teach it\n\n- HIT 110 Coding (programs/hit.curriculum.yaml:6)',
    );
    const json = hitCurriculum(folder, ['taxonomy', 'show', 'medical-coder', '--folder', '.', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject([
      { kind: 'role', id: 'medical-coder', uses: [{ file: 'programs/hit.curriculum.yaml', line: 4 }] },
    ]);
  });

  test('shows nothing that a terminal would act on', () => {
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program.replace('Coding', '"Red \\e[31m \\u202E"') });
    const { stdout } = hitCurriculum(folder, ['taxonomy', 'show', 'icd-10-cm-coding', '--folder', '.']);
    expect(stdout).toContain('HIT 110 Red');
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  });

  test.each([
    [['icd-10-cm-codng'], '“icd-10-cm-codng” is not in the taxonomy. Did you mean icd-10-cm-coding?'],
    [['xyzzyx'], '“xyzzyx” is not in the taxonomy. Search by words: hit-curriculum taxonomy search xyzzyx'],
    [['rhit', '--kind', 'skil'], '“skil” is no kind of entry. There is: skill, role, credential, '],
    [['rhit', '--format', 'xml'], '“xml” is no format. There is: text, json.'],
    [['rhit', '--folder', 'nowhere'], 'There is no folder '],
  ])('says in one sentence what is wrong with %j', (args, sentence) => {
    const { code, stdout, stderr } = say('taxonomy', 'show', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });
});

describe('hit-curriculum rules', () => {
  const folder = temporaryFolder({
    'hit.curriculum.yaml': program,
    'hit-curriculum.config.yaml': 'categories:\n  skills: hint\nrules:\n  term-load: off\n',
  });

  test('lists the rules by category, as they are chosen in the folder', () => {
    const { code, stdout } = hitCurriculum(folder, ['rules']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Requisites\nrequisite-cycle +error +/);
    expect(stdout).toMatch(/^skill-gap +hint \(chosen\) +Required skill/m);
    expect(stdout).toMatch(/^term-load +off \(chosen\) +/m);
    for (const { code: rule } of rules) expect(stdout).toContain(`\n${rule} `);
  });

  test('lists them for scripts and for people who write', () => {
    const json = hitCurriculum(folder, ['rules', '--format', 'json', '--category', 'credits']);
    expect(JSON.parse(json.stdout)).toContainEqual({
      code: 'term-load',
      title: 'Term with too many credits, or too few for full-time study',
      category: 'credits',
      severity: 'off',
      usualSeverity: 'warning',
      numbers: expect.objectContaining({}),
    });
    const markdown = hitCurriculum(folder, ['rules', '--format', 'markdown']);
    expect(markdown.stdout).toContain('\n## Requisites\n');
    expect(markdown.stdout).toContain('| off | `term-load` |\n');
  });

  test('says which categories there are', () => {
    const { code, stderr } = hitCurriculum(folder, ['rules', '--category', 'grades']);
    expect([code, stderr]).toEqual([
      2,
      '“grades” is no category of rules. There is: requisites, credits, skills, outcomes, credentials, ids, comments.\n',
    ]);
  });
});

describe('hit-curriculum explain', () => {
  test('tells all of a rule: why, an example with what is said of it, and how to change it', () => {
    const { code, stdout } = say('explain', 'unknown-role');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Role that does not exist\n\nunknown-role · Names and codes · /);
    expect(stdout).toContain('\nWrong\n\n    ');
    expect(stdout).toMatch(/What you see, as an? \w+ at /);
    expect(stdout).toContain('\n    rules:\n      unknown-role: ');
    expect(stdout).not.toMatch(/```|\]\(|\*\*/);
  });

  test.each(Object.keys(formatCodes))('tells what %s means', (code) => {
    expect(formatCodes[code]?.title).toMatch(/^[A-Z]/);
    expect(formatCodes[code]?.about).toMatch(/^.{19,}[.?]$/s);
  });

  test('tells what a finding about the form of a file means', () => {
    expect(say('explain', 'yaml-missing-colon').stdout).toBe(
      'Key without a colon\n\nyaml-missing-colon · The form of files\n\nA word stands where a key is expected, and has no colon behind it. Write one:\ntitle: ….\n',
    );
  });

  test.each([
    ['requisite-ordr', '“requisite-ordr” is the code of no finding. Did you mean requisite-order?\n'],
    ['xyzzyx', '“xyzzyx” is the code of no finding. hit-curriculum rules lists all rules.\n'],
  ])('says what may be meant by %s', (code, sentence) => {
    expect(say('explain', code)).toEqual({ code: 2, stdout: '', stderr: sentence });
  });

  test('knows every code that a finding can have', () => {
    const known = new Set([...rules.map(({ code }) => code), ...Object.keys(formatCodes)]);
    const folder = path.join(root, 'server/src');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const written = sources.flatMap((name) =>
      [
        ...readFileSync(path.join(folder, name), 'utf8').matchAll(
          /'((?:yaml|schema|not-checked|config|rule|duplicate|stray|lone)-[a-z-]*[a-z])'/g,
        ),
      ].map(([, code = '']) => code),
    );
    expect([...new Set(written)].filter((code) => !known.has(code))).toEqual([]);
  });
});
