import { type FileAccess, type FileEntry, isToolFolder } from './files.ts';
import { type IgnoreFileAround, type IgnoreFiles, ignoreFileName, readIgnoreRules } from './ignore-files.ts';
import { childUri, fileName, parentOf, uriKey } from './uris.ts';

/** So many folders are listed at the same time. */
const parallelLists = 16;

/** What there is below a folder. */
export interface Walk {
  /** The URIs of the wanted files, in the order of their paths. */
  readonly files: readonly string[];
  /** The URIs of folders that could not be listed. */
  readonly unreadable: readonly string[];
  /** All that count now, those outside of the walk included. */
  readonly ignores: IgnoreFiles;
}

export interface WalkOptions {
  /** The URI of the workspace folder. */
  readonly folder: string;
  /** The path of the folder below it where the walk begins; `''` for the workspace folder itself. */
  readonly from: string;
  /** The `.gitignore` files that are known, of which those where the walk goes are read again. */
  readonly ignores: IgnoreFiles;
  /** Whether a file may be ours by its name. */
  isCandidate(path: string): boolean;
  /** Whether a file, or a folder with `/` behind its path, is left out. Such folders are not entered. */
  isLeftOut(path: string, ignores: IgnoreFiles): boolean;
}

/** Lists the files below a folder. */
export async function walkFolder(files: FileAccess, options: WalkOptions): Promise<Walk> {
  const { folder, from, isCandidate, isLeftOut } = options;
  const inside = new Map([...options.ignores.inside].filter(([path]) => !isAtOrBelow(path, from)));
  const repositories = new Set([...options.ignores.repositories].filter((path) => !isAtOrBelow(path, from)));
  const around = from === '' ? await readIgnoreFilesAround(files, folder) : options.ignores.around;
  const ignores: IgnoreFiles = { around, inside, repositories };
  const found: string[] = [];
  const unreadable: string[] = [];

  async function readIgnoreFile(uri: string, path: string): Promise<void> {
    const text = await files.read(childUri(uri, ignoreFileName), [folder]);
    if (typeof text === 'string') inside.set(path, readIgnoreRules(text));
  }

  async function list(path: string): Promise<string[]> {
    const uri = path === '' ? folder : childUri(folder, path);
    const entries = await files.entries(uri);
    if (entries === undefined) return [];
    if ('unreadable' in entries) {
      unreadable.push(uri);
      return [];
    }
    if (hasIgnoreFile(entries)) await readIgnoreFile(uri, path);
    if (entries.some(({ name }) => name === '.git')) repositories.add(path);
    const folders: string[] = [];
    for (const { name, isFolder } of entries) {
      const below = path === '' ? name : `${path}/${name}`;
      if (isFolder) {
        if (!isToolFolder(name) && !isLeftOut(`${below}/`, ignores)) folders.push(below);
      } else if (isCandidate(below) && !isLeftOut(below, ignores)) found.push(below);
    }
    return folders;
  }

  if (from === '' || !isLeftOut(`${from}/`, ignores)) await spread([from], list);
  return { files: found.sort().map((path) => childUri(folder, path)), unreadable, ignores };
}

/** Does the work of each item, some at the same time; the work of an item may give more items. */
async function spread<Item>(items: Item[], work: (item: Item) => Promise<Item[]>): Promise<void> {
  const underWay = new Set<Promise<void>>();
  while (items.length > 0 || underWay.size > 0) {
    const item = underWay.size < parallelLists ? items.pop() : undefined;
    if (item === undefined) {
      await Promise.race(underWay);
      continue;
    }
    const doing = work(item).then((more) => {
      items.push(...more);
      underWay.delete(doing);
    });
    underWay.add(doing);
  }
}

function hasIgnoreFile(entries: readonly FileEntry[]): boolean {
  return entries.some(({ name, isFolder }) => name === ignoreFileName && !isFolder);
}

/** None where the workspace folder is in no repository, or is the top of one. */
async function readIgnoreFilesAround(files: FileAccess, folder: string): Promise<IgnoreFileAround[]> {
  const found: IgnoreFileAround[] = [];
  let inner = folder.replace(/\/$/, '');
  let path = '';
  while (!(await beginsRepository(files, inner))) {
    const outer = parentOf(inner);
    if (outer === undefined || uriKey(outer) === uriKey(inner)) return [];
    path = path === '' ? fileName(inner) : `${fileName(inner)}/${path}`;
    const uri = childUri(outer, ignoreFileName);
    const text = await files.read(uri, [outer]);
    if (typeof text === 'string') found.push({ uri, path, rules: readIgnoreRules(text) });
    inner = outer;
  }
  return found;
}

/**
 * Asked by reading, since listing the folders around a workspace could take long. A work tree has `.git` as a file; where
 * `.git` is a link to a folder, it is followed, as git does.
 */
async function beginsRepository(files: FileAccess, folder: string): Promise<boolean> {
  const repository = childUri(folder, '.git');
  const head = await files.read(childUri(repository, 'HEAD'), [folder, repository]);
  return typeof head === 'string' || typeof (await files.read(repository, [folder])) === 'string';
}

function isAtOrBelow(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
