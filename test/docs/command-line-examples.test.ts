import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createProgram } from '../../server/src/cli/program.ts';
import { run } from '../../server/src/cli/run.ts';
import { serverBundle, temporaryFolder, writeFile } from '../protocol/bundle.ts';

/**
 * Every example of the help of every command, and of docs/command-line.md, is run on the sample college: what needs a
 * shell and the first example of each command by the built command line, the others by its sources, in this process.
 */

const root = path.join(import.meta.dirname, '../..');

interface Expected {
  /** How it ends, where that is not with 0. */
  readonly code?: number;
  /** What it says on standard error, where something is wrong on purpose. */
  readonly says?: RegExp;
  /** The file that it writes. */
  readonly writes?: string;
  /** The files of a second program, for what needs one. */
  readonly second?: true;
}

/** What ends otherwise than with 0, or should leave something behind. */
const expectations: readonly (readonly [example: RegExp, expected: Expected])[] = [
  // Where nobody can answer, nothing is asked.
  [/^hit-curriculum new$/, { code: 2, says: /^Say what is to be new/ }],
  // Nobody listens there, and an editor that is started by a test closes its end at once.
  [/^hit-curriculum lsp --socket/, { code: 2, says: /^Nobody listens at port 6009/ }],
  [/^hit-curriculum lsp --stdio/, { code: 1 }],
  [/ compare hit-aas nursing/, { second: true }],
  // No college says in its sheet of courses which award these lead to, and a program needs one.
  [/ import spreadsheet .*--dry-run$/, { code: 1 }],
  [/ export case .*--out exported\/$/, { writes: 'exported/general-education-outcomes.case.json' }],
  [/ new role .*--out roles\/$/, { writes: 'roles/clinical-analyst.role.yaml' }],
  [/ import .*--out frameworks\/$/, { writes: 'frameworks/general-education-outcomes.skills.yaml' }],
];

const helps: string[] = [];
let folder = '';
let bin = '';

function examplesIn(help: string): string[] {
  const [, ...examples] = help.replaceAll(/ \\\n +/g, ' ').split(/^Examples:$/m);
  return examples.flatMap((text) =>
    [...text.matchAll(/^ {2}(hit-curriculum .*)$/gm)].map(([, command = '']) => command),
  );
}

async function helpOf(words: readonly string[]): Promise<string> {
  let help = '';
  const stdout = { write: (text: string | Uint8Array) => (help += String(text)) };
  const stdin = Object.assign(process.stdin, { isTTY: false });
  await run([...words, '--help'], { stdout, stderr: stdout, stdin, env: {}, cwd: () => '/' });
  return help;
}

const nowhere = { write: () => true };
const program = createProgram(
  { stdout: nowhere, stderr: nowhere, stdin: process.stdin, env: {}, cwd: () => '/' },
  () => {},
);
const commands = program.commands.flatMap((command) => [
  [command.name()],
  ...command.commands.map((inner) => [command.name(), inner.name()]),
  ...(command.name() === 'new' ? ['curriculum', 'catalog', 'role', 'framework'].map((kind) => ['new', kind]) : []),
]);
for (const words of commands) helps.push(await helpOf(words));

const page = readFileSync(path.join(root, 'docs/command-line.md'), 'utf8');
const inThePage = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
  [...block.matchAll(/^(hit-curriculum .*?)(?: +#.*)?$/gm)].map(([, command = '']) => command.trim()),
);
const examples = [...new Set([...helps.flatMap(examplesIn), ...inThePage])];

/** Examples in which a shell does more than to part the words, and those that serve an editor at the ends of a process. */
const needsProcess = (example: string) => /[|<>&;$`*\n]/.test(example) || / lsp\b/.test(example);
const commandIn = (example: string) =>
  commands.findLast((words) => example.split(' ').slice(1).join(' ').startsWith(words.join(' ')))?.join(' ');
const first = new Map(examples.toReversed().map((example) => [commandIn(example), example]));
const isBuilt = (example: string) => needsProcess(example) || first.get(commandIn(example)) === example;

beforeAll(() => {
  bin = temporaryFolder();
  const cli = path.join(path.dirname(serverBundle()), 'cli.js');
  const shim = (name: string, script: string) =>
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  shim('hit-curriculum', `exec "${process.execPath}" "${cli}" "$@"`);
  // It draws what comes in; here it is enough that a picture does.
  shim('rsvg-convert', 'grep -q "<svg "');
  folder = temporaryFolder();
  layOutCollege();
});

/** The sample college as a repository of Git, with what is to be imported beside it. */
function layOutCollege(): void {
  cpSync(path.join(root, 'samples/example-college'), folder, { recursive: true });
  for (const [file, below] of [
    ['hit-aas.curriculum.yaml', 'programs'],
    ['outpatient-coder.role.yaml', 'roles'],
    ['allied-health.courses.yaml', 'programs'],
  ] as const) {
    mkdirSync(path.join(folder, below), { recursive: true });
    renameSync(path.join(folder, file), path.join(folder, below, file));
  }
  const shell = (command: string) => {
    const { status, stderr } = inShell(command, folder);
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
  };
  const git = 'git -c user.name=A -c user.email=a@example.edu -c commit.gpgsign=false';
  shell(`git init -q -b main && git add . && ${git} commit -qm 2025 && git tag v2025`);
  shell(`git update-ref refs/remotes/origin/main HEAD`);
  const file = path.join(folder, 'programs/hit-aas.curriculum.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('version: 2026-27', 'version: 2027-28'));
  shell(`${git} commit -qam 2026 && git tag v2026`);
  shell('hit-curriculum export curricular-analytics hit-aas --out plan.csv -q');
  shell('hit-curriculum export case general-education-outcomes --out competencies.json -q');
  shell('cp programs/hit-aas.curriculum.yaml draft.yaml');
  const sheet = utils.aoa_to_sheet([
    ['Crs No', 'Title', 'Credits', 'Prerequisites'],
    ['HIT 110', 'Introduction to Health Information', 3, ''],
    ['HIT 125', 'Health Records', 3, 'HIT 110'],
  ]);
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, 'Fall 2026');
  writeFileSync(path.join(folder, 'courses.xlsx'), write(workbook, { type: 'buffer', bookType: 'xlsx' }));
  const tables = {
    'Occupation Data.txt': 'O*NET-SOC Code|Title|Description\n29-9021.00|Record Keepers|Keep records.\n',
    'Task Statements.txt': 'O*NET-SOC Code|Task ID|Task|Task Type\n29-9021.00|1|Keep records.|Core\n',
  };
  for (const [name, text] of Object.entries(tables)) {
    writeFile(path.join(folder, 'db_30_0_text', name), text.replaceAll('|', '\t'));
  }
}

function inShell(command: string, cwd: string) {
  const { NO_COLOR: _, FORCE_COLOR: __, GITHUB_WORKSPACE: ___, ...env } = process.env;
  return spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
    cwd,
    env: { ...env, PATH: `${bin}${path.delimiter}${env.PATH}` },
    encoding: 'utf8',
    input: '',
  });
}

/** The words of each command as a shell parts them, asked for all of them at once. */
const words = new Map<string, readonly string[]>();

async function inThisProcess(example: string, cwd: string) {
  if (words.size === 0) {
    const parted = examples.filter((one) => !isBuilt(one));
    const { stdout } = inShell(`hit-curriculum() { printf '%s\\0' "$@"; echo; }\n${parted.join('\n')}`, folder);
    for (const [index, line] of stdout.split('\0\n').entries()) words.set(parted[index] ?? '', line.split('\0'));
  }
  const said = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (content: string | Uint8Array) => {
      said[name] += Buffer.from(content).toString();
    },
  });
  const stdin = Object.assign(Readable.from([]), { isTTY: false });
  const status = await run(words.get(example) ?? [], {
    stdout: output('stdout'),
    stderr: output('stderr'),
    stdin,
    env: {},
    cwd: () => cwd,
  });
  return { status, ...said };
}

describe('Examples', () => {
  test('of all commands are there', () => {
    expect(helps.filter((help) => examplesIn(help).length === 0)).toEqual([]);
    expect(inThePage.length).toBeGreaterThan(30);
  });

  test.each(examples)('%s', async (example) => {
    const expected: Expected = Object.assign(
      {},
      ...expectations.flatMap(([fits, one]) => (fits.test(example) ? [one] : [])),
    );
    const here = temporaryFolder();
    // All of them at the end would be a long wait.
    onTestFinished(() => rmSync(here, { recursive: true, force: true }));
    cpSync(folder, here, { recursive: true });
    if (expected.second) writeFile(path.join(here, 'programs/nursing.curriculum.yaml'), nursing);
    const { status, stdout, stderr } = isBuilt(example) ? inShell(example, here) : await inThisProcess(example, here);
    expect({ status, stderr: status === expected.code ? '' : stderr }).toEqual({
      status: expected.code ?? 0,
      stderr: expect.anything(),
    });
    if (expected.says) expect(stderr).toMatch(expected.says);
    const out = expected.writes ?? /^[^|]* (?:--out|>) (\S*[^/\s])$/.exec(example)?.[1];
    if (out === undefined) return;
    expect(existsSync(path.join(here, out)), `${out} is there\n${stdout}${stderr}`).toBe(true);
  });
});

const nursing = `curriculum: nursing
title: Nursing, A.D.N.
award: associate
courses:
  NUR 100: { title: Nursing, credits: 4 }
`;
