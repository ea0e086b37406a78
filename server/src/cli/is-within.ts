import path from 'node:path';

/** Whether a place is a folder itself, or below it; both are paths from the root. */
export function isWithin(folder: string, inner: string): boolean {
  const between = path.relative(folder, inner);
  return between === '' || !(between === '..' || between.startsWith(`..${path.sep}`) || path.isAbsolute(between));
}
