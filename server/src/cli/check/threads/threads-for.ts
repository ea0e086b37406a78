import { availableParallelism } from 'node:os';
import type { WorkspaceState } from '../../../workspace/state.ts';

/** More threads than this would mostly wait for each other. */
const mostThreads = 4;
/** A thread has garbage to collect, and Node does that on another core beside it: so each wants two of them. */
const coresOfAThread = 2;
/** For fewer characters than this, a thread takes longer to start than it would save. */
const worthAThread = 3_000_000;

/**
 * On how many threads the files of a workspace are checked: as many as pay, where nobody says how many.
 *
 * @param cores how many cores the machine has for us
 */
export function threadsFor(
  { open, disk }: Pick<WorkspaceState, 'open' | 'disk'>,
  asked: number | undefined,
  cores = availableParallelism(),
): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, open.size + disk.size));
  const most = Math.min(mostThreads, Math.floor(cores / coresOfAThread));
  if (most <= 1) return 1;
  let length = 0;
  for (const documents of [open, disk]) for (const { text } of documents.values()) length += text.length;
  return Math.max(1, Math.min(most, Math.floor(length / worthAThread)));
}
