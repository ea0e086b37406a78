import { Worker } from 'node:worker_threads';
import type { TextByItself } from '../../features/diagnostics/findings-by-itself.ts';
import type { Finding } from '../../syntax/finding.ts';
import { isReader } from './reader.ts';

/** Reads and checks a text in a thread of its own. Rejects where that fails, and where it is stopped by the signal. */
export async function readApart(read: TextByItself, signal: AbortSignal): Promise<readonly Finding[]> {
  // A part of its own, so that it is looked for only where a text needs it.
  const { address } = await import('./thread.ts');
  signal.throwIfAborted();
  // Standard output belongs to the protocol.
  const worker = new Worker(new URL(address), { workerData: { task: isReader, read }, stdout: true, stderr: true });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop);
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('messageerror', reject);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread that read a text ended early.')));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
