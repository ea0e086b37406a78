import { availableParallelism } from 'node:os';
import type { WorkspaceState } from '../../../workspace/state.ts';

/** More threads than this would mostly wait for each other. */
const mostThreads = 4;
/** For fewer characters than this, a thread takes longer to start than it would save. */
const worthAThread = 1_000_000;

/** On how many threads the files of a workspace are checked: as many as pay, where nobody says how many. */
export function threadsFor({ open, disk }: Pick<WorkspaceState, 'open' | 'disk'>, asked: number | undefined): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, open.size + disk.size));
  const most = Math.min(mostThreads, availableParallelism());
  if (most === 1) return 1;
  let length = 0;
  for (const documents of [open, disk]) for (const { text } of documents.values()) length += text.length;
  return Math.max(1, Math.min(most, Math.floor(length / worthAThread)));
}
