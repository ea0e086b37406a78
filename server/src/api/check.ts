import { countsOf, type FindingCounts } from '../formats/findings/counts.ts';
import type { CheckedFile } from '../formats/findings/finding.ts';
import { CurriculumError } from './failure.ts';
import { tidy } from './memory-files.ts';
import type { Workspace } from './workspace.ts';

/** What was found in files. */
export interface CheckResult {
  /** In the order of the paths; also those in which nothing was found. */
  readonly files: readonly CheckedFile[];
  /** How many findings there are of each severity, and in how many files. */
  readonly counts: FindingCounts;
}

/**
 * What is found in the files of a workspace: what the editor would say, in its words, and in the order of the text. With
 * `paths`, only in these files and folders; all else still counts for what the ids in them mean. Throws a
 * `CurriculumError` where a path is none of the workspace.
 *
 * @example
 * const { counts, files } = check(workspace);
 * for (const { file, range, message } of files.flatMap(({ findings }) => findings)) {
 *   console.log(`${file}:${range.start.line + 1}: ${message}`);
 * }
 */
export function check(workspace: Workspace, paths?: readonly string[]): CheckResult {
  const all = workspace.files();
  const chosen = paths ? new Set(paths.flatMap((path) => filesAt(all, path))) : new Set(all);
  const files = all.filter((file) => chosen.has(file)).map((file) => workspace.findings(file));
  return { files, counts: countsOf(files) };
}

function filesAt(all: readonly string[], path: string): readonly string[] {
  const tidied = tidy(path);
  const found = all.filter((file) => tidied === '' || file === tidied || file.startsWith(`${tidied}/`));
  if (found.length > 0) return found;
  throw new CurriculumError('file-missing', `There is no file or folder ${path} in the workspace.`);
}
