import { fileName, pathBelow } from '../../workspace/uris.ts';

/** The path of a file as a reader of a document may see it: below the folder; of a file elsewhere its name alone. */
export function pathShown(uri: string, folder: string | undefined): string {
  return (folder === undefined ? undefined : pathBelow(folder, uri)) ?? fileName(uri);
}
