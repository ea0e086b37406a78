import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The YAML files in a folder and below, as paths from a root, in the order of their names. */
export function yamlFilesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.includes('node_modules'))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .sort();
}
