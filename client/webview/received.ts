import type { ReportDifference } from '../../server/src/analysis/report/difference.ts';
import type { ProgramReport } from '../../server/src/analysis/report/report.ts';
import { readable } from '../../server/src/drawing/readable.ts';
import type { ComparedWith, FindingMessage, PlaceMessage, ToPanel } from './messages.ts';

/** What the extension has told so far. */
export interface Received {
  readonly report?: ProgramReport;
  readonly findings: readonly FindingMessage[];
  /** Why there is nothing to draw. */
  readonly nothing?: string;
  readonly pinned: boolean;
  readonly cursor?: PlaceMessage;
  readonly compared?: {
    readonly with: ComparedWith;
    readonly difference?: ReportDifference;
    readonly problem?: string | undefined;
  };
  /** Whether the server is not running, so that what is drawn may not be what is written any more. */
  readonly isStopped: boolean;
}

/** What is known after a message. Words that strangers wrote are made readable here, before anything is drawn of them. */
export function received(before: Received, told: ToPanel): Received {
  const message = readable(told);
  // Whatever else there is in a browser may tell the page something, too.
  switch (message?.type) {
    case 'report': {
      const { nothing: _, ...rest } = before;
      const report = message.report as ProgramReport;
      // A difference is one of another program.
      const { compared, ...others } = rest;
      const isSame = before.report?.program.uri === report.program.uri;
      return {
        ...others,
        ...(isSame && compared ? { compared } : {}),
        report,
        findings: message.findings,
        pinned: message.pinned,
      };
    }
    case 'nothing': {
      const { report: _, compared: __, ...rest } = before;
      return { ...rest, findings: [], nothing: message.why };
    }
    case 'cursor':
      return { ...before, cursor: message.at };
    case 'difference': {
      const { with: other, difference, problem } = message;
      const known = JSON.stringify(before.compared?.with) === JSON.stringify(other) ? before.compared : undefined;
      return {
        ...before,
        compared: {
          // What was different stays to be seen while a half-typed file cannot be compared.
          ...known,
          with: other,
          ...(difference === undefined ? {} : { difference: difference as ReportDifference }),
          problem,
        },
      };
    }
    case 'notCompared': {
      const { compared: _, ...rest } = before;
      return rest;
    }
    case 'pinned':
      return { ...before, pinned: message.pinned };
    case 'stopped':
      return { ...before, isStopped: message.isStopped };
    default:
      return before;
  }
}
