import type { FileAccess } from '../workspace/files.ts';
import { childUri } from '../workspace/uris.ts';

/** The folder that files in memory are in. */
export const memoryFolder = 'file:///workspace';

/** Files that are a list in memory: texts by paths such as `programs/hit.curriculum.yaml`. */
export function memoryFiles(texts: Readonly<Record<string, string>>): FileAccess {
  const byUri = new Map(Object.entries(texts).map(([path, text]) => [childUri(memoryFolder, tidy(path)), text]));
  return {
    async entries(folder) {
      const start = folder.endsWith('/') ? folder : `${folder}/`;
      const entries = new Map<string, boolean>();
      for (const uri of byUri.keys()) {
        if (!uri.startsWith(start)) continue;
        const [name = '', ...rest] = uri.slice(start.length).split('/');
        entries.set(decodeURIComponent(name), rest.length > 0);
      }
      if (entries.size === 0 && folder !== memoryFolder) return undefined;
      return [...entries].map(([name, isFolder]) => ({ name, isFolder }));
    },
    read: async (uri) => byUri.get(uri),
  };
}

/** A path below a folder with `/` between the names, and nothing in front of it. */
export function tidy(path: string): string {
  const names = path.replaceAll('\\', '/').split('/');
  return names.filter((name) => name !== '' && name !== '.').join('/');
}
