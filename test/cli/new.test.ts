import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { askForFile } from '../../server/src/cli/new/ask.ts';
import { temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';

describe('hit-curriculum new', () => {
  test.each([
    ['curriculum', 'Health Information Technology, A.A.S.', 'health-information-technology-aas.curriculum.yaml'],
    ['role', 'Clinical Analyst', 'clinical-analyst.role.yaml'],
    ['catalog', 'Allied Health: “2026”', 'allied-health-2026.courses.yaml'],
    ['framework', 'No', 'no.skills.yaml'],
  ])('writes a %s called %s, which checks clean and is laid out', (kind, title, name) => {
    const folder = temporaryFolder();
    const { code, stdout } = hitCurriculum(folder, ['new', kind, '--title', title]);
    expect([code, stdout]).toEqual([0, `${name}\n`]);
    expect(parse(readFileSync(path.join(folder, name), 'utf8')).title).toBe(title);
    expect(hitCurriculum(folder, ['check', '--level', 'hint']).code).toBe(0);
    expect(hitCurriculum(folder, ['format', '--check']).code).toBe(0);
  });

  test('takes another id, and a folder', () => {
    const folder = temporaryFolder({ 'roles/other.txt': '' });
    const { stdout } = hitCurriculum(folder, [
      'new',
      'role',
      '--title',
      'Clinical Analyst',
      '--id',
      '2026',
      '-o',
      'roles',
    ]);
    expect(stdout).toBe('roles/2026.role.yaml\n');
    const { role, title } = parse(readFileSync(path.join(folder, 'roles/2026.role.yaml'), 'utf8'));
    expect([role, title]).toEqual(['2026', 'Clinical Analyst']);
  });

  test('never writes over a file unless it is told to', () => {
    const folder = temporaryFolder({ 'coder.role.yaml': '# mine\n' });
    const again = hitCurriculum(folder, ['new', 'role', '--title', 'Coder']);
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).toBe(
      'coder.role.yaml is there already: choose another name with --id or --out, or say --force.\n',
    );
    expect(readFileSync(path.join(folder, 'coder.role.yaml'), 'utf8')).toBe('# mine\n');
    expect(hitCurriculum(folder, ['new', 'role', '--title', 'Coder', '--force']).code).toBe(0);
    expect(readFileSync(path.join(folder, 'coder.role.yaml'), 'utf8')).toContain('role: coder\n');
  });

  test.each([
    [['new'], 'Say what is to be new: curriculum, catalog, role, framework.'],
    [['new', 'role'], 'Say what the role is called: --title "Clinical Analyst".'],
    [['new', 'syllabus'], 'hit-curriculum new makes no “syllabus”. It makes: curriculum, catalog, role, framework.'],
    [['new', 'certificate'], 'A certificate is a program: hit-curriculum new curriculum makes one.'],
    [['new', 'associate'], 'An associate is a program: hit-curriculum new curriculum makes one.'],
    [
      ['new', 'role', '--id', 'Clinical Analyst'],
      '“Clinical Analyst” is no id: write lower-case words with hyphens, such as clinical-analyst.',
    ],
    [['new', 'role', '--title', '…'], '“…” is no title: use at least one letter or digit.'],
    [
      ['new', 'role', '--id', 'a', '--out', 'a.yaml'],
      'a.yaml is not called like a role: end its name as in a.role.yaml.',
    ],
    [
      ['new', 'role', '--id', 'a', '--out', 'nowhere/a.role.yaml'],
      'nowhere/a.role.yaml cannot be written: there is no such folder.',
    ],
  ])('says in one sentence what is wrong with %j', (args, sentence) => {
    const folder = temporaryFolder();
    expect(hitCurriculum(folder, args)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(path.join(folder, 'nowhere'))).toBe(false);
  });
});

describe('Who is asked', () => {
  /** Somebody at a terminal, who types a line whenever a question with certain words is put. */
  function someoneWho(types: Readonly<Record<string, string>>) {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const answered = new Set<string>();
    let seen = '';
    const stdout = new PassThrough().on('data', (text: Buffer) => {
      seen += text.toString('utf8');
      for (const [question, line] of Object.entries(types)) {
        if (answered.has(question) || !seen.includes(question)) continue;
        answered.add(question);
        setTimeout(() => stdin.write(line), 20);
      }
    });
    // No question closes a terminal.
    return { stdin, stdout: Object.assign(stdout, { end: () => stdout }) };
  }

  test('chooses a kind, types a title, and takes the id that follows from it', async () => {
    const terminal = someoneWho({
      'What is it to be?': '\u001b[B\r',
      'called?': 'Clinical  Analyst\r',
      'By which id': '\r',
    });
    const nothing = { kind: undefined, title: undefined, id: undefined };
    expect(await askForFile(nothing, terminal)).toEqual({
      kind: 'role',
      title: 'Clinical Analyst',
      id: 'clinical-analyst',
    });
  });

  test('is asked only for what was not said', async () => {
    const terminal = someoneWho({ 'By which id': '\u0008\u0008x\r' });
    const said = { kind: 'catalog', title: 'Allied Health', id: undefined } as const;
    expect(await askForFile(said, terminal)).toMatchObject({ kind: 'catalog', title: 'Allied Health' });
  });

  test('may stop at any question', async () => {
    const terminal = someoneWho({ 'called?': '\u0003' });
    expect(await askForFile({ kind: 'role', title: undefined, id: undefined }, terminal)).toBeUndefined();
  });
});
