import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { builtIn } from '../built-in.ts';
import { diskFiles } from '../node/disk-files.ts';
import { createTaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { createWorkspace, type Workspace } from '../workspace/workspace.ts';
import { WrongUse } from './wrong-use.ts';

/** A folder of files as an editor has it. */
export interface ReadFolder {
  readonly workspace: Workspace;
  /** The URI of the folder. */
  readonly folder: string;
}

/** Reads all files of a folder that count there; tells in words how far that is. */
export async function readFolder(folderPath: string, progress?: (words: string) => void): Promise<ReadFolder> {
  const status = await stat(folderPath).catch(() => undefined);
  if (!status) throw new WrongUse(`There is no folder ${folderPath}.`);
  if (!status.isDirectory()) throw new WrongUse(`${folderPath} is a file; name the folder that it is in.`);
  const folder = URI.file(path.resolve(folderPath)).toString();
  const workspace = createWorkspace({
    files: diskFiles,
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
  const tell = (done: number, total: number) => progress?.(`Reading files: ${done} of ${total}`);
  for (const fresh of workspace.setFolders([folder])) await workspace.readFolder(fresh, tell);
  return { workspace, folder };
}

/** The text of a file that a person named. */
export async function readNamedFile(file: string, shown: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(reasons[error.code ?? '']?.(shown) ?? `${shown} cannot be read.`);
  });
  // Text has no such character, and every format of pictures, archives and documents has.
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isUtf16 && bytes.subarray(0, 8_000).includes(0)) {
    throw new WrongUse(
      `${shown} is no text file; a program is written as YAML, in a file such as hit.curriculum.yaml.`,
    );
  }
  const encoding = !isUtf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(encoding).decode(bytes);
}

const reasons: Readonly<Record<string, (shown: string) => string>> = {
  ENOENT: (shown) => `There is no file ${shown}.`,
  ENOTDIR: (shown) => `There is no file ${shown}.`,
  EISDIR: (shown) => `${shown} is a folder; name a program in it, or give the folder with --folder.`,
  EACCES: (shown) => `${shown} cannot be read: you have no permission.`,
  EPERM: (shown) => `${shown} cannot be read: you have no permission.`,
};
