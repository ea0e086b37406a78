import { readAllFacts } from '../workspace/links/read-all-facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** So many milliseconds are read without a look at what has arrived, unless a single file takes longer. */
const longestStretch = 8;

/** Reads what all files declare and refer to, between the requests of a person who is typing already. */
export async function understandFiles(workspace: Workspace, nextTurn: () => Promise<void>): Promise<void> {
  let since = Date.now();
  let { disk } = workspace.state();
  for (let read: typeof disk | undefined; read !== disk; { disk } = workspace.state()) {
    read = disk;
    for (const _ of readAllFacts(disk.values())) {
      if (Date.now() - since < longestStretch) continue;
      // A queued message is handled a turn after the one that it waited for.
      await nextTurn();
      await nextTurn();
      since = Date.now();
    }
  }
}
