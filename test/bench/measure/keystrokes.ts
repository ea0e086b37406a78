import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenDocument, Published, Session } from '../server/session.ts';
import type { EditKind, Step } from './edit-kinds.ts';

/** How long it took from an edit to the last findings that belong to it, for each counted edit, in milliseconds. */
export interface Keystrokes {
  readonly name: string;
  readonly latencies: readonly number[];
  /** Milliseconds for which a processor worked in the server, for each edit on average. */
  readonly work: number;
  /** For edits that bring a finding and take it away: whether each answer showed that it belongs to its edit. */
  readonly proved?: boolean;
}

/** After so many milliseconds of silence nothing more is expected of an edit, where a server may answer twice. */
const longSilence = 1_000;
/** The same for a server that has shown to answer once. */
const shortSilence = 30;
/** So many edits are looked at for a second answer. */
const lookedAtLong = 4;

/** Waits for the last findings that belong to the newest edit. */
export interface Settling {
  last(session: Session, document: OpenDocument, since: number): Promise<Published>;
}

/** Learns from the first edits whether a server answers an edit once, and waits as long as that asks for. */
export function createSettling(): Settling {
  let looked = 0;
  let answersTwice = false;
  return {
    async last(session, document, since) {
      const first = await document.answered(since);
      const of = () => session.published().filter(({ uri, at }) => uri === document.uri && at >= since);
      let last = first;
      const silence = looked < lookedAtLong || answersTwice ? longSilence : shortSilence;
      for (let until = last.at + silence; performance.now() < until; until = last.at + silence) {
        await sleep(Math.max(1, until - performance.now()));
        last = of().at(-1) ?? last;
      }
      looked++;
      if (last !== first) answersTwice = true;
      return last;
    },
  };
}

/** What an editor was told of an edit: when, and how many findings. */
interface Told {
  readonly at: number;
  readonly count: number;
}

/** Types a kind of edit until so many keystrokes were counted, each after the answer to the one before. */
export function measureKeystrokes(
  session: Session,
  document: OpenDocument,
  kind: EditKind,
  { wanted, settling }: { readonly wanted: number; readonly settling: Settling },
): Promise<Keystrokes> {
  return typeInTurn(session, document, kind, wanted, (sent) => settling.last(session, document, sent));
}

/** The same where the editor asks for the findings right after the edit; with how many it was given. */
export function measurePulled(
  session: Session,
  document: OpenDocument,
  kind: EditKind,
  wanted: number,
): Promise<Keystrokes> {
  return typeInTurn(session, document, kind, wanted, async () => {
    const { items = [] } = (await document.request('textDocument/diagnostic')) as { items?: readonly unknown[] };
    const at = performance.now();
    await sleep(5);
    return { at, count: items.length };
  });
}

/** Types, waits for what is told of the edit that was sent at a time, and types on. */
async function typeInTurn(
  session: Session,
  document: OpenDocument,
  kind: EditKind,
  wanted: number,
  told: (sent: number) => Promise<Told>,
): Promise<Keystrokes> {
  const latencies: number[] = [];
  const counts: number[][] = kind.steps.map(() => []);
  const effort = createEffort(session);
  // The first round is not counted: code that never ran before is slow for reasons that no typist meets twice.
  for (let round = 0; latencies.length < wanted; round++) {
    if (round === 1) effort.begin();
    for (const [index, step] of kind.steps.entries()) {
      const sent = document.edit(step);
      const { at, count } = await told(sent);
      counts[index]?.push(count);
      if (round > 0) effort.count();
      if (round > 0 && !step.isTidying && latencies.length < wanted) latencies.push(at - sent);
    }
  }
  return {
    name: kind.name,
    latencies,
    work: effort.perEdit(),
    ...(kind.alternates ? { proved: alternate(counts) } : {}),
  };
}

/** Ten edits 60 ms apart, as somebody types: from the last one to its last findings. */
export async function measureBurst(
  session: Session,
  document: OpenDocument,
  [type, undo]: readonly Step[],
  settling: Settling,
): Promise<number> {
  if (!type || !undo) return Number.NaN;
  let sent = 0;
  for (let index = 0; index < 10; index++) {
    if (index > 0) await sleep(60);
    sent = document.edit(index % 2 ? undo : type);
  }
  // A server that says nothing of versions may still answer an earlier edit.
  let last = await settling.last(session, document, sent);
  await sleep(longSilence);
  last = session.published().findLast(({ uri }) => uri === document.uri) ?? last;
  return last.at - sent;
}

/** How long a processor worked in the server while edits were typed. */
function createEffort(session: Session) {
  let edits = 0;
  let before = 0;
  return {
    begin() {
      before = session.worked();
    },
    count() {
      edits++;
    },
    perEdit: () => (session.worked() - before) / edits,
  };
}

/** Whether there was always the same number of findings after the one edit, and always a smaller one after the other. */
function alternate([dirty = [], clean = []]: readonly (readonly number[])[]): boolean {
  const [more, ...others] = new Set(dirty);
  const [fewer, ...further] = new Set(clean);
  return others.length + further.length === 0 && more !== undefined && fewer !== undefined && more > fewer;
}
