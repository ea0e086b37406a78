import type {
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { OpenDocument } from './open-document.ts';

/** Asks again when the text changes or the server says so, and at no other time, as editors do. */
const askedAgain: Readonly<Record<string, string>> = {
  'textDocument/codeLens': 'workspace/codeLens/refresh',
  'textDocument/inlayHint': 'workspace/inlayHint/refresh',
  'textDocument/semanticTokens/full': 'workspace/semanticTokens/refresh',
};

const wholeText = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

interface ShownOptions {
  ask(method: string, params: object): Promise<unknown>;
  readonly open: ReadonlyMap<string, OpenDocument>;
  readonly pulls: boolean;
}

/** What is on a person's screen by what the server has told so far. */
export interface Shown {
  /** The findings of each file that has any. */
  findings(): Readonly<Record<string, readonly Diagnostic[]>>;
  /** The open files whose findings were told of a text that is no longer theirs, where the server tells by itself. */
  old(): readonly string[];
  /** What stands around the texts that are open, by request and URI. */
  around(): Readonly<Record<string, unknown>>;
  changed(uri: string): void;
  closed(uri: string): void;
  /** The server asks for something. */
  refresh(method: string): void;
  told(method: string, params: unknown): void;
  takeReports(part: unknown): void;
  isBehind(): boolean;
  /** Asks for all that is known to be old. */
  catchUp(): Promise<void>;
}

interface Known {
  readonly items: readonly Diagnostic[];
  readonly resultId?: string | undefined;
  readonly version?: number | undefined;
}

export function createShown({ ask, open, pulls }: ShownOptions): Shown {
  const known = new Map<string, Known>();
  const outdated = new Set<string>();
  const around = new Map<string, unknown>();
  /** Whose coverage is looked at. */
  const looked = new Set<string>();
  let isAsking = false;

  /** Asks for news of the files that are not open, and again when they were told. */
  async function follow(): Promise<void> {
    isAsking = true;
    const previousResultIds = [...known].flatMap(([uri, { resultId }]) =>
      resultId === undefined ? [] : [{ uri, value: resultId }],
    );
    await ask('workspace/diagnostic', { previousResultIds, partialResultToken: 'files' });
    isAsking = false;
  }

  function takeReports(part: unknown): void {
    const { items } = part as { items: readonly WorkspaceDocumentDiagnosticReport[] };
    for (const report of items) {
      if (open.has(report.uri) || report.kind !== 'full') continue;
      known.set(report.uri, { items: report.items, resultId: report.resultId });
    }
  }

  async function pull(uri: string): Promise<void> {
    const previousResultId = known.get(uri)?.resultId;
    const previous = previousResultId === undefined ? {} : { previousResultId };
    const answer = await ask('textDocument/diagnostic', { textDocument: { uri }, ...previous });
    const report = answer as DocumentDiagnosticReport;
    if (report.kind === 'full' && open.has(uri)) known.set(uri, { items: report.items, resultId: report.resultId });
  }

  async function askAgain(key: string): Promise<void> {
    const [method = '', uri = ''] = key.split(' ');
    if (method === 'findings') return pull(uri);
    const params = method.startsWith('hitCurriculum/')
      ? { uri, shown: uri }
      : { textDocument: { uri }, range: wholeText };
    around.set(key, await ask(method, params));
  }

  const isOld = ({ uri, document }: OpenDocument) => known.get(uri)?.version !== document.version;

  return {
    findings() {
      const told = [...known].flatMap(([uri, { items }]) => (items.length > 0 ? [[uri, items] as const] : []));
      return Object.fromEntries(told.sort());
    },
    old: () => (pulls ? [] : [...open.values()].filter(isOld).map(({ uri }) => uri)),
    around: () => Object.fromEntries([...around].sort()),
    changed(uri) {
      if (pulls) outdated.add(`findings ${uri}`);
      for (const method of Object.keys(askedAgain)) outdated.add(`${method} ${uri}`);
      // Who looks at the coverage, be there any or not, is told of changes.
      const coverage = `hitCurriculum/coverage ${uri}`;
      if (!/\.curriculum\.ya?ml$/.test(uri) || looked.has(coverage)) return;
      looked.add(coverage);
      outdated.add(coverage);
    },
    closed(uri) {
      for (const one of [...outdated]) if (one.endsWith(` ${uri}`)) outdated.delete(one);
      for (const one of [...around.keys()]) if (one.endsWith(` ${uri}`)) around.delete(one);
      looked.delete(`hitCurriculum/coverage ${uri}`);
    },
    refresh(method) {
      for (const uri of open.keys()) {
        if (method === 'workspace/diagnostic/refresh') outdated.add(`findings ${uri}`);
        for (const [asked, by] of Object.entries(askedAgain)) if (by === method) outdated.add(`${asked} ${uri}`);
      }
    },
    told(method, params) {
      if (method === 'textDocument/publishDiagnostics') {
        const { uri, diagnostics, version } = params as PublishDiagnosticsParams;
        known.set(uri, { items: diagnostics, version });
      }
      if (method !== 'hitCurriculum/coverageChanged') return;
      // Others who asked once, and do not look any longer, let the news pass.
      const coverage = `hitCurriculum/coverage ${(params as { uri: string }).uri}`;
      if (looked.has(coverage)) outdated.add(coverage);
    },
    takeReports,
    isBehind: () => outdated.size > 0 || (pulls && !isAsking),
    async catchUp() {
      if (pulls && !isAsking) void follow();
      const keys = [...outdated];
      outdated.clear();
      await Promise.all(keys.map(askAgain));
    },
  };
}
