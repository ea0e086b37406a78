import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the taxonomy is written. */
export const taxonomyFolder = fileURLToPath(new URL('taxonomy', import.meta.url));

/**
 * The YAML files of a taxonomy folder and its subfolders, as `readTaxonomy` wants them: name with forward slashes → text.
 * For scripts and tests; throws where the folder cannot be read.
 */
export function taxonomyFiles(folder: string = taxonomyFolder): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const yaml = names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.yaml'));
  return new Map(yaml.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
