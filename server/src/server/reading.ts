import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Workspace } from '../workspace/workspace.ts';
import type { Log } from './log.ts';

/** Reads the files of folders into the workspace, while the editor shows how far it is. */
export async function readFolders(
  connection: Connection,
  workspace: Workspace,
  folders: readonly string[],
  log: Log,
): Promise<void> {
  if (folders.length === 0) return;
  const progress = startProgress(connection, log);
  for (const folder of folders) {
    try {
      await workspace.readFolder(folder, (done, total) => progress.report(done, total));
    } catch (error) {
      log.failure('reading a folder', error);
    }
  }
  progress.end();
}

/** Progress that never keeps the work waiting, though the editor has to agree to it first. */
function startProgress(connection: Connection, log: Log) {
  let reporter: WorkDoneProgressServerReporter | undefined;
  let ended = false;
  const created = connection.window.createWorkDoneProgress().then(
    (made) => {
      reporter = made;
      reporter.begin('HIT Curriculum', 0, 'Reading the curriculum files');
      if (ended) reporter.done();
    },
    () => log.info('The editor shows no progress.'),
  );
  return {
    report(done: number, total: number): void {
      if (total > 0) reporter?.report(Math.floor((100 * done) / total), `${done} of ${total} files`);
    },
    end(): void {
      ended = true;
      reporter?.done();
      void created;
    },
  };
}
