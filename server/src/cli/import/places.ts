import { lstat, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { ImportedFile } from '../../formats/import/imported.ts';
import { kindByName } from '../../model/file-kind.ts';
import { shownFrom } from '../shown-from.ts';
import { mustNotLeadElsewhere, mustStayInside } from '../stays-inside.ts';
import { WrongUse } from '../wrong-use.ts';

/** A new file, and where it goes. */
export interface PlacedFile {
  readonly file: ImportedFile;
  readonly place: string;
  /** The place as a person may see it. */
  readonly shown: string;
}

export interface PlaceOptions {
  readonly cwd: string;
  /** The folder or file that a person named. */
  readonly out: string | undefined;
  /** Whether files may be written over. */
  readonly force: boolean;
}

/** Where each file goes: into the folder that was named, or to the file. Nothing is written yet. */
export async function placesFor(
  files: readonly ImportedFile[],
  { cwd, out, force }: PlaceOptions,
): Promise<readonly PlacedFile[]> {
  const target = path.resolve(cwd, out ?? '.');
  const status = await stat(target).catch(() => undefined);
  const isFile = out !== undefined && !status?.isDirectory() && (status !== undefined || /\.ya?ml$/i.test(out));
  if (out !== undefined && !status && !isFile && looksLikeFile(out)) throw new WrongUse(noSuchEnding(out, files));
  if (isFile && files.length > 1) {
    throw new WrongUse(`${files.length} files come of it, and ${out} is one: name a folder with --out.`);
  }
  const placed = files.map((file): PlacedFile => {
    // A name is made from somebody's file: it must never lead out of the folder.
    if (!/^[\w][\w.-]*$/.test(file.name)) throw new WrongUse(`“${file.name}” cannot be the name of a file; say --id.`);
    const place = isFile ? target : path.join(target, file.name);
    return { file, place, shown: shownFrom(cwd, place) };
  });
  for (const { file, place, shown } of placed) {
    if (kindByName(URI.file(place).toString()) !== file.kind) {
      throw new WrongUse(`${shown} is not called like a ${file.kind}: end its name as in ${file.name}.`);
    }
    await mustStayInside(path.dirname(place), shownFrom(cwd, path.dirname(place)), cwd);
    await mustNotLeadElsewhere(place, shown);
    const there = await lstat(place).catch(() => undefined);
    if (there?.isDirectory()) throw new WrongUse(`${shown} is a folder; name another file with --id or --out.`);
    if (there && !force) {
      throw new WrongUse(
        `${shown} is there already: say --force to write over it, or choose another name with --id or --out.`,
      );
    }
  }
  return placed;
}

/** Folders have no endings such as `.txt`; a number or a hidden name is none. */
function looksLikeFile(out: string): boolean {
  return !/[\\/]$/.test(out) && /^\.[a-z]\w{0,7}$/i.test(path.extname(out));
}

function noSuchEnding(out: string, [file]: readonly ImportedFile[]): string {
  const like = file ? `${file.kind}: end its name as in ${file.name}` : 'file of ours: end its name with .yaml';
  return `${out} is not called like a ${like}, or, where it is a folder, with /.`;
}

/** Makes the folder that was named, where it is not there yet. */
export async function makeFolderFor({ place, shown }: PlacedFile): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true }).catch(() => {
    throw new WrongUse(`The folder for ${shown} cannot be made.`);
  });
}
