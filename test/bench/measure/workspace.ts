import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MeasuredServer } from '../server/servers.ts';
import { startSession } from '../server/session.ts';
import { editKindsIn } from './edit-kinds.ts';
import { type Keystrokes, measurePulled } from './keystrokes.ts';
import { placesIn } from './places.ts';

/** What our server did with a workspace. Times in milliseconds, memory in MB. */
export interface WorkspaceFigures {
  /** From the start of the process to the report that says of every file what was found. */
  readonly checked: readonly number[];
  /** Milliseconds for which a processor worked in the server until then, once for each start. */
  readonly worked: readonly number[];
  /** Files that were reported. */
  readonly files: number;
  readonly findings: number;
  /** The highest seen until then, and after a pause. */
  readonly peak: number;
  readonly memory: number;
  readonly keystrokes: readonly Keystrokes[];
}

interface WorkspaceReport {
  readonly items: readonly { readonly items?: readonly unknown[] }[];
}

/** Starts fresh servers on a workspace until all of it was checked; then types in a program in its middle. */
export async function measureWorkspace(
  server: MeasuredServer,
  folder: string,
  files: readonly string[],
  { edits, starts, pause }: { readonly edits: number; readonly starts: number; readonly pause: number },
): Promise<WorkspaceFigures> {
  const checked: number[] = [];
  const worked: number[] = [];
  let peak = 0;
  for (let index = 1; ; index++) {
    const begin = performance.now();
    const session = await startSession({ server, folder, pulls: true });
    const watch = setInterval(() => {
      peak = Math.max(peak, session.memory());
    }, 50);
    try {
      const report = (await session.request('workspace/diagnostic', { previousResultIds: [] })) as WorkspaceReport;
      checked.push(performance.now() - begin);
      worked.push(session.worked());
      clearInterval(watch);
      if (index < starts) continue;
      const keystrokes = await typeIn(session, folder, files, edits);
      await sleep(pause);
      return {
        checked,
        worked,
        files: report.items.length,
        findings: report.items.reduce((sum, { items = [] }) => sum + items.length, 0),
        peak,
        memory: session.memory(),
        keystrokes,
      };
    } finally {
      clearInterval(watch);
      await session.end();
    }
  }
}

async function typeIn(
  session: Awaited<ReturnType<typeof startSession>>,
  folder: string,
  files: readonly string[],
  edits: number,
): Promise<Keystrokes[]> {
  const programs = files.filter((file) => file.endsWith('.curriculum.yaml'));
  const program = programs[Math.floor(programs.length / 2)];
  if (!program) return [];
  const file = path.join(folder, program);
  const text = readFileSync(file, 'utf8');
  const document = session.open(file, text);
  await document.request('textDocument/diagnostic');
  const keystrokes: Keystrokes[] = [];
  for (const kind of editKindsIn(placesIn(text))) keystrokes.push(await measurePulled(session, document, kind, edits));
  return keystrokes;
}

/** What a server that reads no workspace did with many files that were opened at once. */
export interface OpenedFigures {
  readonly files: number;
  /** Until there were findings for each of them. */
  readonly answered: number;
  readonly memory: number;
}

export async function measureOpening(
  server: MeasuredServer,
  folder: string,
  files: readonly string[],
): Promise<OpenedFigures> {
  const session = await startSession({ server, folder });
  try {
    const begin = performance.now();
    const documents = files.map((file) =>
      session.open(path.join(folder, file), readFileSync(path.join(folder, file), 'utf8')),
    );
    const answers = await Promise.all(documents.map((document) => document.answered(document.openedAt)));
    const answered = Math.max(...answers.map(({ at }) => at)) - begin;
    await sleep(3_000);
    return { files: files.length, answered, memory: session.memory() };
  } finally {
    await session.end();
  }
}
