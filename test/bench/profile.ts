import { readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { editKindsIn } from './measure/edit-kinds.ts';
import { withFile } from './measure/file.ts';
import { placesIn } from './measure/places.ts';
import { table } from './report/table.ts';
import { connectInspector } from './server/inspector.ts';
import { type MeasuredServer, root } from './server/servers.ts';
import { startSession } from './server/session.ts';

/** A CPU profile as the inspector gives it. */
interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds between samples. */
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: CallFrame;
}

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  /** Both counted from 0. */
  readonly lineNumber: number;
  readonly columnNumber: number;
}

/** Where the time of a profile went: milliseconds a keystroke. */
interface Spent {
  readonly rooms: Map<string, number>;
  readonly functions: Map<string, number>;
}

/** Profiles keystrokes of all kinds in a text, writes the profile into the current folder, and prints where the time went. */
export async function printProfile(
  server: MeasuredServer,
  { name, text, edits }: { readonly name: string; readonly text: string; readonly edits: number },
): Promise<void> {
  const { profile, keystrokes } = await profileKeystrokes(server, { name, text, edits });
  const file = path.resolve(`keystrokes-${text.split('\n').length - 1}.cpuprofile`);
  writeFileSync(file, JSON.stringify(profile));
  const { rooms, functions } = spentIn(profile, keystrokes);
  const rows = (spent: Map<string, number>, most: number) => {
    const total = [...rooms.values()].reduce((sum, value) => sum + value, 0);
    return [...spent]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([what, value]) => [what, value.toFixed(2), `${((100 * value) / total).toFixed(1)} %`]);
  };
  process.stdout.write(`${keystrokes} keystrokes; milliseconds of the server for each of them, without its rests\n\n`);
  process.stdout.write(`${table(['room', 'ms', 'share'], rows(rooms, 30))}\n\n`);
  process.stdout.write(`${table(['function itself', 'ms', 'share'], rows(functions, 40))}\n\n${file}\n`);
}

async function profileKeystrokes(
  server: MeasuredServer,
  { name, text, edits }: { readonly name: string; readonly text: string; readonly edits: number },
): Promise<{ profile: CpuProfile; keystrokes: number }> {
  return withFile(name, text, async (file) => {
    const session = await startSession({ server, folder: file.folder, nodeOptions: ['--inspect=0'] });
    try {
      const inspector = await connectInspector(session);
      const document = session.open(file.path, file.text);
      await document.answered(document.openedAt);
      await sleep(1_000);
      const kinds = editKindsIn(placesIn(text));
      let keystrokes = 0;
      const type = async (rounds: number) => {
        for (const { steps } of kinds) {
          for (let round = 0; round < rounds; round++) {
            for (const step of steps) {
              await document.answered(document.edit(step));
              keystrokes++;
            }
          }
        }
      };
      await type(3);
      keystrokes = 0;
      await inspector.send('Profiler.enable');
      await inspector.send('Profiler.setSamplingInterval', { interval: 200 });
      await inspector.send('Profiler.start');
      await type(Math.ceil(edits / 2));
      const { profile } = (await inspector.send('Profiler.stop')) as { profile: CpuProfile };
      inspector.end();
      return { profile, keystrokes };
    } finally {
      await session.end();
    }
  });
}

function spentIn(profile: CpuProfile, keystrokes: number): Spent {
  const own = new Map<number, number>();
  for (const [index, id] of profile.samples.entries()) {
    own.set(id, (own.get(id) ?? 0) + (profile.timeDeltas[index] ?? 0));
  }
  const rooms = new Map<string, number>();
  const functions = new Map<string, number>();
  const sourceOf = createSources();
  for (const { id, callFrame } of profile.nodes) {
    const spent = (own.get(id) ?? 0) / 1_000 / keystrokes;
    if (spent === 0 || callFrame.functionName === '(idle)') continue;
    const { source, words } = sourceOf(callFrame);
    const name = `${source} · ${words}`;
    functions.set(name, (functions.get(name) ?? 0) + spent);
    const room = roomOf(source);
    rooms.set(room, (rooms.get(room) ?? 0) + spent);
  }
  return { rooms, functions };
}

/** Where a function stood before it was bundled, and the beginning of its text there: bundling takes its name away. */
interface FunctionPlace {
  readonly source: string;
  readonly words: string;
}

function createSources(): (frame: CallFrame) => FunctionPlace {
  const maps = new Map<string, SourceMap | undefined>();
  return ({ url, lineNumber, columnNumber, functionName }) => {
    const words = functionName || '(anonymous)';
    if (!url.startsWith('file:')) return { source: url || functionName, words };
    const bundle = fileURLToPath(url);
    if (!maps.has(bundle)) maps.set(bundle, readMap(bundle));
    const entry = maps.get(bundle)?.findEntry(lineNumber, columnNumber);
    if (!entry || !('originalSource' in entry)) return { source: 'bundle', words };
    const file = entry.originalSource.replace(/^.*?((?:server\/)?src\/|node_modules\/)/, '$1');
    const text = lineOf(file.replace(/^src\//, 'server/src/'), entry.originalLine);
    return { source: `${file}:${entry.originalLine + 1}`, words: text || words };
  };
}

/** Empty for a file that is not there, such as a library's source that is not published. */
function lineOf(file: string, line: number): string {
  try {
    const text = readFileSync(path.join(root, file), 'utf8').split('\n')[line] ?? '';
    return text.trim().slice(0, 70).replaceAll('|', '\\|');
  } catch {
    return '';
  }
}

function readMap(bundle: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The room of our server, the library, or what Node does itself, such as collecting garbage. */
function roomOf(source: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  if (library) return `library ${library}`;
  const room = /src\/([^/.]+)/.exec(source)?.[1];
  if (room) return room;
  return source.startsWith('(') || source === 'bundle' ? source : 'node';
}
