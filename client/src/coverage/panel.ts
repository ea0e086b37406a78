import type * as vscode from 'vscode';
import type { ComparedWith, FromPanel, PlaceMessage, ToPanel } from '../../webview/messages.ts';
import { plainText } from '../plain-text.ts';
import {
  type CompareAnswer,
  type CompareParams,
  type CoverageAnswer,
  type CoverageParams,
  requests,
} from '../protocol.ts';
import type { Server } from '../server.ts';
import { isMentioned, readMessage } from './from-page.ts';

/** A panel that shows the coverage of one program at a time. */
export interface CoveragePanel extends vscode.Disposable {
  readonly view: vscode.WebviewPanel;
  /** The program that is shown, or that cannot be read; undefined before it is known, and where there is none. */
  readonly program: string | undefined;
  /** What the server is to tell of: the program, or the file that has none yet, and what it is compared with. */
  readonly watched: readonly string[];
  /** Whether the page was told of anything in a file. */
  mentions(uri: string): boolean;
  /** What it is compared with, if it is. */
  readonly comparedWith: ComparedWith | undefined;
  /** A pinned panel stays with its program; another one follows the active file. */
  pinned: boolean;
  /** Shows the program of a file. */
  follow(uri: string): void;
  /** Asks for everything anew that depends on a file: it reads differently now. */
  changed(uri: string): void;
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
  /** Whether the server may be asked for it: an earlier revision is read by git, which may run what a folder says. */
  mayCompareWith(other: ComparedWith): boolean;
  /** Where the cursor is, if it is in a file of ours. */
  cursor(): PlaceMessage | undefined;
  /** What the page asks of the extension, where it is something that it can ask. */
  onMessage(message: FromPanel): void;
  /** The program, what it is compared with, what is watched, or whether it is pinned has changed. */
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
    sayState();
    const at = options.cursor();
    if (at) say({ type: 'cursor', at });
  };

  function sayAnswer(): void {
    if (answer?.nothing !== undefined) say({ type: 'nothing', why: answer.nothing });
    else if (answer) say({ type: 'report', report: answer.report, findings: answer.findings ?? [], pinned });
  }

  function sayDifference(): void {
    const other = comparedWith();
    if (other && difference) say({ type: 'difference', with: other, ...difference });
  }

  function sayState(): void {
    say({ type: 'stopped', isStopped: server.state === 'stopped' });
  }

  function nameIt(): void {
    const title = answer?.title;
    view.title = plainText(title === undefined ? 'Coverage' : pinned ? `[Coverage] ${title}` : `Coverage of ${title}`);
  }

  const ask = inTurn(async () => {
    await server.wake();
    const params: CoverageParams = { uri: wanted, ...(answer?.uri === undefined ? {} : { shown: answer.uri }) };
    const received = await server.ask<CoverageAnswer>(requests.coverage, params);
    // A later question has another answer.
    if (params.uri !== wanted) return;
    const before = answer;
    if (received) answer = received;
    const isOther = answer?.uri !== before?.uri;
    if (isOther) {
      difference = undefined;
      if (early && answer?.uri !== undefined) comparisons.set(answer.uri, early);
      early = undefined;
      askDifference();
    }
    // A file without anything to show is watched as well.
    if (isOther || answer?.nothing !== undefined) options.onChange();
    nameIt();
    sayAnswer();
    // Where the page had nothing to draw, it kept no difference either.
    if (before?.nothing !== undefined && answer?.nothing === undefined) sayDifference();
    sayState();
  });

  const askDifference = inTurn(async () => {
    const uri = answer?.uri;
    const other = comparedWith();
    if (uri === undefined || !other) return;
    const params: CompareParams = { uri, with: other };
    const received = options.mayCompareWith(other)
      ? await server.ask<CompareAnswer>(requests.compare, params)
      : { problem: notTrusted };
    if (!received || uri !== answer?.uri || other !== comparedWith()) return;
    difference = received;
    sayDifference();
  });

  const subscriptions = [
    view.webview.onDidReceiveMessage((received: unknown) => {
      const message = readMessage(received);
      if (!message) return;
      if (message.type !== 'ready') return options.onMessage(message);
      isListening = true;
      sayAll();
    }),
    view.onDidChangeViewState(() => {
      if (!view.visible) isListening = false;
    }),
    server.onDidChangeState((state) => {
      if (state === 'ready') ask();
      sayState();
    }),
  ];
  ask();

  return {
    view,
    get program() {
      // What is pinned stays with its program, also while there is none to read.
      return answer?.uri ?? (pinned && answer ? wanted : undefined);
    },
    get comparedWith() {
      return comparedWith();
    },
    get watched() {
      const other = comparedWith();
      return [answer?.uri ?? wanted, ...(other?.kind === 'file' ? [other.uri] : [])];
    },
    mentions: (uri) => isMentioned(uri, [answer, difference]),
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
    changed(uri) {
      const other = comparedWith();
      const isShown = uri === (answer?.uri ?? wanted);
      const isOther = other?.kind === 'file' && other.uri === uri;
      if (isShown) ask();
      if (isShown || isOther) askDifference();
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

/** Why an earlier revision is not shown. */
export const notTrusted = 'Earlier revisions are read once you trust the folder.';

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
