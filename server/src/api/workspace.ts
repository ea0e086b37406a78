import type { ProgramReport } from '../analysis/report/report.ts';
import type { CheckedFile } from '../formats/findings/finding.ts';

/**
 * Where the files of a workspace are: in a folder on disk, as a path; or in memory, as texts by paths such as
 * `programs/hit-aas.curriculum.yaml`.
 */
export type WorkspaceSource = { readonly folder: string } | { readonly files: Readonly<Record<string, string>> };

/** Curricula, catalogs, roles and frameworks that belong together, as they were when they were read. Nothing in it changes. */
export interface Workspace {
  /** The URI of the folder: what the URIs of places in reports and findings begin with. */
  readonly folder: string;
  /** The paths of all files that count, below the folder and with `/` between the names; in the order of the paths. */
  files(): readonly string[];
  /** The programs, in the order of their files. */
  programs(): readonly ProgramName[];
  /** The paths of what is there and could not be read, so that what it may declare is not known. */
  unreadable(): readonly string[];
  /**
   * What is found in a file, as the editor would say it. Throws a `CurriculumError` where the workspace has no such file.
   */
  findings(path: string): CheckedFile;
  /**
   * The report of a program, by its id or the path of its file; of the only one, where nothing is said. Throws a
   * `CurriculumError` where there is no such program, or it cannot be read.
   */
  report(program?: string): ProgramReport;
}

/** What a program is called. */
export interface ProgramName {
  /** Absent where the file does not say it. */
  readonly id?: string;
  readonly title?: string;
  /** The path of its file below the folder. */
  readonly file: string;
}
