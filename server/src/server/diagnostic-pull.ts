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
import { createFileNews, type FileNews } from './file-news.ts';
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

/** So many milliseconds the server works without a look at what has arrived, unless a single file takes longer. */
const longestStretch = 8;

/**
 * So many milliseconds after the last keystroke the editor is asked to look again at open documents that another one
 * changed. Most editors do so by themselves, and sooner.
 */
const patience = 700;

/** Editors ask for a document a last time while they close it; the workspace's report must come after that answer. */
const closing = 300;

/**
 * Gives findings to a client that asks for them: for one document at once, for the files that are not open as one
 * report that says `unchanged` wherever the client is up to date. Where the client takes partial results, a workspace
 * request with nothing to tell is held until something changes, so that editors do not ask again and again.
 */
export function pullDiagnostics(options: PullOptions): DiagnosticDelivery {
  const { connection, workspace, judge, log, answer, canRefresh, quiet, nextTurn, filesRead } = options;
  const news = createFileNews();
  /** Documents that were closed: the client may still show what it was told while they were open. */
  const closed = new Map<string, string>();
  /** Open documents of which the client was told something else than is right now. */
  const stale = new Set<string>();
  let looking: ReturnType<typeof setTimeout> | undefined;
  /** How many open documents were told of by themselves, and which one when, by its `uriKey`. */
  let toldAlone = 0;
  const lastAlone = new Map<string, number>();

  answer(
    DocumentDiagnosticRequest.type,
    ['textDocument'],
    async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      await quiet();
      // What is on disk is not known before it has been read.
      if (!workspace.isOpen(textDocument.uri)) await filesRead();
      spread();
      const report = await judge.report(textDocument.uri, { isStopped: () => token.isCancellationRequested });
      if (!report) throw cancelled();
      stale.delete(uriKey(textDocument.uri));
      if (workspace.isOpen(textDocument.uri)) lastAlone.set(uriKey(textDocument.uri), ++toldAlone);
      const { resultId, items } = report;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  );

  answer(WorkspaceDiagnosticRequest.type, [], async ({ previousResultIds, partialResultToken }, token) => {
    const previous = Array.isArray(previousResultIds)
      ? previousResultIds.filter((one) => typeof one?.uri === 'string')
      : [];
    const known = new Map(previous.map(({ uri, value }) => [uriKey(uri), { uri, resultId: value }]));
    const since = toldAlone;
    await filesRead();
    const give = partialResultToken === undefined ? undefined : partsOf(connection, partialResultToken);
    const following = news.follow();
    try {
      const first = await reportAll(reportedFiles(known), known, token, give);
      if (give && !first.news) await tellNews(following, known, since, token, give);
      return { items: give ? [] : first.reports };
    } finally {
      following.end();
    }
  });

  /** Waits for something to tell, and tells it; of what was told by itself `since` then, the client has another result. */
  async function tellNews(
    following: FileNews,
    known: Map<string, KnownResult>,
    since: number,
    token: CancellationToken,
    give: Give,
  ) {
    const until = Date.now() + longestHold;
    for (let told = false; !told && !token.isCancellationRequested; ) {
      const changed = await following.next(until - Date.now(), token);
      if (!changed) return;
      for (const [key, told] of lastAlone) if (told > since) known.delete(key);
      const files = changed === 'all' ? reportedFiles(known) : changed;
      told = (await reportAll(files, known, token, give, true)).news;
    }
  }

  /** Reports those of the files that are not open. With `give`, reports are handed over in parts and none is returned. */
  async function reportAll(
    files: ReadonlyMap<string, string>,
    known: KnownResults,
    token: CancellationToken,
    give?: Give,
    newsOnly = false,
  ): Promise<{ reports: WorkspaceDocumentDiagnosticReport[]; news: boolean }> {
    let reports: WorkspaceDocumentDiagnosticReport[] = [];
    let news = false;
    let since = Date.now();
    for (const [key, uri] of files) {
      if (token.isCancellationRequested) break;
      if (isShown(key)) continue;
      if (await judge.isToldLater(uri, () => tellAgain(uri))) continue;
      const report = await judgeSafely(uri, known.get(key)?.resultId, token);
      if (!report || (newsOnly && report.kind === DocumentDiagnosticReportKind.Unchanged)) continue;
      if (report.kind === DocumentDiagnosticReportKind.Full) news = true;
      reports.push(report);
      if (give && reports.length >= reportsPerPart) {
        give(reports);
        reports = [];
      }
      if (Date.now() - since < longestStretch) continue;
      await nextTurn();
      since = Date.now();
    }
    if (give && reports.length > 0) give(reports);
    return { reports, news };
  }

  const tellAgain = (uri: string) => news.add([uri]);

  /** Whether the client asks for a document by itself. One whose file is gone it may have open where nobody sees it. */
  function isShown(key: string): boolean {
    const { open, gone } = workspace.state();
    return open.has(key) && !gone.has(key);
  }

  /** Every file that is not open, and every other one that the client has a result of. */
  function reportedFiles(known: KnownResults): Map<string, string> {
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
      const judged = await judge.report(uri, { isStopped: () => token.isCancellationRequested });
      if (!judged) return undefined;
      const { resultId, items, version } = judged;
      if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
    } catch (error) {
      log.failure(WorkspaceDiagnosticRequest.method, error);
      return undefined;
    }
  }

  /** Finds out for which other documents a change changes something: closed ones are told, open ones are waited for. */
  function spread(): void {
    const outdated = judge.takeOutdated();
    const { open } = workspace.state();
    for (const uri of outdated) if (open.has(uriKey(uri))) stale.add(uriKey(uri));
    news.add(outdated.filter((uri) => !open.has(uriKey(uri))));
  }

  /** Looks at what a change spreads to when the editor asks for no document meanwhile. */
  function lookLater(milliseconds: number): void {
    clearTimeout(looking);
    looking = setTimeout(() => {
      spread();
      if (stale.size > 0) refresh();
    }, milliseconds);
  }

  function refresh(): void {
    stale.clear();
    if (!canRefresh) return;
    connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => log.info('The editor did not refresh.'));
  }

  return {
    documentChanged() {
      // The client asks for this document by itself.
      lookLater(patience);
    },
    documentClosed(uri) {
      closed.set(uriKey(uri), uri);
      setTimeout(() => news.add([uri]), closing);
      lookLater(closing);
    },
    filesChanged(uris) {
      news.add(uris);
      // Of an open document something changes only when its file is gone, or there again.
      for (const key of uris.map(uriKey)) if (workspace.isOpen(key)) stale.add(key);
      lookLater(0);
    },
    everythingChanged() {
      news.addAll();
      refresh();
    },
  };
}

/** What the client has of files, by their `uriKey`s. */
type KnownResults = ReadonlyMap<string, KnownResult>;

interface KnownResult {
  readonly uri: string;
  readonly resultId: string;
}

type Give = (reports: WorkspaceDocumentDiagnosticReport[]) => void;

function partsOf(connection: Connection, token: ProgressToken): Give {
  const type = new ProgressType<WorkspaceDiagnosticReport>();
  return (items) => {
    void connection.sendProgress(type, token, { items });
  };
}
