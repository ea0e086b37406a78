import { stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { URI } from 'vscode-uri';
import { diskFiles } from '../../node/disk-files.ts';
import type { RuleFindings } from '../../rules/check-rules.ts';
import { createKeptFindings } from '../../rules/kept-findings.ts';
import { isToolFolder } from '../../workspace/files.ts';
import type { FileChange } from '../../workspace/files-on-disk.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Inputs } from '../inputs.ts';
import { harmless } from '../table-text.ts';
import type { Talk } from '../talk.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import { watchRoots } from './watch-roots.ts';

export interface WatchOptions {
  readonly terminal: Terminal;
  readonly talk: Talk;
  /** Files outside of the folders that matter as well, such as a configuration that a person named. */
  readonly alsoWatched: readonly string[];
  /** Reads what is chosen, of a workspace that was told of all changes. */
  read(workspace?: Workspace): Promise<Inputs>;
  /** Says what is found, after mending it where that was asked for; gives the inputs after that, and the exit code. */
  tell(inputs: Inputs, findings: RuleFindings): Promise<{ readonly inputs: Inputs; readonly code: number }>;
}

/** Editors write a file in several steps, and a branch is switched file by file: so many milliseconds are waited. */
const pause = 120;

/** Checks now, and again whenever a file changes, until a person presses Ctrl+C; resolves to the last exit code. */
export async function watchFolder({ terminal, talk, alsoWatched, read, tell }: WatchOptions): Promise<number> {
  const { watch } = await import('chokidar');
  // Of files that others do not bear upon, what was found before is still right.
  const kept = createKeptFindings();
  const first = await read();
  const { workspace } = first;
  const folders = workspace.state().folders.map((folder) => URI.parse(folder).fsPath);
  const pending = new Map<string, FileChange>();
  /** The URIs of folders that are there again, and of which nothing is known. */
  const returned = new Set<string>();
  let code = 0;
  let wake: (() => void) | undefined;
  let isEnding = false;
  const end = () => {
    isEnding = true;
    wake?.();
  };

  const watcher = watch([...folders, ...alsoWatched], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file, status) => isLeftOut(file, folders, status?.isFile() ?? false, alsoWatched),
  });
  const take = (file: string, isGone: boolean) => {
    const uri = URI.file(file).toString();
    pending.set(uri, { uri, isGone });
    wake?.();
  };
  const roots = watchRoots(folders, (folder, isGone) => {
    watcher.unwatch(folder);
    if (!isGone) {
      watcher.add(folder);
      returned.add(URI.file(folder).toString());
    }
    take(folder, isGone);
  });
  watcher.on('add', (file) => take(file, false));
  watcher.on('change', (file) => take(file, false));
  watcher.on('unlink', (file) => take(file, true));
  watcher.on('unlinkDir', (folder) => {
    if (folders.includes(folder)) roots.lost(folder);
    take(folder, true);
  });
  // A folder that cannot be watched is said once, and the others still are.
  watcher.on('error', (error) => talk.note(`Not everything can be watched: ${harmless(messageOf(error))}`));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);

  const checkNow = async (inputs: Inputs) => {
    clearScreen(terminal);
    const told = await tell(inputs, kept.of);
    code = told.code;
    const files = inputs.documents.length === 1 ? '1 file' : `${inputs.documents.length} files`;
    talk.note(`${time()} Watching ${files}. Ctrl+C ends.`);
    return told.inputs;
  };

  try {
    await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
    // What changed before anybody looked.
    await workspace.filesChanged(workspace.state().folders.map((uri) => ({ uri })));
    let inputs = await checkNow(await read(workspace));
    while (!isEnding) {
      if (pending.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = undefined;
        if (isEnding) break;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      const changes = [...pending.values()];
      const fresh = [...returned];
      pending.clear();
      returned.clear();
      try {
        for (const folder of fresh) await workspace.readFolder(folder);
        if (!(await isNews(changes, inputs, alsoWatched))) continue;
        inputs = await checkNow(await read(workspace));
      } catch (error) {
        // What is amiss now, such as a file that is gone, may be well again in a moment.
        if (!(error instanceof WrongUse)) throw error;
        code = 2;
        clearScreen(terminal);
        talk.done();
        terminal.stderr.write(`${harmless(error.message)}\n`);
        talk.note(`${time()} Still watching. Ctrl+C ends.`);
      }
    }
    return code;
  } finally {
    process.removeListener('SIGINT', end);
    process.removeListener('SIGTERM', end);
    roots.end();
    await watcher.close();
  }
}

/** Only files that may be ours, their configuration, and what decides which files are. */
function isLeftOut(file: string, folders: readonly string[], isFile: boolean, alsoWatched: readonly string[]): boolean {
  if (folders.includes(file) || alsoWatched.includes(file)) return false;
  if (isToolFolder(path.basename(file))) return true;
  return isFile && !/\.ya?ml$|\.json$|^\.gitignore$/i.test(path.basename(file));
}

/** Tells the workspace of changes; whether anything is otherwise than it was known. What we wrote ourselves is not. */
async function isNews(
  changes: readonly FileChange[],
  { workspace, snapshot }: Inputs,
  alsoWatched: readonly string[],
): Promise<boolean> {
  const { files, schema } = await workspace.filesChanged(changes);
  if (files.length > 0 || schema) return true;
  for (const { uri } of changes) {
    const file = URI.parse(uri).fsPath;
    if (alsoWatched.includes(file) || path.basename(file) === '.gitignore') return true;
    // Files outside of the workspace's own are as if they were open.
    if (workspace.isOpen(uri) && (await diskFiles.read(uri)) !== snapshot.document(uri)?.text) return true;
    if ((await stat(file).catch(() => undefined))?.isDirectory()) return true;
  }
  return false;
}

function clearScreen({ stdout }: Terminal): void {
  if (stdout.isTTY) stdout.write('\u001b[2J\u001b[3J\u001b[H');
}

function time(): string {
  return new Date().toTimeString().slice(0, 8);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
