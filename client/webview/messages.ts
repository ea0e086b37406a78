/**
 * What the panel and the extension say to each other. The extension passes on what the server answers without looking
 * into it: reports and differences are the server's (`server/src/analysis/report`) and are drawn as they come.
 */

/** Where something is written; lines and characters counted from 0. */
export interface PlaceMessage {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export type ToPanel =
  /** The report of the program, new or changed. */
  | {
      readonly type: 'report';
      readonly report: unknown;
      readonly findings: readonly FindingMessage[];
      readonly pinned: boolean;
    }
  /** There is nothing to draw, and why. */
  | { readonly type: 'nothing'; readonly why: string }
  /** Where the cursor is in the text, in a file of the program or one that it draws on. */
  | { readonly type: 'cursor'; readonly at: PlaceMessage }
  /** The difference that was asked for, or why there is none. */
  | {
      readonly type: 'difference';
      readonly with: ComparedWith;
      readonly difference?: unknown;
      readonly problem?: string;
    }
  /** The program is compared with nothing any more. */
  | { readonly type: 'notCompared' }
  | { readonly type: 'pinned'; readonly pinned: boolean }
  /** Whether the server is not running, so that what is drawn may not be what is written any more. */
  | { readonly type: 'stopped'; readonly isStopped: boolean };

export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'go'; readonly place: PlaceMessage }
  | { readonly type: 'pin'; readonly pinned: boolean }
  /** Asks the person what to compare with. */
  | { readonly type: 'chooseComparison' }
  | { readonly type: 'stopComparing' }
  | { readonly type: 'exportComparison' }
  | { readonly type: 'export' }
  /** Asks the person what the program prepares for. */
  | { readonly type: 'chooseRoles' }
  | { readonly type: 'print' }
  /** Starts the server that is not running. */
  | { readonly type: 'startAgain' };

/**
 * What a panel keeps of itself while it cannot be seen, and through a reload of the window.
 */
export interface KeptPanel {
  /** The program that is shown; absent before there was one. */
  readonly uri?: string;
  readonly pinned: boolean;
  /** By URI, what each program is compared with, and the panel's own: how a person looks at it. */
  readonly programs: Readonly<Record<string, { readonly comparedWith?: ComparedWith }>>;
}

/** What a program is compared with: itself at a revision, or another file. */
export type ComparedWith =
  | { readonly kind: 'revision'; readonly revision: string; readonly label: string }
  | { readonly kind: 'file'; readonly uri: string; readonly label: string };

/** A finding about the program, as the list of problems has it. */
export interface FindingMessage {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly code: string;
  readonly message: string;
  readonly place: PlaceMessage;
}
