import { lstat, realpath, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { largestFile } from '../node/disk-files.ts';

/** Says in a sentence why a file or folder of the workspace was not read. */
export async function whyUnreadable(uri: string, shown: string): Promise<string> {
  return `${shown} cannot be read: ${await reasonFor(URI.parse(uri).fsPath)}.`;
}

async function reasonFor(place: string): Promise<string> {
  const isLink = (await lstat(place).catch(() => undefined))?.isSymbolicLink() ?? false;
  if (isLink && (await realpath(place).catch(() => undefined)) === undefined) return 'it is a link to nothing';
  const status = await stat(place).catch(() => undefined);
  if (status?.isFile() && status.size > largestFile) return 'it is too large; no curriculum has 20 MB';
  if (isLink) return 'it is a link that leads out of the folder; name that file itself, if it is meant';
  return 'you have no permission';
}
