import { judgeWhileReading } from '../features/diagnostics/judge-while-reading.ts';
import { isConfigFile } from '../workspace/config-file.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { isLeftUnread } from '../workspace/left-unread.ts';
import { settingsFor } from '../workspace/state.ts';
import { uriKey } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Judge } from './judge.ts';

/** So many milliseconds are read without a look at what has arrived, unless a single file takes longer. */
const longestStretch = 8;

/**
 * Reads what there is to know of all files by themselves, between the requests of a person who is typing already. As long
 * as nobody has opened a file, those that can be are judged as well while it is known what they say: who looks at one
 * waits for its findings, and these come when all have been read.
 */
export async function understandFiles(
  workspace: Workspace,
  findings: Judge['findings'],
  nextTurn: () => Promise<void>,
): Promise<void> {
  let since = Date.now();
  let { disk } = workspace.state();
  for (let read: typeof disk | undefined; read !== disk; { disk } = workspace.state()) {
    read = disk;
    const snapshot = workspace.snapshot();
    const willBeJudged = ({ uri }: SourceDocument) => {
      const { run, scope } = settingsFor(workspace.state(), uri);
      return run !== 'off' && scope === 'workspace' && !workspace.state().open.has(uriKey(uri));
    };
    const isJudgedNow = (document: SourceDocument) =>
      workspace.state().open.size === 0 &&
      workspace.judgedAs(document.uri) === 'open' &&
      !isConfigFile(document.uri) &&
      !document.fact(isLeftUnread) &&
      snapshot.schemaFor(document)?.because === 'file-kind' &&
      !findings.knows(document);
    const steps = judgeWhileReading(snapshot, { willBeJudged, isJudgedNow, judge: findings.elsewhere });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        findings.takeIn(snapshot, step.value);
        break;
      }
      if (Date.now() - since < longestStretch) continue;
      // A queued message is handled a turn after the one that it waited for.
      await nextTurn();
      await nextTurn();
      since = Date.now();
    }
  }
}
