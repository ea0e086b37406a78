import { type FileAccess, type Unreadable, unreadable } from '../../server/src/workspace/files.ts';

/** What is at an address: a text, or something that cannot be read (with `/` behind the address, a folder). */
export type Contents = Record<string, string | Unreadable>;

/** Files that are a list in memory, by their URIs; a test can change the list at any time. */
export function filesInMemory(contents: Contents): FileAccess {
  return {
    async entries(folder) {
      const start = folder.endsWith('/') ? folder : `${folder}/`;
      if (contents[start]) return unreadable;
      const entries = new Map<string, boolean>();
      for (const uri of Object.keys(contents)) {
        if (!uri.startsWith(start)) continue;
        const [name = '', ...rest] = uri.slice(start.length).split('/');
        entries.set(decodeURIComponent(name), rest.length > 0);
      }
      return entries.size === 0 ? undefined : [...entries].map(([name, isFolder]) => ({ name, isFolder }));
    },
    read: async (uri) => contents[uri],
  };
}
