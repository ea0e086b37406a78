import type { Connection } from 'vscode-languageserver';
import { uriKey } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DiagnosticDelivery } from './diagnostic-delivery.ts';
import { closedFiles, type Judge, type Report } from './judge.ts';
import type { Log } from './log.ts';

interface PushOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly judge: Judge;
  readonly log: Log;
  /** Resolves when the edits that have already arrived are taken in. */
  quiet(): Promise<void>;
  nextTurn(): Promise<void>;
}

/**
 * Publishes findings for a client that cannot pull them: those of open documents at once and with their version, those
 * of other files afterwards. However many edits were queued, a document is judged once, as it is after the last; then
 * those follow for which it changes something, too.
 */
export function pushDiagnostics({
  connection,
  workspace,
  judge,
  log,
  quiet,
  nextTurn,
}: PushOptions): DiagnosticDelivery {
  const waiting = new Map<string, string>();
  /** The result that the client has for a document; absent when it has none. */
  const published = new Map<string, Published>();
  let running = false;
  /** The document in which somebody typed last. */
  let typed = '';

  function enqueue(uris: Iterable<string>): void {
    for (const uri of uris) waiting.set(uriKey(uri), uri);
    if (!running) void run();
  }

  async function run(): Promise<void> {
    running = true;
    for (;;) {
      await quiet();
      for (const uri of judge.takeOutdated()) waiting.set(uriKey(uri), uri);
      const uri = nextWaiting();
      if (uri === undefined) break;
      await publishNext(uri);
      await nextTurn();
    }
    running = false;
  }

  async function publishNext(uri: string): Promise<void> {
    waiting.delete(uriKey(uri));
    try {
      await publish(uri);
    } catch (error) {
      log.failure('publishing diagnostics', error);
    }
  }

  /** Where somebody typed meanwhile, while another document was judged; `undefined` if nowhere. */
  function typedBesides(key: string): string | undefined {
    return typed !== key && workspace.state().open.has(typed) ? waiting.get(typed) : undefined;
  }

  /** Where a person types goes first, then what a person looks at. */
  function nextWaiting(): string | undefined {
    const { open } = workspace.state();
    const last = open.has(typed) ? waiting.get(typed) : undefined;
    if (last !== undefined) return last;
    for (const [key, uri] of waiting) if (open.has(key)) return uri;
    return waiting.values().next().value;
  }

  async function publish(uri: string): Promise<void> {
    const key = uriKey(uri);
    if (await judge.isToldLater(uri, () => enqueue([uri]))) return;
    // A long file does not keep somebody waiting who types in a short one, and is told of however long they type.
    const report = await judge.report(uri, {
      async first() {
        if (typedBesides(key) !== undefined) await quiet();
        const other = typedBesides(key);
        if (other !== undefined) await publishNext(other);
      },
    });
    if (!report) return;
    const before = published.get(key);
    const isJudgedAndOpen = report.version !== null && !report.isNotJudged;
    if (before ? isSame(before, report) : report.items.length === 0 && !isJudgedAndOpen) return;
    // Of a file that is not open, what was found is let go.
    published.set(key, report.version === null ? { uri, version: null, resultId: report.resultId } : report);
    if (!workspace.snapshot().document(uri)) published.delete(key);
    const version = report.version === null ? {} : { version: report.version };
    await connection.sendDiagnostics({ uri, diagnostics: report.items, ...version });
  }

  return {
    documentChanged(uri) {
      typed = uriKey(uri);
      enqueue([uri]);
    },
    documentClosed: (uri) => enqueue([uri]),
    filesChanged: enqueue,
    everythingChanged() {
      const open = [...workspace.state().open.values()].map((document) => document.uri);
      const known = [...published.values()].map((entry) => entry.uri);
      enqueue([...open, ...closedFiles(workspace), ...known]);
    },
  };
}

/** What a client was told of a document. */
type Published = Pick<Report, 'uri' | 'version' | 'resultId' | 'isNotJudged'>;

/** Whether two results are one; those of two versions, which each key press makes, are two. */
function isSame(before: Published, now: Published): boolean {
  const areJudged = !before.isNotJudged && !now.isNotJudged;
  return (!areJudged || before.version === now.version) && before.resultId === now.resultId;
}
