import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MeasuredServer } from '../server/servers.ts';
import { type OpenDocument, type Session, startSession } from '../server/session.ts';
import { type EditKind, editKindsIn } from './edit-kinds.ts';
import { createSettling, type Keystrokes, measureBurst, measureKeystrokes, measurePulled } from './keystrokes.ts';
import { placesIn } from './places.ts';
import { type AllRequests, measureRequests } from './requests.ts';

/** What a server did with one file. All times are in milliseconds. */
export interface FileFigures {
  /** From the start of the process to the answer to `initialize`, once for each start. */
  readonly starts: readonly number[];
  /** From opening to the first findings, and to the last ones. */
  readonly opens: readonly number[];
  readonly wholes: readonly number[];
  readonly keystrokes: readonly Keystrokes[];
  /** The same where findings are asked for; empty for a server that only sends them. */
  readonly pulled: readonly Keystrokes[];
  readonly bursts: readonly number[];
  readonly requests: AllRequests;
  /** Resident memory in MB, after all of this and a pause. */
  readonly memory: number;
}

export interface FileOptions {
  /** Counted keystrokes of each kind. */
  readonly edits: number;
  /** Counted requests of each kind. */
  readonly requests: number;
  /** Only the kinds of edits with these places in the list; all where nothing is said. */
  readonly kinds?: readonly number[];
  /** Starts of the server. */
  readonly starts: number;
  readonly bursts: number;
  /** Milliseconds before memory is looked at. */
  readonly pause: number;
}

/** A text in a folder of its own, as `measureFile` takes it. */
export interface MeasuredFile {
  /** The folder that is opened as workspace. */
  readonly folder: string;
  readonly path: string;
  readonly text: string;
}

/** Writes a text into a new folder, runs something with it, and removes it. */
export async function withFile<T>(name: string, text: string, run: (file: MeasuredFile) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hit-bench-'));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return await run({ folder, path: file, text });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Opens a file in fresh servers, then types and asks in the last of them. */
export async function measureFile(
  server: MeasuredServer,
  file: MeasuredFile,
  options: FileOptions,
): Promise<FileFigures> {
  const starts: number[] = [];
  const opens: number[] = [];
  const wholes: number[] = [];
  for (let index = 1; ; index++) {
    const session = await startSession({ server, folder: file.folder });
    try {
      const { document, open, whole } = await opened(session, file);
      starts.push(session.started);
      opens.push(open);
      wholes.push(whole);
      if (index < options.starts) continue;
      const typed = await measureTyping(session, document, file, options);
      const pulled = server.delay === 0 ? await measurePulling(server, file, options) : [];
      return { starts, opens, wholes, ...typed, pulled };
    } finally {
      await session.end();
    }
  }
}

async function opened(session: Session, { path: file, text }: MeasuredFile) {
  const document = session.open(file, text);
  const first = await document.answered(document.openedAt);
  await silence(session);
  const last = session.published().findLast(({ uri }) => uri === document.uri) ?? first;
  return { document, open: first.at - document.openedAt, whole: last.at - document.openedAt };
}

/** Until nothing was sent for a while: some servers look at a file again when they know more. */
async function silence(session: Session): Promise<void> {
  const quiet = 700;
  for (let last = session.published().at(-1)?.at ?? 0; performance.now() - last < quiet; ) {
    await sleep(quiet - (performance.now() - last) + 1);
    last = session.published().at(-1)?.at ?? 0;
  }
}

async function measureTyping(session: Session, document: OpenDocument, file: MeasuredFile, options: FileOptions) {
  const places = placesIn(file.text);
  const kinds = wantedKinds(file, options);
  const settling = createSettling();
  const keystrokes: Keystrokes[] = [];
  for (const kind of kinds) {
    keystrokes.push(await measureKeystrokes(session, document, kind, { wanted: options.edits, settling }));
  }
  const bursts: number[] = [];
  for (let index = 0; index < options.bursts && kinds[0]; index++) {
    bursts.push(await measureBurst(session, document, kinds[0].steps, settling));
  }
  const requests = await measureRequests({ session, document, places, kinds, settling, wanted: options.requests });
  await sleep(options.pause);
  return { keystrokes, bursts, requests, memory: session.memory() };
}

function wantedKinds({ text }: MeasuredFile, { kinds }: FileOptions): EditKind[] {
  return editKindsIn(placesIn(text)).filter((_kind, index) => kinds?.includes(index) ?? true);
}

async function measurePulling(server: MeasuredServer, file: MeasuredFile, options: FileOptions) {
  const session = await startSession({ server, folder: file.folder, pulls: true });
  try {
    const document = session.open(file.path, file.text);
    await document.request('textDocument/diagnostic');
    await sleep(300);
    const pulled: Keystrokes[] = [];
    for (const kind of wantedKinds(file, options)) {
      pulled.push(await measurePulled(session, document, kind, options.edits));
    }
    return pulled;
  } finally {
    await session.end();
  }
}
