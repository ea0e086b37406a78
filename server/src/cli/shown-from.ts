import path from 'node:path';

/** A place as a person may see it: from the folder in which the command is called, or whole where it lies outside. */
export function shownFrom(cwd: string, place: string): string {
  const between = path.relative(cwd, place);
  return (between.startsWith(`..${path.sep}..`) ? place : between).split(path.sep).join('/');
}
