import { readClosedFiles } from '../features/diagnostics/read-closed-files.ts';
import { settingsFor } from '../workspace/state.ts';
import { uriKey } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** So many milliseconds are read without a look at what has arrived, unless a single file takes longer. */
const longestStretch = 8;

/** Reads what there is to know of all files by themselves, between the requests of a person who is typing already. */
export async function understandFiles(workspace: Workspace, nextTurn: () => Promise<void>): Promise<void> {
  let since = Date.now();
  let { disk } = workspace.state();
  for (let read: typeof disk | undefined; read !== disk; { disk } = workspace.state()) {
    read = disk;
    const willBeJudged = ({ uri }: { readonly uri: string }) => {
      const { run, scope } = settingsFor(workspace.state(), uri);
      return run !== 'off' && scope === 'workspace' && !workspace.state().open.has(uriKey(uri));
    };
    for (const _ of readClosedFiles(workspace.snapshot(), disk.values(), willBeJudged)) {
      if (Date.now() - since < longestStretch) continue;
      // A queued message is handled a turn after the one that it waited for.
      await nextTurn();
      await nextTurn();
      since = Date.now();
    }
  }
}
