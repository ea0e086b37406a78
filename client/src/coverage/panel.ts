import type * as vscode from 'vscode';
import type { ComparedWith, FromPanel, PlaceMessage, ToPanel } from '../../webview/messages.ts';
import {
  type CompareAnswer,
  type CompareParams,
  type CoverageAnswer,
  type CoverageParams,
  requests,
} from '../protocol.ts';
import type { Server } from '../server.ts';

/** A panel that shows the coverage of one program at a time. */
export interface CoveragePanel extends vscode.Disposable {
  readonly view: vscode.WebviewPanel;
  /** The program that is shown; undefined before it is known, and where there is nothing to show. */
  readonly program: string | undefined;
  /** What it is compared with, if it is. */
  readonly comparedWith: ComparedWith | undefined;
  /** A pinned panel stays with its program; another one follows the active file. */
  pinned: boolean;
  /** Shows the program of a file. */
  follow(uri: string): void;
  /** Asks for everything anew that depends on a program: it reads differently now. */
  changed(program: string): void;
  /** Compares the program that is shown, until it is told to stop: undefined. */
  compare(other: ComparedWith | undefined): void;
  cursor(at: PlaceMessage): void;
}

export interface PanelOptions {
  readonly server: Server;
  readonly view: vscode.WebviewPanel;
  /** What is shown first: a file, or the program of a panel that was open before. */
  readonly uri: string;
  readonly pinned: boolean;
  /** What programs were compared with, by their URIs, in a panel that was open before. */
  readonly comparisons: ReadonlyMap<string, ComparedWith>;
  /** Where the cursor is, if it is in a file of ours. */
  cursor(): PlaceMessage | undefined;
  /** What the panel asks of the extension. */
  onMessage(message: FromPanel): void;
  /** The program, what it is compared with, or whether it is pinned has changed. */
  onChange(): void;
}

/** Draws nothing itself: what the server answers goes to the page as it is. */
export function createPanel(options: PanelOptions): CoveragePanel {
  const { server, view } = options;
  /** The file whose program is shown. */
  let wanted = options.uri;
  let pinned = options.pinned;
  const comparisons = new Map(options.comparisons);
  /** What to compare with, chosen before the program is known. */
  let early: ComparedWith | undefined;
  let answer: CoverageAnswer | undefined;
  let difference: CompareAnswer | undefined;
  /** The page listens: a page that is hidden is thrown away, and says when it is there again. */
  let isListening = false;

  const comparedWith = () => (answer?.uri === undefined ? undefined : comparisons.get(answer.uri));
  const say = (message: ToPanel) => {
    if (isListening) void view.webview.postMessage(message);
  };
  const sayAll = () => {
    sayAnswer();
    sayDifference();
    sayNotice();
    const at = options.cursor();
    if (at) say({ type: 'cursor', at });
  };

  function sayAnswer(): void {
    if (answer?.nothing !== undefined) say({ type: 'nothing', why: answer.nothing });
    else if (answer) say({ type: 'report', report: answer.report, findings: answer.findings ?? [], pinned });
    else if (server.state === 'stopped') say({ type: 'nothing', why: stopped });
  }

  function sayDifference(): void {
    const other = comparedWith();
    if (other && difference) say({ type: 'difference', with: other, ...difference });
  }

  function sayNotice(): void {
    say({ type: 'notice', words: server.state === 'stopped' && answer ? outdated : '' });
  }

  function nameIt(): void {
    const title = answer?.title;
    view.title = title === undefined ? 'Coverage' : pinned ? `[Coverage] ${title}` : `Coverage of ${title}`;
  }

  const ask = inTurn(async () => {
    await server.wake();
    const params: CoverageParams = { uri: wanted, ...(answer?.uri === undefined ? {} : { shown: answer.uri }) };
    const received = await server.ask<CoverageAnswer>(requests.coverage, params);
    // A later question has another answer.
    if (params.uri !== wanted) return;
    const before = answer?.uri;
    if (received) answer = received;
    if (answer?.uri !== before) {
      difference = undefined;
      if (early && answer?.uri !== undefined) comparisons.set(answer.uri, early);
      early = undefined;
      askDifference();
      options.onChange();
    }
    nameIt();
    sayAnswer();
    sayNotice();
  });

  const askDifference = inTurn(async () => {
    const uri = answer?.uri;
    const other = comparedWith();
    if (uri === undefined || !other) return;
    const params: CompareParams = { uri, with: other };
    const received = await server.ask<CompareAnswer>(requests.compare, params);
    if (!received || uri !== answer?.uri || other !== comparedWith()) return;
    difference = received;
    sayDifference();
  });

  const subscriptions = [
    view.webview.onDidReceiveMessage((message: FromPanel) => {
      if (message.type !== 'ready') return options.onMessage(message);
      isListening = true;
      sayAll();
    }),
    view.onDidChangeViewState(() => {
      if (!view.visible) isListening = false;
    }),
    server.onDidChangeState((state) => {
      if (state === 'ready') ask();
      if (state !== 'stopped') return;
      sayAnswer();
      sayNotice();
    }),
  ];
  ask();

  return {
    view,
    get program() {
      return answer?.uri;
    },
    get comparedWith() {
      return comparedWith();
    },
    get pinned() {
      return pinned;
    },
    set pinned(now) {
      if (now === pinned) return;
      pinned = now;
      // A pinned panel must not go with the file by which it came to its program.
      if (now && answer?.uri !== undefined) wanted = answer.uri;
      nameIt();
      say({ type: 'pinned', pinned });
      options.onChange();
    },
    follow(uri) {
      wanted = uri;
      ask();
    },
    changed(program) {
      const other = comparedWith();
      const isOther = other?.kind === 'file' && other.uri === program;
      if (program === answer?.uri) ask();
      if (program === answer?.uri || isOther) askDifference();
    },
    compare(other) {
      if (answer?.uri === undefined) {
        early = other;
        return;
      }
      if (other) comparisons.set(answer.uri, other);
      else comparisons.delete(answer.uri);
      difference = undefined;
      if (other) askDifference();
      else say({ type: 'notCompared' });
      options.onChange();
    },
    cursor(at) {
      say({ type: 'cursor', at });
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

const stopped = 'Coverage is not known, since HIT Curriculum’s server is not running. Start it again to see it.';
const outdated = 'HIT Curriculum’s server is not running: this is how things were before it stopped.';

/** Does something once at a time: who asks meanwhile has it done once more, however many they are. */
function inTurn(action: () => Promise<void>): () => void {
  let isBusy = false;
  let isWanted = false;
  return async function run() {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    while (isWanted) {
      isWanted = false;
      await action().catch(() => undefined);
    }
    isBusy = false;
  };
}
