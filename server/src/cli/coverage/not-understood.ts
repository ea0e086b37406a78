import type { FindingSummary } from '../../formats/report/findings.ts';
import { rules } from '../../rules/rules.ts';
import { counted } from '../../rules/words/lists.ts';

/** What such a rule finds is the program's, and not a word that nobody understands: figures are right in spite of it. */
const aboutThePlan: ReadonlySet<string> = new Set(
  rules.filter(({ category }) => category !== 'ids').map(({ code }) => code),
);

/**
 * That figures may be too low, since there are errors in the program's file because of which something in it does not
 * count, such as a misspelled skill; undefined where there are none. `file` is the file as one names it in a command.
 */
export function notUnderstood(findings: readonly FindingSummary[], file: string): string | undefined {
  const errors = findings.filter(({ severity, code }) => severity === 'error' && !aboutThePlan.has(code)).length;
  if (errors === 0) return undefined;
  return `Because of ${counted(errors, 'error')} in the program’s file, figures may be too low. Run: hit-curriculum check${named(file)}`;
}

/** A file as one names it in a command; not where its name would mean something to a terminal: then all files are checked. */
function named(file: string): string {
  if (/^-|[^\p{L}\p{N} _.,@+/\\:-]/u.test(file)) return '';
  return /[^\w./\\:-]/.test(file) ? ` "${file}"` : ` ${file}`;
}
