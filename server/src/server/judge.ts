import type { Diagnostic } from 'vscode-languageserver-types';
import { findingsKeeper } from '../features/diagnostics.ts';
import { type RuleRun, ruleSteps } from '../rules/check-rules.ts';
import { createKeptFindings, type KeptFindings } from '../rules/kept-findings.ts';
import { settingsFor } from '../workspace/state.ts';
import { uriKey } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Features } from './features.ts';
import type { HeavyReading } from './heavy-reading.ts';
import type { Report } from './report.ts';
import { createResultIds, type ResultIds } from './result-ids.ts';

export type { Report } from './report.ts';

/** Parts of a finding that not every editor can show. */
export interface ShownParts {
  readonly relatedInformation: boolean;
  readonly tags: boolean;
  /** A link to the page about the rule. */
  readonly rulePages: boolean;
}

/** Judges documents as the settings say: when, and whether files that are not open are judged at all. */
export interface Judge {
  /**
   * A document that changes meanwhile is judged anew, as it is then; so is one that the rules judge while another file
   * changes. Undefined when `isStopped` said so, which is asked between steps.
   */
  report(uri: string, interruptions?: Interruptions): Promise<Report | undefined>;
  /**
   * Whether a report on a document would have to wait while its text is read elsewhere: others can be made meanwhile, and
   * `tell` says when to ask again.
   */
  isToldLater(uri: string, tell: () => void): Promise<boolean>;
  /** What the rules find in documents, as these are now, for whoever has them judged before anybody asks. */
  readonly findings: Pick<KeptFindings, 'elsewhere' | 'takeIn' | 'knows'>;
  /** The URIs of documents of which something else is to be told since others changed; each once. */
  takeOutdated(): string[];
}

/** What may come between the steps of judging a document. */
export interface Interruptions {
  /** Whether nobody waits for the report any more. */
  isStopped?(): boolean;
  /** Resolves when what is more urgent is done; the judging goes on where it was. */
  first?(): Promise<void>;
}

interface JudgeOptions {
  readonly workspace: Workspace;
  readonly features: Pick<Features, 'diagnostics'>;
  /** Absent where everything is read in place. */
  readonly heavy?: HeavyReading | undefined;
  /** Whether files are being read, so that what they declare is not known yet. */
  isReading(): boolean;
  /** What the editor can show of a finding. */
  shows(): ShownParts;
  /** Resolves after the events that have already arrived, and after the requests among them are answered. */
  nextTurn(): Promise<void>;
  /** Is told when a rule throws. */
  onFailedRule(code: string, uri: string, error: unknown): void;
}

/** So many milliseconds the server works without a look at what has arrived, unless a single step takes longer. */
const longestStretch = 4;

export function createJudge(options: JudgeOptions): Judge {
  const { workspace, features, heavy, isReading, shows, nextTurn, onFailedRule } = options;
  const run: RuleRun = { onFailure: ({ code }, { uri }, error) => onFailedRule(code, uri, error) };
  // Files that are checked when they are saved see the others as these were saved.
  const kept = { open: createKeptFindings(run), saved: createKeptFindings(run) };
  const results = createResultIds();
  // Who asks for fixes sees the newest text of all files; of what may become of them, nothing is kept.
  workspace.snapshot().lasting(findingsKeeper).of = (snapshot, document) => {
    const { uri } = document;
    const isKept = snapshot === workspace.snapshot() && isJudged(workspace, uri) && workspace.judgedAs(uri) === 'open';
    return isKept ? kept.open.of(snapshot, document) : ruleSteps(snapshot, document);
  };
  /** Documents that were reported while files were being read. */
  const early = new Map<string, string>();

  async function judgeOnce(uri: string, { isStopped, first }: Interruptions): Promise<Report | undefined> {
    if (!isJudged(workspace, uri)) return notJudged(workspace, uri, results);
    await workspace.prepare(uri);
    const awaited = heavy?.awaited(uri);
    if (awaited) {
      await awaited;
      return undefined;
    }
    const snapshot = workspace.judgedSnapshot(uri);
    const document = snapshot.document(uri);
    const findings = kept[workspace.judgedAs(uri)];
    let areRulesAsked = false;
    let isBehind = false;
    const steps = features.diagnostics(snapshot, uri, function* (now, judged) {
      areRulesAsked = true;
      // Other files changed while the schema was asked, whose findings are kept: the rest is told of the files of now.
      isBehind = workspace.judgedSnapshot(uri) !== snapshot;
      if (isBehind) return [];
      if (!isReading()) return yield* findings.of(now, judged);
      early.set(uriKey(uri), uri);
      return findings.last(judged);
    });
    /** A schema says the same of the same text; what rules find depends on the other files as well. */
    const isOvertaken = () => {
      const now = workspace.judgedSnapshot(uri);
      return areRulesAsked ? now !== snapshot : now.document(uri) !== document;
    };
    let since = performance.now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done && isBehind) return undefined;
      if (step.done) return results.reportOf(uri, document?.version ?? null, shownItems(step.value, shows()));
      if (performance.now() - since < longestStretch) continue;
      await nextTurn();
      await first?.();
      if (isStopped?.() || isOvertaken()) return undefined;
      since = performance.now();
    }
  }

  return {
    findings: kept.open,
    async report(uri, interruptions = {}) {
      for (;;) {
        const report = await judgeOnce(uri, interruptions);
        if (report || interruptions.isStopped?.()) return report;
      }
    },
    async isToldLater(uri, tell) {
      if (!heavy) return false;
      await workspace.prepare(uri);
      const awaited = heavy.awaited(uri);
      void awaited?.then(tell);
      return awaited !== undefined;
    },
    takeOutdated() {
      if (isReading()) return [];
      const uris = [...early.values()];
      early.clear();
      for (const as of ['open', 'saved'] as const) {
        kept[as].catchUp(workspace.snapshot(as));
        uris.push(...kept[as].takeOutdated());
      }
      return uris;
    },
  };
}

/** The URIs of the files that are not open, whether they have findings or not. */
export function closedFiles(workspace: Workspace): string[] {
  const { disk, open } = workspace.state();
  return [...disk].flatMap(([key, document]) => (open.has(key) ? [] : [document.uri]));
}

/** Whether findings of a document are told at all, as it is now. */
export function isJudged(workspace: Workspace, uri: string): boolean {
  const state = workspace.state();
  const { run, scope } = settingsFor(state, uri);
  if (run === 'off') return false;
  // What an editor keeps of a file that is gone, nobody sees.
  if (state.gone.has(uriKey(uri))) return false;
  return state.open.has(uriKey(uri)) || scope === 'workspace';
}

/** The same result for every version, so that typing where nothing is judged makes nothing to tell. */
function notJudged(workspace: Workspace, uri: string, results: ResultIds): Report {
  const { open: documents, gone } = workspace.state();
  const open = gone.has(uriKey(uri)) ? undefined : documents.get(uriKey(uri));
  return open
    ? { uri, version: open.version, items: [], resultId: 'not-judged', isNotJudged: true }
    : results.reportOf(uri, null, []);
}

function shownItems(diagnostics: Diagnostic[], shows: ShownParts): Diagnostic[] {
  const isAll = shows.relatedInformation && shows.tags && shows.rulePages;
  return isAll ? diagnostics : diagnostics.map((one) => shown(one, shows));
}

function shown(diagnostic: Diagnostic, { relatedInformation, tags, rulePages }: ShownParts): Diagnostic {
  const item = { ...diagnostic };
  if (!relatedInformation) delete item.relatedInformation;
  if (!tags) delete item.tags;
  if (!rulePages) delete item.codeDescription;
  return item;
}
