/** How the workspace reaches files: the disk under Node, the client in a browser, a list in a test. */
export interface FileAccess {
  /** What is directly in a folder, in any order; undefined when there is no such folder. */
  entries(folder: string): Promise<readonly FileEntry[] | Unreadable | undefined>;
  /**
   * A file's text; undefined when there is no such file, and for a folder.
   *
   * @param within URIs of folders: a file that a link takes out of all of them is not read. Without, every link is
   * followed.
   */
  read(uri: string, within?: readonly string[]): Promise<string | Unreadable | undefined>;
}

export interface FileEntry {
  readonly name: string;
  /** Only a folder itself, and no link to one: such a link may lead in a circle, and so is never followed. */
  readonly isFolder: boolean;
}

/** The answer for what is there, or may be, and cannot be read. */
export interface Unreadable {
  readonly unreadable: true;
}

export const unreadable: Unreadable = { unreadable: true };

/** The same files, where an access that fails altogether counts as one that finds something closed. */
export function neverFailing({ entries, read }: FileAccess): FileAccess {
  const closed = () => unreadable;
  return {
    entries: (folder) => entries(folder).catch(closed),
    read: (uri, within) => read(uri, within).catch(closed),
  };
}

/** Folders that hold what tools make or keep, never what a person wrote for this workspace. */
const toolFolders: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  '.git',
  '.hg',
  '.svn',
  '.jj',
  '.venv',
  '.vscode-test',
  '__pycache__',
]);

export function isToolFolder(name: string): boolean {
  return toolFolders.has(name);
}

/** For a client whose files cannot be reached: there may be any, and none can be read. */
export const noFiles: FileAccess = {
  entries: async () => unreadable,
  read: async () => unreadable,
};
