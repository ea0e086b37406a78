import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import type { BenchFigures } from '../figures.ts';
import type { BenchOptions } from '../options.ts';
import { type MeasuredServer, versionIn } from '../server/servers.ts';
import { statistics } from '../statistics.ts';
import { figure, medianAndP95, table } from './table.ts';
import { keystrokeTable, sampleTable, targetTable } from './targets.ts';
import { wantedCoverage, wantedGrowth, wantedOfWorkspace } from './wanted.ts';
import { enduranceWords, headWords, sizeWords, stageWords, workspaceWords } from './words.ts';

interface Run {
  readonly servers: { readonly ours: MeasuredServer; readonly peer?: MeasuredServer };
  readonly options: BenchOptions;
}

/** The page of a run: what was measured, on what, and what came of it. */
export function page(figures: BenchFigures, { servers, options }: Run): string {
  const delay = servers.peer?.delay ?? 0;
  const { sizes, samples } = figures;
  return `${[
    headWords,
    circumstances(servers, options),
    ...(figures.failures.length > 0 ? [`Could not be measured: ${figures.failures.join('; ')}.`] : []),
    ...(sizes.length > 0 ? ['## One file', sizeWords] : []),
    ...sizes.flatMap((one) => [
      `### ${one.lines.toLocaleString('en-US')} lines, ${Math.round(one.bytes / 1024).toLocaleString('en-US')} kB`,
      targetTable(one, delay),
      'Kind by kind, with the least of all in parentheses, and the work of a processor for an edit:',
      keystrokeTable(one, delay),
    ]),
    ...(figures.workspaces.length > 0 ? ['## A workspace', workspaceWords, workspaceTable(figures)] : []),
    ...(figures.endurance.length > 0 ? ['## Over thousands of edits', enduranceWords, enduranceTable(figures)] : []),
    ...(samples.length > 0 ? ['## Every sample', 'Medians in milliseconds.', sampleTable(samples, delay)] : []),
    ...(figures.stages.length > 0 ? ['## The stages inside', stageWords, stageTable(figures)] : []),
    ...(figures.coverage.length > 0 ? [coverageWords(figures.coverage)] : []),
  ].join('\n\n')}\n`;
}

function circumstances({ ours, peer }: Run['servers'], { node, words }: BenchOptions): string {
  const processors = cpus();
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  return table(
    ['measured', ''],
    [
      ['on', new Date().toISOString().slice(0, 10)],
      ['machine', `${processors.length} cores, ${processors[0]?.model.trim()}, ${figure(totalmem() / 2 ** 30)} GB`],
      ['system', `${process.platform} ${process.arch}, Node ${version}`],
      ['work waiting at the end', `${figure(loadavg()[0])} processes on average of a minute`],
      ['ours', `${ours.name} ${ours.version}, yaml ${versionIn('server/node_modules/yaml/package.json')}`],
      ...(peer ? [['YLS', `${peer.name} ${peer.version}`]] : []),
      ['command', `\`npm run bench${words.length > 0 ? ` -- ${words.map(named).join(' ')}` : ''}\``],
    ],
  );
}

/** Where things lie on one machine is of no use to others. */
function named(word: string): string {
  return path.isAbsolute(word) ? `<${word.split('/').at(-1)}>` : word;
}

function workspaceTable({ workspaces }: BenchFigures): string {
  const kinds = workspaces[0]?.ours.keystrokes ?? [];
  const row = (name: string, value: (one: BenchFigures['workspaces'][number]) => string) => [
    name,
    ...workspaces.map(value),
  ];
  const wantedIn = (files: number, most: number, value: number) =>
    files === wantedOfWorkspace.files ? ` (wanted ${most.toLocaleString('en-US')}${value <= most ? ' ✓' : ' ✗'})` : '';
  return table(
    ['', ...workspaces.map(({ files }) => `${files.toLocaleString('en-US')} files`)],
    [
      row('lines', ({ lines }) => lines.toLocaleString('en-US')),
      row('start → every file checked, ms', ({ files, ours }) => {
        const known = statistics(ours.checked)?.median ?? Number.NaN;
        return `${figure(known)}${wantedIn(files, wantedOfWorkspace.checked, known)}`;
      }),
      row('work of the processors for that, ms', ({ ours }) => figure(statistics(ours.worked)?.median)),
      row('files reported, findings', ({ ours }) => `${ours.files.toLocaleString('en-US')}, ${ours.findings}`),
      row(
        'highest memory until then, MB',
        ({ files, ours }) => `${figure(ours.peak)}${wantedIn(files, wantedOfWorkspace.memory, ours.peak)}`,
      ),
      row('memory afterwards, MB', ({ ours }) => figure(ours.memory)),
      ...kinds.map(({ name }, index) =>
        row(`${name} in one of them, ms`, ({ ours }) => medianAndP95(ours.keystrokes[index]?.latencies ?? [])),
      ),
      row('YLS: 100 files opened → findings for each, ms', ({ peer }) => figure(peer?.answered)),
      row('YLS: memory then, MB', ({ peer }) => figure(peer?.memory)),
    ],
  );
}

function enduranceTable({ endurance }: BenchFigures): string {
  const change = (before: number, after: number) => {
    const percent = (100 * (after - before)) / before;
    const words = `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)} %`;
    return `${figure(before)} → ${figure(after)} (${words}${percent <= wantedGrowth ? ' ✓' : ' ✗'})`;
  };
  return table(
    [
      'lines',
      'edits',
      'median of the first and the last tenth, ms',
      'work of a processor for each, ms',
      'heap after collection, then and at the end, MB',
    ],
    endurance.map(({ size, figures }) => [
      size.toLocaleString('en-US'),
      figures.edits.toLocaleString('en-US'),
      change(figures.first, figures.last),
      change(figures.firstWork, figures.lastWork),
      change(figures.heapAfterFirst, figures.heapAtEnd),
    ]),
  );
}

function stageTable({ stages }: BenchFigures): string {
  const names = [...(stages[0]?.figures.keys() ?? [])];
  return table(
    ['median / p95, ms', ...stages.map(({ size }) => `${size.toLocaleString('en-US')} lines`)],
    names.map((name) => [name, ...stages.map(({ figures }) => precise(figures.get(name) ?? []))]),
  );
}

function coverageWords(values: readonly number[]): string {
  const known = statistics(values);
  const isMet = (known?.median ?? Number.NaN) <= wantedCoverage ? 'met' : 'not met';
  return `Coverage of a program of 60 courses against 15 roles, again after an edit: ${precise(values)} ms (wanted: ${wantedCoverage}, ${isMet}).`;
}

/** Stages are short: with two digits after the point where they mean something. */
function precise(values: readonly number[]): string {
  const known = statistics(values);
  const digits = (value: number) => (value < 1 ? value.toFixed(2) : figure(value));
  return known ? `${digits(known.median)} / ${digits(known.p95)}` : '–';
}
