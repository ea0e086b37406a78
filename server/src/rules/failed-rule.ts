/** The code of the finding that a rule cannot be asked, since it fails; it names the rule. */
export const failedRuleCode = 'rule-failed';
