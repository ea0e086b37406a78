import type { Severity } from '../syntax/finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { RuleSettings } from '../workspace/rule-settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { capped, presetNamed, presets } from './presets.ts';
import type { Rule } from './rule.ts';
import type { Numbers, RuleNumber } from './rule-numbers.ts';

/** What was chosen for the rules, for one file. */
export interface RuleChoices {
  /** How grave a finding of a rule is; `own` is what the rule itself says of it. */
  severityOf(rule: Rule, own?: Severity): Severity | 'off';
  numbersOf(rule: Rule): Numbers;
}

/** What the workspace's configuration file and the editor's settings choose for a file. */
export function choicesFor(snapshot: Snapshot, document: SourceDocument): RuleChoices {
  return choicesFrom(snapshot.ruleSettings(document));
}

/**
 * The choices that several places make together, of which the first that says something of a rule counts: by the rule's
 * code, or else by its category. A place that names a preset says something of every rule, so nothing behind it counts.
 */
export function choicesFrom(places: readonly RuleSettings[]): RuleChoices {
  const last = places.findIndex(({ preset }) => presetNamed(preset));
  const counting = last < 0 ? places : places.slice(0, last + 1);
  const preset = presetNamed(counting.at(-1)?.preset) ?? presets.recommended;
  return {
    severityOf(rule, own = rule.severity) {
      for (const { categories, rules } of counting) {
        const ofRule = rules[rule.code]?.severity;
        if (ofRule) return ofRule;
        const ofCategory = categories[rule.category];
        if (ofCategory) return capped(rule, ofCategory);
      }
      return preset.severityOf(rule, own);
    },
    numbersOf({ code, numbers = {} }) {
      const chosen = (name: string, number: RuleNumber) =>
        counting
          .map(({ rules }) => rules[code]?.numbers[name])
          .find((one) => one !== undefined && one >= number.minimum);
      return Object.fromEntries(
        Object.entries(numbers).map(([name, number]) => [name, chosen(name, number) ?? number.default]),
      );
    },
  };
}
