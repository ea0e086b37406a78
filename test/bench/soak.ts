// Replays hours of typing in a workspace of many files and plots what it costs: npm run soak -- --help
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { workspaceTexts } from './generate/workspace.ts';
import { buildOurs, ourServer, root } from './server/servers.ts';
import { soakPlot } from './soak/plot.ts';
import { type Minute, typeForMinutes } from './soak/typist.ts';
import { median } from './statistics.ts';

const help = `npm run soak -- [options]

Types in a workspace of many files, as one person would in an hour, but without the pauses: opens a file, writes notes and
credits letter by letter, takes some of it back, asks for findings after each key, for completion and hover now and then,
saves, closes, goes on with another file. Draws latency and memory over time.

  --files <number>    files of the workspace (default 1000)
  --minutes <number>  minutes of typing (default 60)
  --speed <number>    keys in a minute (default 200)
  --out <folder>      writes soak.svg and soak.json there; a run with the defaults writes docs/soak.svg
`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    files: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '60' },
    speed: { type: 'string', default: '200' },
    out: { type: 'string' },
  },
});
if (values.help) process.stdout.write(help);
else await soak();

async function soak(): Promise<void> {
  const [files, minutes, speed] = [Number(values.files), Number(values.minutes), Number(values.speed)];
  if (![files, minutes, speed].every((number) => Number.isInteger(number) && number > 0)) {
    process.stderr.write(`--files, --minutes and --speed are whole numbers above 0.\n\n${help}`);
    process.exitCode = 2;
    return;
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'hit-soak-'));
  try {
    buildOurs(path.join(scratch, 'server'));
    const folder = path.join(scratch, 'workspace');
    const texts = workspaceTexts(files);
    for (const [file, text] of texts) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const server = ourServer(path.join(scratch, 'server'), process.execPath);
    const told = await typeForMinutes({ server, folder, texts, minutes, speed, tell });
    const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
    process.stdout.write(`${summary(told)}\n`);
    const isWhole = values.files === '1000' && values.minutes === '60' && values.speed === '200';
    const out = values.out ?? (isWhole ? path.join(root, 'docs') : undefined);
    if (out === undefined) return;
    const title = `${minutes} minutes of typing in a workspace of ${files} files (${minutes * speed} keys)`;
    writeFileSync(path.join(out, 'soak.svg'), soakPlot(told, { title, note: machine }));
    if (values.out !== undefined) writeFileSync(path.join(out, 'soak.json'), `${JSON.stringify(told, undefined, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function tell({ minute, latency, heap, memory }: Minute): void {
  process.stderr.write(
    `${minute} min: ${latency.toFixed(1)} ms, heap ${heap.toFixed(0)} MB, ${memory.toFixed(0)} MB\n`,
  );
}

/** The first and the last sixth of the time, side by side. */
function summary(told: readonly Minute[]): string {
  const sixth = Math.max(1, Math.floor(told.length / 6));
  const line = (name: string, minutes: readonly Minute[]) => {
    const of = (what: (minute: Minute) => number) => median(minutes.map(what)).toFixed(1);
    return `${name}: ${of((one) => one.latency)} ms (p95 ${of((one) => one.p95)}), heap ${of((one) => one.heap)} MB, resident ${of((one) => one.memory)} MB`;
  };
  return [line('First minutes', told.slice(0, sixth)), line('Last minutes', told.slice(-sixth))].join('\n');
}
