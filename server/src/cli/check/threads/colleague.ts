import { Worker } from 'node:worker_threads';
import type { CheckedFile } from '../../../formats/findings/finding.ts';
import type { PackedSummaries } from '../../../workspace/links/packed-summaries.ts';
import { isChecker, type ReadByOthers, type Task, type Word } from './messages.ts';

/** Another thread that does a share of the work. It may fail: then somebody else does that share. */
export interface Colleague {
  /** What it has read; undefined where it failed. */
  readonly read: Promise<PackedSummaries | undefined>;
  /** What it has found; undefined where it failed. */
  readonly judged: Promise<readonly CheckedFile[] | undefined>;
  /** How many files it has done of what it does now. */
  done(): number;
  begin(task: Task): void;
  goOn(others: readonly ReadByOthers[]): void;
  /** Stops it, whatever it does. */
  end(): Promise<void>;
}

/** Starts a thread; undefined where Node allows none. */
export function startColleague(address: URL): Colleague | undefined {
  try {
    return colleagueOf(new Worker(address, { workerData: isChecker }));
  } catch {
    return undefined;
  }
}

function colleagueOf(worker: Worker): Colleague {
  const read = later<PackedSummaries | undefined>();
  const judged = later<readonly CheckedFile[] | undefined>();
  let done = 0;
  const fail = () => {
    read.resolve(undefined);
    judged.resolve(undefined);
  };
  worker.on('message', (word: Word) => {
    if (word.kind === 'progress') {
      done = word.done;
      return;
    }
    done = 0;
    if (word.kind === 'read') read.resolve(word.summaries);
    else judged.resolve(word.files);
  });
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', fail);
  return {
    read: read.promise,
    judged: judged.promise,
    done: () => done,
    begin: (task) => worker.postMessage(task),
    goOn: (others) => worker.postMessage(others),
    async end() {
      await worker.terminate();
    },
  };
}

/** A promise, and what fulfills it; only the first word counts. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((fulfill) => {
    resolve = fulfill;
  });
  return { promise, resolve };
}
