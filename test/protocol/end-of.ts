import type { ChildProcess } from 'node:child_process';
import process from 'node:process';

/** How long a server may take to go by itself, in milliseconds. */
const patience = 5_000;

/**
 * Ends a server that a test has no more use for. Where it is measured what ran of it, its input ends, as it does when an
 * editor dies: a server that is killed does not write that down.
 */
export async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (process.env.NODE_V8_COVERAGE === undefined) {
    child.kill('SIGKILL');
    return;
  }
  const ended = new Promise((resolve) => child.once('close', resolve));
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  child.stdin?.end();
  await ended;
  clearTimeout(late);
}
