import { setTimeout as sleep } from 'node:timers/promises';
import { connectInspector, heapAfterCollection } from '../server/inspector.ts';
import type { MeasuredServer } from '../server/servers.ts';
import { startSession } from '../server/session.ts';
import { median } from '../statistics.ts';
import { editKindsIn } from './edit-kinds.ts';
import type { MeasuredFile } from './file.ts';
import { placesIn } from './places.ts';

/** Whether a server stays as fast and as small as it was, over many edits. */
export interface EnduranceFigures {
  readonly edits: number;
  /** Median latency in milliseconds of the first and the last tenth. */
  readonly first: number;
  readonly last: number;
  /** Milliseconds of a processor for an edit, of the first and the last tenth; what else a machine does is not in them. */
  readonly firstWork: number;
  readonly lastWork: number;
  /** Used heap in MB after collection: after the first tenth, and at the end; two tenths more are typed before. */
  readonly heapAfterFirst: number;
  readonly heapAtEnd: number;
}

/** Types all kinds of edits in turn, so many in all, each after the answer to the one before. */
export async function measureEndurance(
  server: MeasuredServer,
  file: MeasuredFile,
  edits: number,
): Promise<EnduranceFigures> {
  const session = await startSession({ server, folder: file.folder, nodeOptions: ['--inspect=0'] });
  try {
    const inspector = await connectInspector(session);
    const document = session.open(file.path, file.text);
    await document.answered(document.openedAt);
    await sleep(1_000);
    const kinds = editKindsIn(placesIn(file.text));
    const type = async (wanted: number) => {
      const latencies: number[] = [];
      const workedBefore = session.worked();
      while (latencies.length < wanted) {
        for (const step of kinds.flatMap(({ steps }) => steps)) {
          const sent = document.edit(step);
          latencies.push((await document.answered(sent)).at - sent);
        }
      }
      return { latency: median(latencies), work: (session.worked() - workedBefore) / latencies.length };
    };
    const tenth = Math.ceil(edits / 10);
    // Code that was never run before is not the server as it is for the rest of the day.
    await type(2 * tenth);
    const first = await type(tenth);
    const heapAfterFirst = await heapAfterCollection(inspector);
    await type(edits - 2 * tenth);
    const last = await type(tenth);
    const heapAtEnd = await heapAfterCollection(inspector);
    inspector.end();
    return {
      edits,
      first: first.latency,
      last: last.latency,
      firstWork: first.work,
      lastWork: last.work,
      heapAfterFirst,
      heapAtEnd,
    };
  } finally {
    await session.end();
  }
}
