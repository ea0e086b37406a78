import type { Finding } from '../../syntax/finding.ts';
import { nodeAt } from '../../syntax/locate.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { configOf } from '../../workspace/rule-settings.ts';
import type { Rule } from '../rule.ts';
import { choicesFrom } from '../rule-choices.ts';

/** The code of the finding that two numbers of a rule leave no room between them. */
const contradictionCode = 'config-contradiction';

/** What makes no sense in a configuration file though each of its words does; its schema says the rest. */
export function configFindings(document: SourceDocument, rules: readonly Rule[]): readonly Finding[] {
  const config = configOf(document);
  const choices = choicesFrom([config]);
  return rules.flatMap((rule) => {
    const { code, numbers = {} } = rule;
    const written = config.rules[code]?.numbers ?? {};
    const chosen = choices.numbersOf(rule);
    return Object.entries(numbers).flatMap(([name, { notAbove }]): Finding[] => {
      const [low, high] = [chosen[name], notAbove === undefined ? undefined : chosen[notAbove]];
      if (notAbove === undefined || low === undefined || high === undefined || low <= high) return [];
      const place = name in written ? name : notAbove;
      const node = document.tree.documents[0] && nodeAt(document.tree.documents[0], ['rules', code, place]);
      if (!node) return [];
      const usual = (one: string) => (one in written ? '' : ', unless you choose another');
      return [
        {
          code: contradictionCode,
          severity: 'warning',
          start: node.start,
          end: node.end,
          message: `\`${name}\` (${low}${usual(name)}) is above \`${notAbove}\` (${high}${usual(notAbove)}), so that nothing can be right: change one of the two.`,
          values: { rule: code, name, notAbove, low, high },
        },
      ];
    });
  });
}
