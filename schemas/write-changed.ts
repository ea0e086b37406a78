import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes those files of a folder whose text has changed, and leaves the others untouched; returns the names written. */
export function writeChanged(folder: string, files: ReadonlyMap<string, string>): string[] {
  const changed = [...files].filter(([name, text]) => {
    const file = join(folder, name);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  for (const [name, text] of changed) writeFileSync(join(folder, name), text);
  return changed.map(([name]) => name);
}
