import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../protocol/bundle.ts';

const guard = path.join(import.meta.dirname, 'refuse-network.cjs');

/** What was done by all that ran while the network was refused. */
export interface Seen {
  /** Ways to the network that were tried. */
  readonly network: readonly string[];
  /** Programs that were started, each once. */
  readonly programs: readonly string[];
  /** Processes and threads in which nothing could have been missed. */
  readonly guarded: { readonly processes: number; readonly threads: number };
}

/** Refuses the network to every Node that is started from now to the end of the test; gives what they did. */
export function refuseNetwork(): () => Seen {
  const log = path.join(temporaryFolder(), 'seen.txt');
  const { NODE_OPTIONS: before } = process.env;
  process.env.NODE_OPTIONS = `--require=${JSON.stringify(guard)}`;
  process.env.HIT_NETWORK_LOG = log;
  onTestFinished(() => {
    delete process.env.HIT_NETWORK_LOG;
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
  });
  return () => {
    const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
    const of = (kind: string) =>
      lines.flatMap((line) => (line.startsWith(`${kind}\t`) ? [line.slice(kind.length + 1)] : []));
    const guarded = of('guarded');
    return {
      network: of('network'),
      programs: [...new Set(of('program'))].sort(),
      guarded: {
        processes: guarded.filter((one) => one === 'process').length,
        threads: guarded.filter((one) => one === 'thread').length,
      },
    };
  };
}

/** An address on this machine that tells whether anybody has called, whatever program it was. */
export async function bait(): Promise<{ readonly address: string; calls(): Promise<number> }> {
  let calls = 0;
  const server = createServer((socket) => {
    calls++;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    async calls() {
      // Whoever called while this process was busy is taken in now.
      await new Promise((resolve) => setTimeout(resolve, 200));
      return calls;
    },
  };
}
