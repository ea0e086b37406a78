import { readdir, readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { type FileAccess, unreadable } from '../workspace/files.ts';

/** A file of more bytes than this is no curriculum, and reading it would stop the server for seconds. */
const largestFile = 20_000_000;

/** The files of this machine. */
export const diskFiles: FileAccess = {
  async entries(folder) {
    const path = pathOf(folder);
    if (path === undefined) return unreadable;
    try {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    } catch (error) {
      return isMissing(error) ? undefined : unreadable;
    }
  },
  async read(uri) {
    const path = pathOf(uri);
    if (path === undefined) return unreadable;
    try {
      const status = await stat(path);
      // Reading from a pipe would wait for ever.
      if (!status.isFile()) return undefined;
      return status.size > largestFile ? unreadable : await readFile(path, 'utf8');
    } catch (error) {
      return isMissing(error) ? undefined : unreadable;
    }
  },
};

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

/** Whether a file or folder is not there, and not merely closed to us, far away, or broken. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
