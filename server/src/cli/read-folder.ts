import { createReadStream } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { largestFile, textOf } from '../node/disk-files.ts';
import { isText } from '../syntax/is-text.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { diskWorkspace } from './disk-workspace.ts';
import { nearFile } from './near-file.ts';
import { readStream } from './read-stdin.ts';
import { WrongUse } from './wrong-use.ts';

/** A folder of files as an editor has it. */
export interface ReadFolder {
  readonly workspace: Workspace;
  /** The URI of the folder. */
  readonly folder: string;
}

/** Reads all files of a folder that count there; tells in words how far that is. */
export async function readFolder(folderPath: string, progress?: (words: string) => void): Promise<ReadFolder> {
  await mustBeFolder(folderPath, folderPath);
  const folder = URI.file(path.resolve(folderPath)).toString();
  const workspace = diskWorkspace();
  const tell = (done: number, total: number) => progress?.(`Reading files: ${done} of ${total}`);
  for (const fresh of workspace.setFolders([folder])) await workspace.readFolder(fresh, tell);
  return { workspace, folder };
}

/** Refuses a folder that is not there, or is none. */
export async function mustBeFolder(folder: string, shown: string): Promise<void> {
  const status = await stat(folder).catch(() => undefined);
  if (!status) throw new WrongUse(`There is no folder ${shown}.`);
  if (!status.isDirectory()) throw new WrongUse(`${shown} is a file; name the folder that it is in.`);
}

/**
 * The text of a file that a person named.
 *
 * @param wanted what the command wants, for who named something else
 */
export async function readNamedFile(
  file: string,
  shown: string,
  wanted = { word: 'program', example: 'hit.curriculum.yaml' },
): Promise<string> {
  // What a pattern of the shell names can be a pipe, which would be waited for without end. What a shell makes to pass
  // the output of a program on is a link to one, and comes to an end.
  const status = await lstat(file).catch(() => undefined);
  if (status && !status.isFile() && !status.isDirectory() && !status.isSymbolicLink()) {
    throw new WrongUse(`${shown} is no file, but a pipe or a device; write - to read what another program prints.`);
  }
  const bytes = await readStream(createReadStream(file), largestFile).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && status) throw new WrongUse(`${shown} is a link to nothing.`);
    const near = error.code === 'ENOENT' ? await nearFile(file, shown) : '';
    throw new WrongUse(`${reasons[error.code ?? '']?.(shown) ?? `${shown} cannot be read.`}${near}`);
  });
  if (!bytes) throw new WrongUse(`${shown} is too large to be read: no ${wanted.word} has 20 MB.`);
  const text = textOf(bytes);
  if (isText(text)) return text;
  throw new WrongUse(
    `${shown} is no text file; a ${wanted.word} is written as YAML, in a file such as ${wanted.example}.`,
  );
}

const reasons: Readonly<Record<string, (shown: string) => string>> = {
  ENOENT: (shown) => `There is no file ${shown}.`,
  ENOTDIR: (shown) => `There is no file ${shown}.`,
  EISDIR: (shown) => `${shown} is a folder; name a program in it, or give the folder with --folder.`,
  EACCES: (shown) => `${shown} cannot be read: you have no permission.`,
  EPERM: (shown) => `${shown} cannot be read: you have no permission.`,
};
