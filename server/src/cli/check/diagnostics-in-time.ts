import type { Diagnostic } from 'vscode-languageserver-types';
import { toDiagnostic } from '../../features/diagnostics/to-diagnostic.ts';
import { diagnosticSteps } from '../../features/diagnostics.ts';
import type { RuleFindings } from '../../rules/check-rules.ts';
import { tooSlowProblem } from '../../syntax/unread-problems.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** A file that takes more milliseconds than this counts as too slow, as it does in the editor; the others wait for it. */
const longestJudging = 20_000;

/** What there is to say of a file; where that takes too long, only that it does. */
export function diagnosticsInTime(
  snapshot: Snapshot,
  document: SourceDocument,
  ruleFindings?: RuleFindings,
  now: () => number = () => performance.now(),
): Diagnostic[] {
  const latest = now() + longestJudging;
  const steps = diagnosticSteps(snapshot, document.uri, ruleFindings);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (now() > latest) return [toDiagnostic(snapshot, document, tooSlowProblem(document.text))];
  }
}
