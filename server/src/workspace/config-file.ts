import { fileName, folderKey, folderOf, uriKey } from './uris.ts';

/** The names of the file in which a folder chooses severities and numbers of rules; where both are, the first counts. */
export const configFileNames: readonly string[] = ['hit-curriculum.config.yaml', 'hit-curriculum.config.yml'];

/** Whether a file is such a one, by its name. */
export function isConfigFile(uri: string): boolean {
  return configFileNames.includes(fileName(uri));
}

/**
 * Where the configuration of a file can be, as `uriKey`s, the nearest first: beside the file and in each folder around
 * it, up to its workspace folder. None for a file outside of the workspace.
 */
export function* configKeysFor(uri: string, folders: readonly string[]): Generator<string, void> {
  const folder = folderOf(uri, folders);
  if (folder === undefined) return;
  const top = folderKey(folder);
  const key = uriKey(uri);
  for (let end = key.lastIndexOf('/'); end >= top.length; end = key.lastIndexOf('/', end - 1)) {
    for (const name of configFileNames) yield `${key.slice(0, end)}/${name}`;
  }
}
