import { type FindingSummary, severityWords } from '../../drawing/summary/findings-card.tsx';

export type { FindingSummary } from '../../drawing/summary/findings-card.tsx';

/** What the checks found, as a row of a table. */
export interface FindingRow {
  /** `Error`, `Warning`, `Note` or `Hint`. */
  readonly kind: string;
  readonly severity: FindingSummary['severity'];
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
  readonly code: string;
}

/** The findings, the worst first, and those of one kind in the order of the text. */
export function findingRows(findings: readonly FindingSummary[]): readonly FindingRow[] {
  return Object.entries(severityWords).flatMap(([severity, thing]) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ severity, message, code, place }) => ({
        kind: `${thing.slice(0, 1).toUpperCase()}${thing.slice(1)}`,
        severity,
        message: message.replaceAll('`', ''),
        line: place.line + 1,
        code,
      })),
  );
}
