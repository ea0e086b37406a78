import { existsSync } from 'node:fs';
import path from 'node:path';
import { programReport } from '../../analysis/report/program-report.ts';
import { type FoundProgram, findProgram, shownPath } from '../find-program.ts';
import { readFolder } from '../read-folder.ts';
import type { Talk } from '../talk.ts';
import { WrongUse } from '../wrong-use.ts';
import type { Around, Compared } from './compared.ts';
import { type Side, sideOf } from './side.ts';

/** Where the two are looked for. */
export interface SidesPlace {
  readonly cwd: string;
  readonly folder: string | undefined;
  readonly talk: Talk;
}

/** Reads both sides: files as they are now, and as they were in versions; and tells the URI of the folder of the newer one. */
export async function readSides(
  written: readonly [string, string | undefined],
  place: SidesPlace,
): Promise<{ readonly before: Compared; readonly after: Compared; readonly folder: string }> {
  const [before, after] = sidesOf(written, place.cwd);
  const found = [await findNow(before, place), await findNow(after, place)] as const;
  const [one, other] = found;
  const around = one ?? other ?? (await folderAround(place));
  return {
    before: await read(before, one, other, around, place),
    after: await read(after, other, one, around, place),
    folder: (other ?? around).folder,
  };
}

/** Where only an earlier version is named, it is compared with its file as it is now. */
function sidesOf([old, fresh]: readonly [string, string | undefined], cwd: string): readonly [Side, Side] {
  const before = sideOf(old, cwd);
  const after = fresh === undefined ? nowOf(before, cwd) : sideOf(fresh, cwd);
  if (before.kind === 'then' && after.kind === 'then' && before.path === '' && after.path === '') {
    throw new WrongUse(`Name the file behind one of the colons, as in ${before.revision}:hit.curriculum.yaml.`);
  }
  if (before.kind === 'then' && after.kind === 'then') {
    return [
      { ...before, path: before.path || after.path },
      { ...after, path: after.path || before.path },
    ];
  }
  return [before, after];
}

/** A path from the top of the repository is meant as well as one from here. */
function nowOf(before: Side, cwd: string): Side {
  if (before.kind !== 'then' || before.path === '') {
    throw new WrongUse('Name both that are compared, as in: compare HEAD:hit.curriculum.yaml hit.curriculum.yaml.');
  }
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.resolve(folder, before.path);
    if (existsSync(file)) return { kind: 'now', named: path.relative(cwd, file) };
    if (path.dirname(folder) === folder) return { kind: 'now', named: before.path };
  }
}

async function findNow(side: Side, { cwd, folder, talk }: SidesPlace): Promise<FoundProgram | undefined> {
  if (side.kind !== 'now') return undefined;
  return findProgram(side.named, { cwd, folder, progress: talk.progress });
}

async function folderAround({ cwd, folder, talk }: SidesPlace): Promise<Around> {
  const read = await readFolder(path.resolve(cwd, folder ?? '.'), talk.progress);
  return { ...read, snapshot: read.workspace.snapshot() };
}

async function read(
  side: Side,
  now: FoundProgram | undefined,
  other: FoundProgram | undefined,
  around: Around,
  { cwd, talk }: SidesPlace,
): Promise<Compared> {
  if (side.kind === 'then') {
    talk.progress(`Reading the version ${side.revision}`);
    const { readVersion } = await import('./version.ts');
    return readVersion(side, other ?? around, { cwd, other: other?.program });
  }
  const report = now && programReport(now.snapshot, now.program);
  if (!report) throw new WrongUse(`${side.named} is no program.`);
  return { report, shown: shownPath(now.program, now.folder) };
}
