import {
  type CancellationToken,
  type Connection,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type ProgressToken,
  ProgressType,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { uriKey } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DiagnosticDelivery } from './diagnostic-delivery.ts';
import { closedFiles, type Judge } from './judge.ts';
import type { Log } from './log.ts';
import { type Answer, cancelled } from './requests.ts';

interface PullOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly judge: Judge;
  readonly log: Log;
  readonly answer: Answer;
  readonly canRefresh: boolean;
  /** Resolves when the edits that have already arrived are taken in. */
  quiet(): Promise<void>;
  nextTurn(): Promise<void>;
  /** Resolves when the workspace's files have been read. */
  filesRead(): Promise<void>;
}

/** So many files are reported in one partial result. */
const reportsPerPart = 100;

/** A workspace request that has nothing new to tell is answered after this time at the latest, in milliseconds. */
const longestHold = 15_000;

/**
 * Gives findings to a client that asks for them: for one document at once, for the files that are not open as one
 * report that says `unchanged` wherever the client is up to date. Where the client takes partial results, a workspace
 * request with nothing to tell is held until something changes, so that editors do not ask again and again.
 */
export function pullDiagnostics(options: PullOptions): DiagnosticDelivery {
  const { connection, workspace, judge, log, answer, canRefresh, quiet, nextTurn, filesRead } = options;
  const holding = new Set<() => void>();
  /** Documents that were closed: the client may still show what it was told while they were open. */
  const closed = new Map<string, string>();

  answer(
    DocumentDiagnosticRequest.type,
    ['textDocument'],
    async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      await quiet();
      // What is on disk is not known before it has been read.
      if (!workspace.isOpen(textDocument.uri)) await filesRead();
      const report = await judge(textDocument.uri, () => token.isCancellationRequested);
      if (!report) throw cancelled();
      const { resultId, items } = report;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  );

  answer(WorkspaceDiagnosticRequest.type, [], async ({ previousResultIds = [], partialResultToken }, token) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uriKey(uri), { uri, resultId: value }]));
    await filesRead();
    const give = partialResultToken === undefined ? undefined : partsOf(connection, partialResultToken);
    const first = await reportAll(known, token, give);
    if (!give) return { items: first.reports };
    const until = Date.now() + longestHold;
    for (let news = first.news; !news && !token.isCancellationRequested; ) {
      const remaining = until - Date.now();
      if (remaining <= 0 || !(await somethingChanges(remaining, token))) break;
      ({ news } = await reportAll(known, token, give, true));
    }
    return { items: [] };
  });

  /**
   * Reports every file that is not open, and every other one that the client has a result of. With `give`, reports are
   * handed over in parts and none is returned.
   */
  async function reportAll(
    known: ReadonlyMap<string, { uri: string; resultId: string }>,
    token: CancellationToken,
    give?: (reports: WorkspaceDocumentDiagnosticReport[]) => void,
    newsOnly = false,
  ): Promise<{ reports: WorkspaceDocumentDiagnosticReport[]; news: boolean }> {
    let reports: WorkspaceDocumentDiagnosticReport[] = [];
    let news = false;
    for (const [key, uri] of reportedFiles(known)) {
      if (token.isCancellationRequested) break;
      if (workspace.isOpen(uri)) continue;
      const report = await judgeSafely(uri, known.get(key)?.resultId, token);
      if (!report || (newsOnly && report.kind === DocumentDiagnosticReportKind.Unchanged)) continue;
      if (report.kind === DocumentDiagnosticReportKind.Full) news = true;
      reports.push(report);
      if (give && reports.length >= reportsPerPart) {
        give(reports);
        reports = [];
      }
      await nextTurn();
    }
    if (give && reports.length > 0) give(reports);
    return { reports, news };
  }

  function reportedFiles(known: ReadonlyMap<string, { uri: string }>): Map<string, string> {
    const files = new Map<string, string>();
    for (const uri of closedFiles(workspace)) files.set(uriKey(uri), uri);
    for (const [key, uri] of closed) if (!files.has(key)) files.set(key, uri);
    for (const [key, { uri }] of known) if (!files.has(key)) files.set(key, uri);
    return files;
  }

  /** One file's mistake of ours must not keep the findings of the others from the client. */
  async function judgeSafely(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    try {
      const judged = await judge(uri, () => token.isCancellationRequested);
      if (!judged) return undefined;
      const { resultId, items, version } = judged;
      if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
    } catch (error) {
      log.failure(WorkspaceDiagnosticRequest.method, error);
      return undefined;
    }
  }

  /** Whether something changed before the time was over or the request was cancelled. */
  function somethingChanges(milliseconds: number, token: CancellationToken): Promise<boolean> {
    return new Promise((resolve) => {
      const finish = (changed: boolean) => {
        clearTimeout(timer);
        cancellation.dispose();
        holding.delete(wake);
        resolve(changed);
      };
      const wake = () => finish(true);
      const timer = setTimeout(() => finish(false), milliseconds);
      const cancellation = token.onCancellationRequested(() => finish(false));
      holding.add(wake);
    });
  }

  function wakeAll(): void {
    for (const wake of [...holding]) wake();
  }

  return {
    documentChanged() {
      // The client asks for an open document by itself.
    },
    documentClosed(uri) {
      closed.set(uriKey(uri), uri);
      // Editors ask for a document a last time while they close it; the workspace's report must come after that answer.
      setTimeout(wakeAll, 300);
    },
    filesChanged: wakeAll,
    everythingChanged() {
      wakeAll();
      if (!canRefresh) return;
      connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => log.info('The editor did not refresh.'));
    },
  };
}

function partsOf(connection: Connection, token: ProgressToken) {
  const type = new ProgressType<WorkspaceDiagnosticReport>();
  return (items: WorkspaceDocumentDiagnosticReport[]): void => {
    void connection.sendProgress(type, token, { items });
  };
}
