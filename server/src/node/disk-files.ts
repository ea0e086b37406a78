import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { FileAccess, FileFilter } from '../workspace/files.ts';

/** The files of this machine. */
export const diskFiles: FileAccess = {
  async list(folder, filter) {
    const root = pathOf(folder);
    return root === undefined ? [] : listBelow(root, filter);
  },
  async read(uri) {
    const file = pathOf(uri);
    if (file === undefined) return undefined;
    try {
      return await readFile(file, 'utf8');
    } catch {
      return undefined;
    }
  },
};

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

async function listBelow(root: string, filter: FileFilter): Promise<string[]> {
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const below = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!filter.skips(entry.name)) folders.push(below);
      } else if (filter.wants(below) && (entry.isFile() || (await leadsToFile(path.join(root, below))))) {
        found.push(below);
      }
    }
  }
  return found;
}

/** A link to a file counts as a file; a link to a folder is not followed, since it may lead in a circle. */
async function leadsToFile(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isFile();
  } catch {
    return false;
  }
}
