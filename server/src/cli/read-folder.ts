import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { textOf } from '../node/disk-files.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { diskWorkspace } from './disk-workspace.ts';
import { isText } from './is-text.ts';
import { nearFile } from './near-file.ts';
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
  const bytes = await readFile(file).catch(async (error: NodeJS.ErrnoException) => {
    const near = error.code === 'ENOENT' ? await nearFile(file, shown) : '';
    throw new WrongUse(`${reasons[error.code ?? '']?.(shown) ?? `${shown} cannot be read.`}${near}`);
  });
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
