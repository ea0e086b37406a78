import { existsSync } from 'node:fs';
import path from 'node:path';

/** One of the two that are compared, as a person wrote it. */
export type Side =
  /** A file, or the id of a program, as it is now. */
  | { readonly kind: 'now'; readonly named: string }
  /** A file as it was in a version that Git keeps; an empty path stands for the file of the other side. */
  | { readonly kind: 'then'; readonly revision: string; readonly path: string; readonly written: string };

/**
 * Reads `HEAD~1:programs/hit.curriculum.yaml`, as Git has it, or a plain path. A drive of Windows, as in `C:\hit.yaml`, is
 * no version, and neither is what a file is called that is there.
 */
export function sideOf(written: string, cwd: string): Side {
  const now: Side = { kind: 'now', named: written };
  if (/^[A-Za-z]:[\\/]/.test(written)) return now;
  // A version can have a colon within braces, as in main@{2026-08-17 10:00}.
  const [, revision, below] = /^((?:[^:{]|\{[^}]*\})+):(.*)$/.exec(written) ?? [];
  if (revision === undefined || below === undefined || existsSync(path.resolve(cwd, written))) return now;
  return { kind: 'then', revision, path: below.replaceAll('\\', '/'), written };
}
