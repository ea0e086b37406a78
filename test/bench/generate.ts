// Makes the data of the benchmark: programs of a given number of lines, and workspaces of a given number of files. The
// same seed gives the same text on every machine. By hand:
//   node test/bench/generate.ts lines 10000 > big.curriculum.yaml
//   node test/bench/generate.ts files 1000 some/folder
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { programText } from './generate/program.ts';
import { workspaceTexts } from './generate/workspace.ts';

/** A program of about so many lines in which our check finds nothing. */
export function programOfLines(lines: number, seed = 1): string {
  const id = `program-${lines}`;
  const linesOf = (courses: number) => programText({ id, seed, courses }).split('\n').length - 1;
  // Each course has about thirty lines; the first guess is mended by what came of it.
  let courses = Math.max(3, Math.round((lines - 60) / 31));
  for (let tries = 0; tries < 4; tries++) {
    const missing = lines - linesOf(courses);
    const more = Math.round(missing / 31);
    if (more === 0) break;
    courses = Math.max(3, courses + more);
  }
  return programText({ id, seed, courses });
}

/** Writes a workspace of so many files; gives the paths below the folder. */
export function writeWorkspace(folder: string, files: number, seed = 1): string[] {
  const texts = workspaceTexts(files, seed);
  for (const [file, text] of texts) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return [...texts.keys()];
}

if (import.meta.main) {
  const [what, count = '', folder] = process.argv.slice(2);
  if (what === 'lines' && Number(count) > 0) process.stdout.write(programOfLines(Number(count)));
  else if (what === 'files' && Number(count) > 0 && folder) writeWorkspace(folder, Number(count));
  else {
    process.stderr.write('Say what to make: lines <number>, or files <number> <folder>.\n');
    process.exitCode = 2;
  }
}
