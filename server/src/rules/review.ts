import type { Finding } from '../syntax/finding.ts';
import { isMistakeInYaml } from '../syntax/misread.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { isLeftUnread } from '../workspace/left-unread.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { askRule } from './check-rules.ts';
import { applySuppressions } from './comments/apply.ts';
import { suppressionsIn } from './comments/suppression.ts';
import { failedRuleCode } from './failed-rule.ts';
import { ignorable } from './ignorable.ts';
import type { Review } from './rule.ts';
import { choicesFor } from './rule-choices.ts';
import { rules } from './rules.ts';

/**
 * The findings of a file without those that its comments ask to ignore, and, where the rules have judged it, with what
 * there is to say about these comments.
 */
export function reviewed(
  snapshot: Snapshot,
  document: SourceDocument,
  findings: readonly Finding[],
  areRulesAsked: boolean,
): readonly Finding[] {
  const suppressions = document.fact(suppressionsIn);
  if (suppressions.length === 0) return findings;
  const { left, used } = applySuppressions(document, suppressions, findings, (code) => ignorable.has(code));
  if (!areRulesAsked) return left;
  const choices = choicesFor(snapshot, document);
  const isWholeFound = completeness(snapshot, document, findings);
  const review: Review = {
    document,
    suppressions,
    ignorable: [...ignorable.keys()],
    isUsed: (code) => used.has(code),
    isJudged(code) {
      const known = ignorable.get(code);
      if (!known || !isWholeFound(code)) return false;
      return !known.rule || choices.severityOf(known.rule) !== 'off';
    },
  };
  const said = rules
    .filter((rule) => rule.review && choices.severityOf(rule) !== 'off')
    .flatMap((rule) => askRule(rule, document, choices, () => rule.review?.(review) ?? []));
  return [...left, ...said].sort((a, b) => a.start - b.start);
}

/** Whether everything is found that has a code; not where something was not read, or may still turn up. */
function completeness({ links }: Snapshot, document: SourceDocument, findings: readonly Finding[]) {
  const isCut =
    document.fact(isLeftUnread) ||
    findings.some((finding) => isMistakeInYaml(finding) || finding.code.startsWith('not-checked-'));
  const isKnown =
    links.isComplete(document, 'role') &&
    links.isComplete(document, 'library') &&
    [document, ...links.usersOf(document)].every((one) => links.scopeOf(one).complete);
  const failed = new Set(findings.flatMap(({ code, values }) => (code === failedRuleCode ? [values?.rule] : [])));
  return (code: string) => !isCut && !failed.has(code) && (isKnown || code.startsWith('schema-'));
}
