import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import type { WorkspaceFullDocumentDiagnosticReport } from 'vscode-languageserver';
import { root } from '../../client/editor/places.mjs';
import { serverBundle, temporaryFolder, writeFile } from '../protocol/bundle.ts';
import { startEditor, uriOf } from '../protocol/editor.ts';
import { hitCurriculum } from './command-line.ts';

/** An error, a warning and a hint. */
const hit = `curriculum: hit
title: Health Information
award: associate
courses:
  HIT 100:
    title: Introduction
    credits: 3
    offered: [autumn]
    outcomes:
      - Understand codes
  HIT 110: { title: Coding, credits: 3, prerequisites: [HIT 100] }
`;

const clean = `role: clerk
title: Records Clerk
summary: Keeps records.
responsibilities: [Keeping records]
requires:
  hipaa: introduced
`;

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  readonly related: readonly { readonly file: string; readonly message: string }[];
}

interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly { readonly file: string; readonly findings: readonly Told[] }[];
}

function checked(folder: string, ...args: readonly string[]): Report & { readonly code: number | null } {
  const { code, stdout, stderr } = hitCurriculum(folder, ['check', '--format', 'json', ...args]);
  if (stdout === '') throw new Error(stderr);
  return { ...(JSON.parse(stdout) as Report), code };
}

const filesOf = (report: Report) => report.files.map(({ file }) => file);
const codesOf = (report: Report) => report.files.flatMap(({ findings }) => findings.map(({ code }) => code));

let folder: string;
beforeAll(() => {
  folder = temporaryFolder({
    'programs/hit.curriculum.yaml': hit,
    'programs/draft.yaml': hit.replace('curriculum: hit', 'curriculum: draft'),
    'roles/clerk.role.yaml': clean,
    'build/old.curriculum.yaml': hit.replace('curriculum: hit', 'curriculum: old'),
    '.gitignore': 'build\n',
    'compose.yaml': 'services: { web: { image: nginx } }\n',
    'list.csv': 'code,title\n',
    'bound.yaml': '# yaml-language-server: $schema=own.schema.json\na: text\n',
    'own.schema.json': '{ "properties": { "a": { "type": "number" } } }',
  });
  mkdirSync(path.join(folder, 'empty'));
}, 60_000);

describe('hit-curriculum check', () => {
  test('says what the editor says, in its words and order, of every file of the samples', async () => {
    const samples = path.join(root, 'samples');
    const editor = await startEditor({ folders: [samples], pulls: true });
    const { items } = await editor.pullWorkspace();
    const severities = ['', 'error', 'warning', 'information', 'hint'];
    const inEditor = (items as WorkspaceFullDocumentDiagnosticReport[])
      .map((report) => ({
        uri: report.uri,
        findings: report.items.map(({ code, severity, message, range, relatedInformation = [] }) => ({
          code,
          severity: severities[severity ?? 0],
          message,
          start: { line: range.start.line + 1, column: range.start.character + 1 },
          end: { line: range.end.line + 1, column: range.end.character + 1 },
          related: relatedInformation.map((one) => [one.location.uri, one.message, one.location.range.start.line + 1]),
        })),
      }))
      .sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const { files, counts } = JSON.parse(hitCurriculum(samples, ['check', '-f', 'json']).stdout);
    const told = files.map(({ file, findings }: { file: string; findings: Record<string, unknown>[] }) => ({
      uri: uriOf(samples, file),
      findings: findings.map(({ title: _, category: __, related, ...finding }) => ({
        ...finding,
        related: (related as { file: string; message: string; start: { line: number } }[]).map((one) => [
          uriOf(samples, one.file),
          one.message,
          one.start.line,
        ]),
      })),
    }));
    expect(told).toEqual(inEditor);
    expect(counts.errors).toBeGreaterThan(20);
  });

  test('shows each finding with its place, its words and its line, and then how many there are', () => {
    const { code, stdout, stderr } = hitCurriculum(folder, ['check']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(`programs/hit.curriculum.yaml:8:15  error  schema-not-allowed-value
  Item 1 of \`offered\` must be one of fall, winter, spring, summer; \`autumn\` is not.

    5 │   HIT 100:
      ⋮
    8 │     offered: [autumn]
      │               ^^^^^^
`);
    expect(stdout).toMatch(/\n\n1 error, 1 warning.* in 1 of 2 files\.\nhit-curriculum explain .* of the error\.\n$/);
  });

  test('says so where nothing is found, and nothing at all where it shall be quiet', () => {
    expect(hitCurriculum(folder, ['check', 'roles'])).toEqual({
      code: 0,
      stdout: '✓ Nothing found in 1 file.\n',
      stderr: '',
    });
    expect(hitCurriculum(folder, ['check', 'roles', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('leaves out what a comment ignores, and heeds the nearest configuration', () => {
    const ignored = hit.replace(
      '    offered',
      '    # hit-curriculum-ignore schema-not-allowed-value: for now\n    offered',
    );
    const own = temporaryFolder({
      'hit.curriculum.yaml': ignored,
      'hit-curriculum.config.yaml': 'rules: { outcome-verb: error }\n',
    });
    const report = checked(own);
    expect(codesOf(report)).not.toContain('schema-not-allowed-value');
    expect(report.files[1]?.findings.find(({ code }) => code === 'outcome-verb')?.severity).toBe('error');
    expect(filesOf(report)).toEqual(['hit-curriculum.config.yaml', 'hit.curriculum.yaml']);
  });

  test('uses colors where they are asked for, and never in a pipe', () => {
    expect(hitCurriculum(folder, ['check', '--color']).stdout).toContain('\u001b[31m');
    expect(hitCurriculum(folder, ['check']).stdout).not.toContain('\u001b');
    expect(hitCurriculum(folder, ['check', '--no-color'], { FORCE_COLOR: '1' }).stdout).not.toContain('\u001b');
  });

  test('writes to a file, and leaves the terminal alone', () => {
    const own = temporaryFolder({ 'hit.curriculum.yaml': hit });
    const { code, stdout } = hitCurriculum(own, ['check', '-f', 'sarif', '-o', 'found.sarif']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const sarif = readFileSync(path.join(own, 'found.sarif'), 'utf8');
    expect(JSON.parse(sarif).version).toBe('2.1.0');
    // The end of a name says as much.
    hitCurriculum(own, ['check', '-o', 'again.sarif']);
    expect(readFileSync(path.join(own, 'again.sarif'), 'utf8')).toBe(sarif);
    expect(hitCurriculum(own, ['check', '-o', 'found.html']).stderr).toMatch(
      /^It is not clear what to write to “found\.html”: /,
    );
  });

  test('begins paths where the repository was checked out, in a workflow of GitHub', () => {
    const inner = path.join(folder, 'programs');
    const env = { GITHUB_WORKSPACE: folder };
    expect(hitCurriculum(inner, ['check', '-f', 'github'], env).stdout).toContain(
      '::error file=programs/hit.curriculum.yaml,line=8,',
    );
    expect(hitCurriculum(inner, ['check', '-f', 'github']).stdout).toContain(
      '::error file=hit.curriculum.yaml,line=8,',
    );
  });

  test('ends well where nobody reads on', async () => {
    const cli = path.join(path.dirname(serverBundle()), 'cli.js');
    const many = temporaryFolder(
      Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [
          `p${index}.curriculum.yaml`,
          hit.replace(': hit', `: hit-${index}`),
        ]),
      ),
    );
    const child = spawn(process.execPath, [cli, 'check'], { cwd: many, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.once('data', () => child.stdout.destroy());
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    // Whether all was said by then is nobody's fault.
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBeOneOf([0, 1]);
    expect(said).toBe('');
  });
});

describe('Which files are checked', () => {
  test('all of the folder that the editor shows, without what Git ignores', () => {
    expect(filesOf(checked(folder))).toEqual(['programs/hit.curriculum.yaml', 'roles/clerk.role.yaml']);
  });

  test('a folder, a glob, and each file once', () => {
    expect(filesOf(checked(folder, 'roles'))).toEqual(['roles/clerk.role.yaml']);
    expect(filesOf(checked(folder, '*/*.role.yaml', 'roles/', './roles/clerk.role.yaml'))).toEqual([
      'roles/clerk.role.yaml',
    ]);
    // A glob means what the shell would make of it: also files with other names that begin like ours.
    expect(filesOf(checked(folder, '**/*.yaml'))).toEqual([
      'bound.yaml',
      'programs/draft.yaml',
      'programs/hit.curriculum.yaml',
      'roles/clerk.role.yaml',
    ]);
  });

  test('a file that is named, whatever it is called and whoever ignores it', () => {
    expect(filesOf(checked(folder, 'build/old.curriculum.yaml'))).toEqual(['build/old.curriculum.yaml']);
    expect(codesOf(checked(folder, 'programs/draft.yaml'))).toContain('schema-not-allowed-value');
    expect(codesOf(checked(folder, 'bound.yaml'))).toEqual(['schema-wrong-type']);
  });

  test('what is not ours is said not to be, beside what is', () => {
    const { code, stderr } = hitCurriculum(folder, ['check', 'compose.yaml', 'roles/clerk.role.yaml']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^compose\.yaml is not checked: .*“curriculum:”.*\n$/);
  });

  test('files of other folders, with what is beside them', () => {
    const other = temporaryFolder({
      'hit.curriculum.yaml': hit.replace('autumn', 'fall').replace('award: associate', 'award: associate\nuses: [bio]'),
      'bio.courses.yaml': 'catalog: bio\ntitle: Biology\ncourses:\n  BIO 100: { title: Cells, credits: 4 }\n',
    });
    const file = path.join(other, 'hit.curriculum.yaml');
    const report = checked(folder, file);
    expect(filesOf(report)).toEqual([path.relative(folder, file)]);
    expect(codesOf(report)).not.toContain('unknown-library');
  });

  test('the same file by a link to its folder', () => {
    const own = temporaryFolder({ 'real/hit.curriculum.yaml': hit });
    symlinkSync(path.join(own, 'real'), path.join(own, 'link'));
    const report = checked(own, 'link/hit.curriculum.yaml', 'link');
    expect(filesOf(report)).toEqual(['real/hit.curriculum.yaml']);
    expect(codesOf(report)).not.toContain('duplicate-id');
  });

  test('a text from standard input, as the file that it counts as', () => {
    const draft = hit.replace('autumn', 'fall').replace('title: Health Information', 'titel: Health Information');
    const args = ['check', '-f', 'json', '-', '--stdin-filename', 'programs/hit.curriculum.yaml'];
    const report: Report = JSON.parse(hitCurriculum(folder, args, {}, draft).stdout);
    expect(filesOf(report)).toEqual(['programs/hit.curriculum.yaml']);
    expect(codesOf(report)).toContain('schema-unknown-key');
    // It is in the place of the file, and no second program of this id.
    expect(codesOf(report)).not.toContain('duplicate-id');
    const nameless = hitCurriculum(folder, ['check', '-'], {}, draft);
    expect(nameless.stdout).toContain('<stdin>:2:1  error  schema-unknown-key');
  });
});

describe('What ends with 1', () => {
  const ending = (...args: readonly string[]) => hitCurriculum(folder, ['check', 'programs', ...args]).code;

  test('findings at or above the level', () => {
    const warned = temporaryFolder({ 'hit.curriculum.yaml': hit.replace('autumn', 'fall') });
    const end = (...args: readonly string[]) => hitCurriculum(warned, ['check', ...args]).code;
    expect(end()).toBe(1);
    expect(end('--level', 'error')).toBe(0);
    expect(end('--level', 'error', '--rule', 'outcome-verb=error')).toBe(1);
    expect(end('--max-warnings', '0')).toBe(1);
    expect(end('--max-warnings', '0', '--level', 'error')).toBe(1);
    expect(end('--max-warnings', '9')).toBe(0);
    expect(ending('--max-warnings', '9')).toBe(1);
  });

  test('only what counts is shown where it shall be quiet', () => {
    const quiet = hitCurriculum(folder, ['check', '--quiet', '--level', 'error']).stdout;
    expect(quiet).toMatch(/^programs.*schema-not-allowed-value\n/);
    expect(quiet).toMatch(/\n1 error in 1 of 2 files\.\n$/);
  });

  test('a rule can be switched off or made graver for one call, against every file', () => {
    const own = temporaryFolder({
      'hit.curriculum.yaml': hit,
      'hit-curriculum.config.yaml': 'preset: strict\nrules: { outcome-verb: error }\n',
    });
    const severityOf = (...args: readonly string[]) =>
      checked(own, ...args)
        .files.flatMap(({ findings }) => findings)
        .find(({ code }) => code === 'outcome-verb')?.severity;
    expect(severityOf()).toBe('error');
    expect(severityOf('--rule', 'outcome-verb=hint')).toBe('hint');
    expect(severityOf('--rule', 'outcomes=information', '--rule', 'skills=off')).toBe('information');
    expect(severityOf('--rule', 'skills=off,outcome-verb=off')).toBeUndefined();
    expect(severityOf('--no-config')).toBe('warning');
  });

  test('another configuration can take the place of all others', () => {
    const own = temporaryFolder({
      'hit.curriculum.yaml': hit,
      'hit-curriculum.config.yaml': 'rules: { outcome-verb: error }\n',
      'ci/strict.yaml': 'rules: { outcome-verb: information }\n',
    });
    const { files } = checked(own, '--config', 'ci/strict.yaml', 'hit.curriculum.yaml');
    expect(files[0]?.findings.find(({ code }) => code === 'outcome-verb')?.severity).toBe('information');
  });
});

describe('Wrong use of check', () => {
  test.each([
    ['a missing file', ['gone.yaml'], 'There is no file gone.yaml.'],
    [
      'a misspelled file',
      ['programs/hit.curriclum.yaml'],
      'There is no file programs/hit.curriclum.yaml. Did you mean programs/hit.curriculum.yaml?',
    ],
    ['a folder without curricula', ['empty'], /^There are no curricula in empty: no file there is called like /],
    ['a glob that fits nothing', ['x/*.yaml'], 'x/*.yaml fits no YAML file.'],
    ['a glob that fits other files', ['comp*.yaml'], /^comp\*\.yaml fits no curriculum, /],
    ['a file of another kind', ['compose.yaml'], /^compose\.yaml is not checked: /],
    ['a table', ['list.csv'], /^list\.csv is no YAML; `hit-curriculum import` /],
    [
      'an unknown flag',
      ['--fromat', 'json'],
      /^Unknown option “--fromat”. Did you mean --format\? hit-curriculum check --help tells more\.$/,
    ],
    ['an unknown format', ['-f', 'xml'], '“xml” is no format. There is: pretty, json, sarif, junit, github.'],
    ['an unknown level', ['--level', 'fatal'], /^“fatal” is no level: write one of error, warning, /],
    ['no number', ['--max-warnings', 'few'], /^“few” is no number of warnings: /],
    ['an unknown rule', ['--rule', 'skil-gap=error'], /^“skil-gap” is no rule .* Did you mean skill-gap\?$/],
    [
      'an unknown severity',
      ['--rule', 'skill-gap=warn'],
      /^“warn” is no severity: .* Did you mean skill-gap=warning\?$/,
    ],
    ['a rule without a severity', ['--rule', 'skill-gap'], /^“skill-gap” chooses nothing: /],
    [
      'a severity for the format',
      ['--rule', 'schema-pattern=off'],
      /^“schema-pattern” is what the format itself asks for/,
    ],
    ['a missing configuration', ['--config', 'gone.yaml'], 'There is no file gone.yaml.'],
    ['a folder that is not there', ['--folder', 'gone'], 'There is no folder gone.'],
    [
      'no repository',
      ['--changed', 'HEAD'],
      /is in no Git repository, so nobody knows what was changed there since HEAD\.$/,
    ],
    ['a folder for a file', ['-f', 'pretty', '-o', 'empty'], 'empty is a folder; name a file in it.'],
  ])('%s is told in one sentence', (_name, args, sentence) => {
    const { code, stdout, stderr } = hitCurriculum(folder, ['check', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).not.toContain('\n');
    if (typeof sentence === 'string') expect(stderr).toBe(`${sentence}\n`);
    else expect(stderr.trimEnd()).toMatch(sentence);
  });

  test('a binary file and a mistaken configuration as well', () => {
    const own = temporaryFolder({ 'hit.curriculum.yaml': hit, 'ci.yaml': 'rules:\n  skil-gap: off\n' });
    writeFile(path.join(own, 'picture.curriculum.yaml'), 'PK\u0003\u0004\u0000\u0000');
    expect(hitCurriculum(own, ['check', 'picture.curriculum.yaml'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^picture\.curriculum\.yaml is no text file;.*\n$/),
    });
    expect(hitCurriculum(own, ['check', '--config', 'ci.yaml'])).toMatchObject({
      code: 2,
      stderr: 'ci.yaml:2: Unknown key `skil-gap`. Did you mean `skill-gap`?\n',
    });
    expect(hitCurriculum(own, ['check', '-'], {}, Buffer.from([0, 1, 2]))).toMatchObject({
      code: 2,
      stderr: 'What comes from standard input is no text.\n',
    });
  });

  test('what is called like a curriculum and is a picture; not what an old program has written', () => {
    const own = temporaryFolder({ 'hit.curriculum.yaml': hit });
    const noise = Array.from({ length: 600 }, (_, index) => (index * 97) % 255 || 7);
    writeFileSync(path.join(own, 'noise.curriculum.yaml'), Uint8Array.from(noise.map((byte) => byte + 1)));
    writeFileSync(path.join(own, 'old.role.yaml'), Buffer.from(clean.replace(/title: .*/, 'title: Café'), 'latin1'));
    const named = hitCurriculum(own, ['check', 'noise.curriculum.yaml']);
    expect(named).toMatchObject({ code: 2, stdout: '' });
    expect(named.stderr).toMatch(/^noise\.curriculum\.yaml is no text file;.*\n$/);
    const { code, stdout, stderr } = hitCurriculum(own, ['check']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'old.role.yaml is not written in UTF-8, so that some of its letters are not known: save it as UTF-8.\n' +
        'noise.curriculum.yaml is no text file, and is left out.\n',
    });
    expect(stdout).toMatch(/^old\.role\.yaml:2:11 {2}warning {2}unknown-letter$/m);
    expect(stdout).toMatch(/ in 2 of 2 files\.\n/);
    expect(hitCurriculum(own, ['check', 'old.role.yaml'])).toMatchObject({ code: 1 });
  });

  // Whoever is root may read everything.
  test.skipIf(process.getuid?.() === 0)('a file without permission, and one in a folder that is checked', () => {
    const own = temporaryFolder({ 'a.role.yaml': clean, 'b.role.yaml': clean.replace('clerk', 'b') });
    chmodSync(path.join(own, 'a.role.yaml'), 0o000);
    const stderr = 'a.role.yaml cannot be read: you have no permission.\n';
    expect(hitCurriculum(own, ['check', 'a.role.yaml'])).toEqual({ code: 2, stdout: '', stderr });
    expect(hitCurriculum(own, ['check'])).toEqual({ code: 2, stdout: '✓ Nothing found in 1 file.\n', stderr });
    // Of what lies beside a file, only what it declares is missed.
    expect(hitCurriculum(own, ['check', 'b.role.yaml'])).toMatchObject({
      code: 0,
      stderr: 'a.role.yaml cannot be read: what it declares is not known.\n',
    });
  });

  test('broken YAML is a finding', () => {
    const own = temporaryFolder({ 'hit.curriculum.yaml': 'curriculum: hit\ncourses: [\n' });
    expect(hitCurriculum(own, ['check'])).toMatchObject({ code: 1, stderr: '' });
  });

  test('no file is made where something was wrong', () => {
    hitCurriculum(folder, ['check', 'gone.yaml', '-o', 'out.json', '-f', 'json']);
    expect(existsSync(path.join(folder, 'out.json'))).toBe(false);
  });
});
