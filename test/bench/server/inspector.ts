import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from './session.ts';

/** A conversation with the inspector of a Node process that was started with `--inspect=0`. */
export interface Inspector {
  send(method: string, parameters?: object): Promise<unknown>;
  end(): void;
}

export async function connectInspector(session: Session): Promise<Inspector> {
  const socket = new WebSocket(await addressOf(session));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const waiting = new Map<number, (result: unknown) => void>();
  let id = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer: { id?: number; result?: unknown } = JSON.parse(String(data));
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.(answer.result);
    waiting.delete(answer.id);
  });
  return {
    send(method, parameters = {}) {
      id++;
      const answered = new Promise<unknown>((resolve) => waiting.set(id, resolve));
      socket.send(JSON.stringify({ id, method, params: parameters }));
      return answered;
    },
    end: () => socket.close(),
  };
}

/** The used heap in MB, after everything that nobody needs was collected. */
export async function heapAfterCollection(inspector: Inspector): Promise<number> {
  for (let times = 0; times < 3; times++) {
    await inspector.send('HeapProfiler.collectGarbage');
    await sleep(100);
  }
  const { usedSize } = (await inspector.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize / 2 ** 20;
}

async function addressOf(session: Session): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const address = /ws:\/\/\S+/.exec(session.errors())?.[0];
    if (address) return address;
    await sleep(50);
  }
  throw new Error(`The server opened no inspector:\n${session.errors()}`);
}
