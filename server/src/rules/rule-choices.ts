import type { Severity } from '../syntax/finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Rule } from './rule.ts';
import { defaultNumbers, type Numbers } from './rule-numbers.ts';

/** What was chosen for the rules, for one file. */
export interface RuleChoices {
  /** How grave a finding of a rule is; `own` is what the rule itself says of it. */
  severityOf(rule: Rule, own?: Severity): Severity | 'off';
  numbersOf(rule: Rule): Numbers;
}

/** What the workspace's configuration file and the editor's settings choose for a file. */
export function choicesFor(_snapshot: Snapshot, _document: SourceDocument): RuleChoices {
  return { severityOf: (rule, own = rule.severity) => own, numbersOf: (rule) => defaultNumbers(rule.numbers) };
}
