// Times our language server and yaml-language-server in one run: npm run bench -- --help
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { BenchFigures, MeasuredText } from './figures.ts';
import { programText } from './generate/program.ts';
import { programOfLines, writeWorkspace } from './generate.ts';
import { measureEndurance } from './measure/endurance.ts';
import { type FileOptions, type MeasuredFile, measureFile, withFile } from './measure/file.ts';
import { measureStages, stageNames } from './measure/stages.ts';
import { measureOpening, measureWorkspace } from './measure/workspace.ts';
import { type BenchOptions, help, readOptions } from './options.ts';
import { printProfile } from './profile.ts';
import { page } from './report/page.ts';
import { buildOurs, type MeasuredServer, ourServer, root, yamlLanguageServer } from './server/servers.ts';

/** The servers of a run. */
interface Servers {
  readonly ours: MeasuredServer;
  readonly peer?: MeasuredServer;
}

const programName = 'program.curriculum.yaml';
/** A person does not type thousands of letters into anything longer. */
const longestEndured = 10_000;
/** Files that a server without an index of the workspace is asked to open. */
const mostOpened = 100;

await run();

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stdout.write(help);
    return;
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'hit-bench-'));
  try {
    tell('Bundling the server');
    buildOurs(path.join(scratch, 'server'));
    const ours = ourServer(path.join(scratch, 'server'), options.node);
    if (options.profile !== undefined) {
      await printProfile(ours, { name: programName, text: programOfLines(options.profile), edits: options.edits });
      return;
    }
    const servers = { ours, ...(options.withPeer ? { peer: yamlLanguageServer(options.node) } : {}) };
    const figures = await measureAll(servers, options, scratch);
    const written = page(figures, { servers, options });
    process.stdout.write(written);
    if (options.out !== undefined) writeFileSync(path.resolve(root, options.out), written);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function measureAll(servers: Servers, options: BenchOptions, scratch: string): Promise<BenchFigures> {
  const { only, edits, sizes } = options;
  const isQuick = options.starts === 1;
  const stages = [];
  for (const size of only.has('stages') ? sizes : []) {
    tell(`Stages at ${size} lines`);
    const figures = await measureStages({ [programName]: programOfLines(size) }, programName, edits);
    stages.push({ size, figures });
  }
  const endurance = [];
  for (const size of only.has('endurance') ? sizes.filter((one) => one <= longestEndured) : []) {
    tell(`${options.endurance} edits at ${size} lines`);
    const measure = (file: MeasuredFile) => measureEndurance(servers.ours, file, options.endurance);
    endurance.push({ size, figures: await withFile(programName, programOfLines(size), measure) });
  }
  const fileOptions = { edits, requests: edits, starts: options.starts, bursts: isQuick ? 1 : 3, pause: options.pause };
  const ofSizes: MeasuredText[] = [];
  for (const size of only.has('sizes') ? sizes : []) {
    tell(`A program of ${size} lines`);
    const text = programOfLines(size);
    const measure = (file: MeasuredFile) => measureBoth(servers, file, fileOptions);
    const name = `${size} lines`;
    ofSizes.push({ name, size, ...sizeOf(text), ...(await withFile(programName, text, measure)) });
  }
  return {
    stages,
    endurance,
    sizes: ofSizes,
    workspaces: only.has('workspace') ? await measureWorkspaces(servers, options, scratch) : [],
    samples: only.has('samples') ? await measureSamples(servers, options.samples, { ...fileOptions, starts: 1 }) : [],
    coverage: only.has('stages') ? await measureCoverage(edits) : [],
  };
}

async function measureBoth({ ours, peer }: Servers, file: MeasuredFile, options: FileOptions) {
  const figures = await measureFile(ours, file, options);
  return { ours: figures, ...(peer ? { peer: await measureFile(peer, file, options) } : {}) };
}

async function measureWorkspaces({ ours, peer }: Servers, options: BenchOptions, scratch: string) {
  const measured = [];
  for (const count of options.workspaces) {
    tell(`A workspace of ${count} files`);
    const folder = path.join(scratch, `workspace-${count}`);
    const files = writeWorkspace(folder, count);
    const lines = files.reduce((sum, file) => sum + linesIn(readFileSync(path.join(folder, file), 'utf8')), 0);
    const figures = await measureWorkspace(ours, folder, files, { ...options, starts: Math.min(options.starts, 3) });
    const opened = peer && { peer: await measureOpening(peer, folder, files.slice(0, mostOpened)) };
    measured.push({ files: count, lines, ours: figures, ...opened });
  }
  return measured;
}

/** Every sample as it stands in its folder, among the files that it draws on. */
async function measureSamples(servers: Servers, words: string, options: FileOptions): Promise<MeasuredText[]> {
  const samples = path.join(root, 'samples');
  const names = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const measured: MeasuredText[] = [];
  for (const name of names.sort().filter((one) => one.includes(words))) {
    tell(`The sample ${name}`);
    const file = path.join(samples, name);
    const text = readFileSync(file, 'utf8');
    const both = await measureBoth(
      servers,
      { folder: path.dirname(file), path: file, text },
      {
        ...options,
        kinds: [0, 2],
        bursts: 0,
      },
    );
    measured.push({ name: name.replaceAll('\\', '/'), ...sizeOf(text), ...both });
  }
  return measured;
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

function tell(what: string): void {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${what}\n`);
}
