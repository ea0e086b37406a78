import { createReadStream, type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ImportFormat, importFormats } from '../../formats/import/formats.ts';
import type { ImportSource } from '../../formats/import/imported.ts';
import { readStdin, readStream } from '../read-stdin.ts';
import type { Talk } from '../talk.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';

/** Larger files are no lists of courses; the largest of O*NET have some 30 MB. */
const largestFile = 200_000_000;

/** What a person named, read; says in a sentence why something cannot be. */
export async function readSources(
  named: readonly string[],
  format: ImportFormat,
  { terminal, talk }: { readonly terminal: Terminal; readonly talk: Talk },
): Promise<readonly ImportSource[]> {
  const sources: ImportSource[] = [];
  const files = (await Promise.all(named.map((one) => filesFor(one, format, terminal.cwd())))).flat();
  for (const [index, shown] of files.entries()) {
    talk.progress(`Reading ${index + 1} of ${files.length} files`);
    if (shown === '-') {
      if (terminal.stdin.isTTY) talk.note('Write or paste it here, and end it with Ctrl+D on a line of its own.');
      sources.push({ name: '<stdin>', bytes: await readStdin(terminal, largestFile) });
      continue;
    }
    const file = createReadStream(path.resolve(terminal.cwd(), shown));
    // Also a pipe or a device may be named, whose size nobody knows.
    const bytes = await readStream(file, largestFile).catch((error: NodeJS.ErrnoException) => {
      throw new WrongUse(sentenceFor(error, shown));
    });
    if (!bytes) throw new WrongUse(`${shown} is too large to be imported.`);
    talk.detail(`${shown} is read.`);
    sources.push({ name: shown, bytes });
  }
  talk.done();
  return sources;
}

/** The files behind a name: itself, or those of a folder whose names end as the format has it. */
async function filesFor(named: string, format: ImportFormat, cwd: string): Promise<readonly string[]> {
  if (named === '-') return [named];
  const place = path.resolve(cwd, named);
  const status = await stat(place).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(sentenceFor(error, named));
  });
  if (status.isFile() && status.size > largestFile) throw new WrongUse(`${named} is too large to be imported.`);
  if (!status.isDirectory()) return [named];
  if (format !== 'onet') throw new WrongUse(`${named} is a folder; name the file to import.`);
  const endings: readonly string[] = importFormats[format].endings;
  const entries = await readdir(place, { withFileTypes: true }).catch((error: NodeJS.ErrnoException): Dirent[] => {
    throw new WrongUse(sentenceFor(error, named));
  });
  const files = entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.toLowerCase().endsWith(ending)))
    .map((entry) => path.join(named, entry.name))
    .sort();
  if (files.length > 0) return files;
  throw new WrongUse(`No file in ${named} ends with ${endings.join(' or ')}.`);
}

function sentenceFor({ code }: NodeJS.ErrnoException, shown: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${shown}.`;
  if (code === 'EACCES' || code === 'EPERM') return `${shown} cannot be read: you have no permission.`;
  return `${shown} cannot be read.`;
}
