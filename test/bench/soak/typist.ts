import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createRandom } from '../generate/random.ts';
import { moved } from '../measure/places.ts';
import { connectInspector, heapAfterCollection } from '../server/inspector.ts';
import type { MeasuredServer } from '../server/servers.ts';
import { type OpenDocument, type Position, type Session, startSession, type TextEdit } from '../server/session.ts';
import { statistics } from '../statistics.ts';

/** What a minute of typing cost. */
export interface Minute {
  readonly minute: number;
  /** Median and p95, in milliseconds, from a key to all findings of the file. */
  readonly latency: number;
  readonly p95: number;
  /** MB of used heap after collection, and of resident memory, at its end. */
  readonly heap: number;
  readonly memory: number;
}

export interface Soak {
  readonly server: MeasuredServer;
  readonly folder: string;
  /** What the files of the folder say, by their paths in it. */
  readonly texts: ReadonlyMap<string, string>;
  readonly minutes: number;
  /** Keys in a minute. */
  readonly speed: number;
  tell(minute: Minute): void;
}

const sentences = [
  'Discussed with the committee in spring',
  'Uses records that were made for teaching',
  'Taught together with the clinic next door',
  'Students bring an example of their own',
  'Replaces two older courses',
];

/** One person goes from file to file; each key waits for the findings of the one before. */
export async function typeForMinutes({ server, folder, texts, minutes, speed, tell }: Soak): Promise<Minute[]> {
  const session = await startSession({ server, folder, pulls: true, nodeOptions: ['--inspect=0'] });
  try {
    const inspector = await connectInspector(session);
    await session.request('workspace/diagnostic', { previousResultIds: [] });
    const told: Minute[] = [];
    let latencies: number[] = [];
    const keys = keystrokes(session, folder, texts);
    while (told.length < minutes) {
      const { value } = await keys.next();
      latencies.push(value);
      if (latencies.length < speed) continue;
      const { median: latency = 0, p95 = 0 } = statistics(latencies) ?? {};
      const heap = await heapAfterCollection(inspector);
      const minute = { minute: told.length + 1, latency, p95, heap, memory: session.memory() };
      told.push(minute);
      tell(minute);
      latencies = [];
    }
    await keys.return(0);
    inspector.end();
    return told;
  } finally {
    await session.end();
  }
}

/** Latencies of one key after the other, for ever. */
async function* keystrokes(
  session: Session,
  folder: string,
  texts: ReadonlyMap<string, string>,
): AsyncGenerator<number, number> {
  const random = createRandom(7);
  const kept = new Map(texts);
  const programs = [...texts.keys()].filter((file) => file.endsWith('.curriculum.yaml'));
  for (;;) {
    const file = random.pick(programs);
    const page = openPage(session, path.join(folder, file), kept.get(file) ?? '');
    await page.ask();
    const places = page.linesThat(/^\s+credits: \d$/);
    for (let stint = 0; stint < 3 && places.length > 0; stint++) {
      const line = random.pick(places);
      yield* writeNote(page, line, random.pick(sentences));
      yield* changeCredits(page, line);
    }
    const isKept = random.below(2) === 0;
    if (isKept) kept.set(file, page.text());
    page.close(isKept);
  }
}

/** Notes are written below the credits of a course, with a slip and its correction, and taken out again in one go. */
async function* writeNote(page: Page, line: number, sentence: string): AsyncGenerator<number> {
  const end = page.endOf(line);
  const indent = ' '.repeat(page.indentOf(line));
  const below = { line: line + 1, character: indent.length };
  yield await page.type({ start: end, end, text: `\n${indent}` });
  const typed = `notes: ${sentence}`;
  for (const [index, letter] of [...typed].entries()) {
    const at = moved(below, index);
    yield await page.type({ start: at, end: at, text: letter });
    if (index === 2) await page.request('textDocument/completion', { position: moved(at, 1) });
    if (index % 20 === 19) {
      yield await page.type({ start: moved(at, 1), end: moved(at, 1), text: 'q' });
      yield await page.type({ start: moved(at, 1), end: moved(at, 2), text: '' });
    }
  }
  await page.request('textDocument/hover', { position: below });
  await page.request('textDocument/documentSymbol');
  yield await page.type({ start: end, end: moved(below, typed.length), text: '' });
}

/** Another number of credits, and the old one again. */
async function* changeCredits(page: Page, line: number): AsyncGenerator<number> {
  const end = page.endOf(line);
  yield await page.type({ start: end, end, text: '2' });
  yield await page.type({ start: end, end: moved(end, 1), text: '' });
  yield await page.type({ start: moved(end, -1), end, text: '4' });
}

/** A file that is open: its text as the editor has it, and what is asked about it. */
interface Page {
  text(): string;
  linesThat(pattern: RegExp): number[];
  endOf(line: number): Position;
  indentOf(line: number): number;
  /** Sends an edit and asks for the findings; gives the milliseconds until they are there. */
  type(edit: TextEdit): Promise<number>;
  ask(): Promise<unknown>;
  request: OpenDocument['request'];
  /** Closes the file, with the text written to the disk first where it is to be kept. */
  close(isKept: boolean): void;
}

function openPage(session: Session, file: string, text: string): Page {
  let lines = text.split('\n');
  const document = session.open(file, text);
  const ask = () => document.request('textDocument/diagnostic');
  return {
    text: () => lines.join('\n'),
    linesThat: (pattern) => [...lines.keys()].filter((index) => pattern.test(lines[index] ?? '')),
    endOf: (line) => ({ line, character: lines[line]?.length ?? 0 }),
    indentOf: (line) => lines[line]?.search(/\S/) ?? 0,
    async type(edit) {
      lines = edited(lines, edit);
      const sent = document.edit(edit);
      await ask();
      return performance.now() - sent;
    },
    ask,
    request: document.request,
    close(isKept) {
      const { uri } = document;
      if (isKept) {
        writeFileSync(file, lines.join('\n'));
        session.notify('textDocument/didSave', { textDocument: { uri } });
        session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      }
      session.notify('textDocument/didClose', { textDocument: { uri } });
    },
  };
}

function edited(lines: readonly string[], { start, end, text }: TextEdit): string[] {
  const before = (lines[start.line] ?? '').slice(0, start.character);
  const after = (lines[end.line] ?? '').slice(end.character);
  return [...lines.slice(0, start.line), ...`${before}${text}${after}`.split('\n'), ...lines.slice(end.line + 1)];
}
