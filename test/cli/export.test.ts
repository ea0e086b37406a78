import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';

const program = `
curriculum: hit
title: Health Information, A.A.S.
award: associate
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 112:
    title: Coding
    credits: 3
    prerequisites: [HIT 100, { condition: Admission }]
terms:
  - { title: Term 1, courses: [HIT 100] }
  - { title: Term 2, courses: [HIT 112] }
plans:
  slow:
    terms:
      - { title: Term 1, courses: [HIT 100] }
`;
const framework = 'framework: outcomes\ntitle: Outcomes\nitems:\n  thinking: Thinking\n';
const files = { 'hit.curriculum.yaml': program, 'outcomes.skills.yaml': framework };

function run(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({ ...files, ...more });
  return { folder, ...hitCurriculum(folder, ['export', ...args]) };
}

describe('hit-curriculum export', () => {
  test('writes the only program to the terminal, and tells beside it what is lost', () => {
    const { code, stdout, stderr } = run(['curricular-analytics']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Curriculum,Health Information,,/);
    expect(stdout).toContain('\n2,Coding,HIT,112,1,,,3,,,2\n');
    expect(stderr).toBe(
      'Conditions that are no courses are left out: HIT 112.\nOnly one plan is written; these are left out: slow.\n',
    );
    expect(run(['curricular-analytics', 'hit', '-q']).stderr).toBe('');
  });

  test('writes a file, into a folder or over an earlier one', () => {
    const { folder, code, stdout, stderr } = run([
      'curricular-analytics',
      'hit.curriculum.yaml',
      '--way',
      'slow',
      '-o',
      'out/',
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('out/hit.csv is written.\n');
    const file = path.join(folder, 'out/hit.csv');
    expect(readFileSync(file, 'utf8')).toContain('\nDegree Plan,slow,');
    const again = ['export', 'curricular-analytics', 'hit', '-o', 'out/hit.csv'];
    expect(hitCurriculum(folder, again)).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).not.toContain('\nDegree Plan,slow,');
    expect(readFileSync(file, 'utf8')).toContain('\nDegree Plan,Health Information,');
  });

  test('finds a framework by its id', () => {
    const { code, stdout } = run(['case', 'outcomes', '--date', '2026-08-17']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ CFDocument: { title: 'Outcomes' } });
  });

  test.each([
    [[], 'Say the format and what to write in it. There is: curricular-analytics, case, ctdl-asn.'],
    [['yaml'], '“yaml” is no format to export to. There is: curricular-analytics, case, ctdl-asn.'],
    [
      ['word'],
      '“word” is no format to export to: write a page with hit-curriculum coverage --out coverage.html, and print it from a browser.',
    ],
    [
      ['pdf', 'hit'],
      '“pdf” is no format to export to: write a page with hit-curriculum coverage hit --out hit.html, and print it from a browser.',
    ],
    [['xlsx', 'hit'], 'xlsx is a document about coverage: hit-curriculum coverage hit --format xlsx writes it.'],
    [['case', 'hit.curriculum.yaml'], 'hit.curriculum.yaml is a program and no framework.'],
    [['curricular-analytics', 'outcomes.skills.yaml'], 'outcomes.skills.yaml is a framework and no program.'],
    [
      ['case', 'bin.skills.yaml'],
      'bin.skills.yaml is no text file; a framework is written as YAML, in a file such as college-outcomes.skills.yaml.',
    ],
    [
      ['case', 'bin.curriculum.yaml'],
      'bin.curriculum.yaml is no text file; a framework is written as YAML, in a file such as college-outcomes.skills.yaml.',
    ],
    [['curricular-analytics', 'gone.yaml'], 'There is no file gone.yaml.'],
    [['curricular-analytics', 'hit', '--way', 'fast'], /^“fast” is no concentration and no plan of hit\..*\bslow\b/],
    [
      ['case', 'outcomes', '--way', 'slow'],
      '--way means nothing for 1EdTech CASE 1.0 (JSON): only programs have plans.',
    ],
    [
      ['curricular-analytics', 'hit', '-o', 'nowhere/hit.csv'],
      'nowhere/hit.csv cannot be written: there is no such folder.',
    ],
    [['curricular-analytics', 'broken.curriculum.yaml'], /^broken\.curriculum\.yaml:1: /],
  ])('%j is refused in a sentence', (args, sentence) => {
    const { code, stdout, stderr } = run(args, {
      'broken.curriculum.yaml': 'curriculum: [\n',
      'bin.curriculum.yaml': '\u0000\u0001',
      'bin.skills.yaml': '\u0000\u0001',
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    if (typeof sentence === 'string') expect(stderr).toBe(`${sentence}\n`);
    else expect(stderr).toMatch(sentence);
  });

  test('what was exported can be imported', () => {
    const { folder } = run(['curricular-analytics', 'hit', '-o', 'again.csv', '-q']);
    const ended = hitCurriculum(folder, ['import', 'curricular-analytics', 'again.csv', '-o', 'again']);
    expect(ended.stdout).toBe('again/again.curriculum.yaml\n');
    expect(readFileSync(path.join(folder, ended.stdout.trim()), 'utf8')).toContain('prerequisites: [HIT 100]');
  });
});
