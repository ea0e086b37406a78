import ignore from 'ignore';

export const ignoreFileName = '.gitignore';

/** The lines of one `.gitignore` file. */
export interface IgnoreRules {
  /**
   * What the lines say of a file, or of a folder with `/` behind its path; undefined when none is about it. Paths start
   * at the folder of the `.gitignore` file.
   */
  decide(path: string): 'ignored' | 'kept' | undefined;
}

/** All `.gitignore` files that count in a workspace folder. */
export interface IgnoreFiles {
  /** Those of the folders around it up to the one with the repository, innermost first. */
  readonly around: readonly IgnoreFileAround[];
  /** Those in it, by the paths of their folders; the workspace folder itself has the path `''`. */
  readonly inside: ReadonlyMap<string, IgnoreRules>;
  /** Paths of the folders in which a repository begins: what is outside of it does not count in it. */
  readonly repositories: ReadonlySet<string>;
}

export interface IgnoreFileAround {
  readonly uri: string;
  /** Where the workspace folder is, from the folder of the `.gitignore` file. */
  readonly path: string;
  readonly rules: IgnoreRules;
}

export const noIgnoreFiles: IgnoreFiles = { around: [], inside: new Map(), repositories: new Set() };

export function readIgnoreRules(text: string): IgnoreRules {
  const rules = ignore({ ignorecase: false, allowRelativePaths: true }).add(text.replace(/^\uFEFF/, ''));
  return {
    decide(path) {
      const { ignored, unignored } = rules.test(path);
      if (unignored) return 'kept';
      if (!ignored) return undefined;
      // What is asked for is not in an ignored folder: if these lines ignore its folder, another file knows better.
      const folder = parentPath(path);
      return folder !== '' && rules.test(`${folder}/`).ignored ? undefined : 'ignored';
    },
  };
}

/** Whether a file, or a folder with `/` behind its path, is ignored, or is in a folder that is. */
export function isIgnored(ignores: IgnoreFiles, path: string): boolean {
  if (ignores.inside.size === 0 && ignores.around.length === 0) return false;
  for (let end = path.indexOf('/'); end >= 0 && end < path.length - 1; end = path.indexOf('/', end + 1)) {
    if (isIgnoredItself(ignores, path.slice(0, end + 1))) return true;
  }
  return isIgnoredItself(ignores, path);
}

/** The innermost file that says something decides. */
function isIgnoredItself({ around, inside, repositories }: IgnoreFiles, path: string): boolean {
  let folder = path;
  do {
    folder = parentPath(folder);
    const below = folder === '' ? path : path.slice(folder.length + 1);
    const decision = inside.get(folder)?.decide(below);
    if (decision) return decision === 'ignored';
    if (repositories.has(folder)) return false;
  } while (folder !== '');
  for (const { path: folderPath, rules } of around) {
    const decision = rules.decide(`${folderPath}/${path}`);
    if (decision) return decision === 'ignored';
  }
  return false;
}

/** The path of the folder that a file or folder is in; `''` for one at the top. */
function parentPath(path: string): string {
  const plain = path.endsWith('/') ? path.slice(0, -1) : path;
  return plain.slice(0, Math.max(0, plain.lastIndexOf('/')));
}
