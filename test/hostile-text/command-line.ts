import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { run } from '../../server/src/cli/run.ts';
import { temporaryFolder } from '../protocol/bundle.ts';
import { fileNameOf, hostileCollege, wrongCollege } from './hostile-college.ts';

/** What a command said. */
export interface Said {
  readonly command: string;
  readonly code: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** Runs a command of the command line in this process, as on a terminal with colors; without a width, in a pipe. */
export async function said(folder: string, args: readonly string[], width?: number): Promise<Said> {
  const parts: Uint8Array[] = [];
  let stderr = '';
  const stdout = {
    isTTY: width !== undefined,
    columns: width,
    write: (content: string | Uint8Array) => void parts.push(Buffer.from(content)),
  };
  const errors = {
    isTTY: width !== undefined,
    columns: width,
    write: (content: string | Uint8Array) => {
      stderr += String(content);
    },
  };
  const stdin = Object.assign(new PassThrough(), { isTTY: false });
  stdin.end();
  const code = await run([...args], { stdout, stderr: errors, stdin, env: {}, cwd: () => folder });
  return { command: args.join(' '), code, stdout: Buffer.concat(parts), stderr };
}

export function textOf({ stdout }: Said): string {
  return Buffer.from(stdout).toString('utf8');
}

/** The folder of a stranger: its files say what they should not, and some are called so. */
export function strangersFolder(text: string): string {
  const folder = temporaryFolder(hostileCollege(text));
  write(
    folder,
    fileNameOf(text, '.role.yaml'),
    `role: named\ntitle: Named\nrequires: { nothing-like-this: mastered }\n`,
  );
  write(folder, path.join(fileNameOf(text, ''), 'in.courses.yaml'), 'catalog: in\ntitle: In\ncourses: {}\nx: 1\n');
  return folder;
}

/** A folder in which everything is wrong. */
export function wrongFolder(text: string): string {
  const folder = temporaryFolder(wrongCollege(text));
  write(folder, fileNameOf(text, '.skills.yaml'), `framework: 1\n`);
  return folder;
}

function write(folder: string, name: string, content: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
