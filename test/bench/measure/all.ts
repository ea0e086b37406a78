import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchFigures, MeasuredText } from '../figures.ts';
import { programText } from '../generate/program.ts';
import { programOfLines, writeWorkspace } from '../generate.ts';
import type { BenchOptions, Part } from '../options.ts';
import { type MeasuredServer, root } from '../server/servers.ts';
import { measureEndurance } from './endurance.ts';
import { type FileOptions, type MeasuredFile, measureFile, withFile } from './file.ts';
import { measureStages, stageNames } from './stages.ts';
import { measureOpening, measureWorkspace } from './workspace.ts';

interface Servers {
  readonly ours: MeasuredServer;
  readonly peer?: MeasuredServer;
}

interface Run {
  readonly servers: Servers;
  readonly options: BenchOptions;
  /** A folder to write into. */
  readonly scratch: string;
  /** Is told what is measured next. */
  tell(what: string): void;
}

const samples = path.join(root, 'samples');
const programName = 'program.curriculum.yaml';
/** A person does not type thousands of letters into anything longer. */
const longestEndured = 10_000;
/** Files that a server without an index of the workspace is asked to open. */
const mostOpened = 100;

/** Measures what the options ask for. What cannot be measured is told among the failures, and the rest goes on. */
export async function measureAll(run: Run): Promise<BenchFigures> {
  const { servers, options, tell } = run;
  const { sizes, edits, starts, pause } = options;
  const failures: string[] = [];
  /** Measures each of some things of a part, if that is asked for. */
  async function each<T, R>(
    part: Part,
    things: readonly T[],
    name: (thing: T) => string,
    measure: (thing: T) => Promise<R>,
  ): Promise<R[]> {
    const measured: R[] = [];
    for (const thing of options.only.has(part) ? things : []) {
      tell(name(thing));
      try {
        measured.push(await measure(thing));
      } catch (error) {
        failures.push(`${name(thing)}: ${error instanceof Error ? error.message : error}`);
        tell(failures.at(-1) ?? '');
      }
    }
    return measured;
  }

  const ofFile = { edits, requests: edits, starts, bursts: starts > 1 ? 3 : 1, pause };
  return {
    stages: await each('stages', sizes, inLines('stages'), async (size) => ({
      size,
      figures: await measureStages({ [programName]: programOfLines(size) }, programName, edits),
    })),
    coverage: (
      await each(
        'stages',
        [60],
        () => 'coverage',
        () => measureCoverage(edits),
      )
    ).flat(),
    sizes: await each('sizes', sizes, inLines('program'), (size) => measureProgram(servers, size, ofFile)),
    workspaces: await each(
      'workspace',
      options.workspaces,
      (count) => `workspace of ${count} files`,
      (count) => measureFolder(run, count),
    ),
    samples: await each(
      'samples',
      samplesWith(options.samples),
      (name) => name,
      (name) => measureSample(servers, name, ofFile),
    ),
    endurance: await each(
      'endurance',
      sizes.filter((size) => size <= longestEndured),
      inLines(`${options.endurance} edits`),
      async (size) => {
        const measure = (file: MeasuredFile) => measureEndurance(servers.ours, file, options.endurance);
        return { size, figures: await withFile(programName, programOfLines(size), measure) };
      },
    ),
    failures,
  };
}

function inLines(what: string): (size: number) => string {
  return (size) => `${what} at ${size} lines`;
}

async function measureBoth({ ours, peer }: Servers, file: MeasuredFile, options: FileOptions) {
  const figures = await measureFile(ours, file, options);
  return { ours: figures, ...(peer ? { peer: await measureFile(peer, file, options) } : {}) };
}

async function measureFolder({ servers, options, scratch }: Run, count: number) {
  const folder = path.join(scratch, `workspace-${count}`);
  const files = writeWorkspace(folder, count);
  const lines = files.reduce((sum, file) => sum + linesIn(readFileSync(path.join(folder, file), 'utf8')), 0);
  const starts = Math.min(options.starts, 3);
  const ours = await measureWorkspace(servers.ours, folder, files, { ...options, starts });
  const { peer } = servers;
  const opened = peer && { peer: await measureOpening(peer, folder, files.slice(0, mostOpened)) };
  return { files: count, lines, ours, ...opened };
}

async function measureProgram(servers: Servers, size: number, options: FileOptions): Promise<MeasuredText> {
  const text = programOfLines(size);
  const measure = (file: MeasuredFile) => measureBoth(servers, file, options);
  return { name: `${size} lines`, size, ...sizeOf(text), ...(await withFile(programName, text, measure)) };
}

/** The paths of the samples below their folder. */
function samplesWith(words: string): string[] {
  const names = readdirSync(samples, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.yaml') && name.includes(words)).sort();
}

/** A sample as it stands in its folder, among the files that it draws on; with two kinds of edits. */
async function measureSample(servers: Servers, name: string, options: FileOptions): Promise<MeasuredText> {
  const file = path.join(samples, name);
  const text = readFileSync(file, 'utf8');
  const measured = { folder: path.dirname(file), path: file, text };
  const both = await measureBoth(servers, measured, { ...options, starts: 1, kinds: [0, 2], bursts: 0 });
  return { name: name.replaceAll('\\', '/'), ...sizeOf(text), ...both };
}

/** A program of sixty courses that prepares for all built-in roles and for two of its folder. */
async function measureCoverage(edits: number): Promise<readonly number[]> {
  const own = ['records-clerk', 'data-clerk'];
  const taxonomy: { roles: { id: string }[] } = JSON.parse(
    readFileSync(path.join(root, 'schemas/taxonomy.json'), 'utf8'),
  );
  const roles = [...taxonomy.roles.slice(0, 15 - own.length).map(({ id }) => id), ...own];
  const role = (id: string) => `role: ${id}\ntitle: ${id}\nrequires:\n  hipaa: mastered\n  sql: reinforced\n`;
  const texts = Object.fromEntries(own.map((id) => [`${id}.role.yaml`, role(id)]));
  const program = programText({ id: 'sixty', seed: 60, courses: 60, roles });
  const figures = await measureStages({ ...texts, [programName]: program }, programName, 4 * edits);
  return figures.get(stageNames.coverage) ?? [];
}

function sizeOf(text: string) {
  return { lines: linesIn(text), bytes: Buffer.byteLength(text) };
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
