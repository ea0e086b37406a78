import { numbersInWords, ruleValueSchema, severityChoices } from '../src/rules/choices/value-schema.ts';
import { aboutCoverage, weightsSchema } from '../src/rules/choices/weights-schema.ts';
import { presets } from '../src/rules/presets.ts';
import type { Rule, RuleCategory } from '../src/rules/rule.ts';
import { ruleCategories } from '../src/rules/rule-categories.ts';
import { jsonText } from './json-text.ts';

/** The key of package.json that comes after the settings for rules, with what is in front of it. */
const next = '        "hitCurriculum.codeLens.courses": {';
const first = '        "hitCurriculum.preset": {';

/** The settings that a configuration file has as well, as package.json describes them for VS Code. */
export function ruleSettings(rules: readonly Rule[]): Readonly<Record<string, unknown>> {
  const categories = (Object.keys(ruleCategories) as RuleCategory[]).filter((category) =>
    rules.some((rule) => rule.category === category),
  );
  return {
    'hitCurriculum.preset': {
      type: 'string',
      scope: 'resource',
      enum: Object.keys(presets),
      enumItemLabels: Object.values(presets).map(({ label }) => label),
      enumDescriptions: Object.values(presets).map(({ about }) => about),
      default: 'recommended',
      order: 4,
      markdownDescription: `The preset for the severity of all rules at once: whether a problem is an error, a warning, information or a hint.\n\n${presetList()}\n\nSingle categories and rules can differ: \`#hitCurriculum.categories#\`, \`#hitCurriculum.rules#\`. A file \`hit-curriculum.config.yaml\` in the folder says the same for everybody who works there, and counts before the settings.`,
    },
    'hitCurriculum.categories': {
      type: 'object',
      scope: 'resource',
      properties: Object.fromEntries(categories.map((category) => [category, categorySetting(category)])),
      additionalProperties: false,
      default: {},
      order: 4,
      markdownDescription:
        'The severity of all rules of a category, for example `"credits": "hint"`: how grave a problem is that they find. It counts before `#hitCurriculum.preset#`; a rule that `#hitCurriculum.rules#` names counts for itself.',
    },
    'hitCurriculum.rules': {
      type: 'object',
      scope: 'resource',
      properties: Object.fromEntries(rules.map((rule) => [rule.code, ruleSetting(rule)])),
      additionalProperties: false,
      default: {},
      order: 4,
      markdownDescription:
        'The severity of single rules, for example `"unused-course": "off"`, and the numbers of rules that have some, such as the most credits of a term. It counts before the preset and the categories.\n\nThe easiest way to choose is not here: put the cursor on a problem, press `Ctrl+.` (on a Mac `Cmd+.`) and choose *Turn off …*, which writes a file `hit-curriculum.config.yaml`; or write that file yourself, where every rule is completed and explained. The command *HIT Curriculum: Explain Rule…* shows what each rule is about.',
    },
    'hitCurriculum.coverage': {
      ...weightsSchema(),
      scope: 'resource',
      default: {},
      order: 4,
      markdownDescription: `${aboutCoverage}\n\nFor example \`{ "core": 3, "useful": 1 }\`. A file \`hit-curriculum.config.yaml\` in the folder says the same for everybody who works there, and counts before this setting.`,
    },
  };
}

/** The text of package.json with these settings in their place; all else stays as it is. */
export function withRuleSettings(packageJson: string, rules: readonly Rule[]): string {
  const end = packageJson.indexOf(next);
  if (end === -1)
    throw new Error(`package.json has no line ${next.trim()}, before which the settings for rules stand.`);
  const known = packageJson.indexOf(first);
  const entries = Object.entries(ruleSettings(rules)).map(([key, value]) => {
    const name = `        ${JSON.stringify(key)}: `;
    return `${name}${jsonText(value, 8, name.length)},\n`;
  });
  return packageJson.slice(0, known === -1 ? end : known) + entries.join('') + packageJson.slice(end);
}

/** What each preset means, where the settings editor shows its list only while a person chooses. */
function presetList(): string {
  return Object.entries(presets)
    .map(([name, { about }]) => `- \`${name}\`: ${about}`)
    .join('\n');
}

function categorySetting(category: RuleCategory) {
  const { title, about } = ruleCategories[category];
  return {
    type: 'string',
    enum: Object.keys(severityChoices),
    enumDescriptions: Object.values(severityChoices),
    markdownDescription: `**${title}.** ${about}`,
  };
}

function ruleSetting(rule: Rule) {
  const { about, category, severity } = rule;
  const usual = `Category \`${category}\`, \`${severity}\` unless chosen otherwise.`;
  return {
    ...withoutWords(ruleValueSchema(rule)),
    markdownDescription: [`**${about.title}.**`, numbersInWords(rule), about.reason, usual]
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** What each severity means is said once, for the categories, or this would be most of package.json. */
function withoutWords(schema: object): object {
  return JSON.parse(JSON.stringify(schema, (key, value) => (key === 'enumDescriptions' ? undefined : value)));
}
