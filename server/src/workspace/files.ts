/** How the workspace reaches the files of a folder: the disk under Node, the client in a browser, a list in a test. */
export interface FileAccess {
  /**
   * The wanted files below a folder, as paths relative to the folder with `/` between the names.
   * Folders whose name is skipped are not entered. A folder that cannot be read has no files.
   */
  list(folder: string, filter: FileFilter): Promise<readonly string[]>;
  /** A file's text; undefined when there is no such file, or it cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

export interface FileFilter {
  /** Asked with a file's path below the listed folder. */
  wants(path: string): boolean;
  skips(folderName: string): boolean;
}

/** Folders that hold what tools make or keep, never what a person wrote for this workspace. */
const skippedFolders: ReadonlySet<string> = new Set([
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

export function isSkippedFolder(name: string): boolean {
  return skippedFolders.has(name);
}

/** No files at all: for a client whose files cannot be reached. */
export const noFiles: FileAccess = {
  list: async () => [],
  read: async () => undefined,
};
