import type { JsonSchema, JsonSchemaObject } from '../../schema/schema.ts';
import { type PresetName, presetNames, presets } from '../presets.ts';
import type { Rule, RuleCategory } from '../rule.ts';
import { ruleCategories } from '../rule-categories.ts';
import { numberSchema, severitySchema } from './value-schema.ts';

/** The schema of `hit-curriculum.config.yaml`, made from the rules: their codes, categories and numbers. */
export function configSchema(rules: readonly Rule[]): JsonSchemaObject {
  const categories = Object.keys(ruleCategories) as RuleCategory[];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Derived from server/src/rules by "npm run rules"; not to be edited by hand.',
    title: 'HIT Curriculum configuration',
    ...described('What is looked for in the curricula of this folder and of the folders in it, and how grave it is.'),
    type: 'object',
    properties: {
      preset: presetSchema(),
      categories: {
        ...described('How grave all rules of a category are. A rule that is named below `rules` counts for itself.'),
        ...record(Object.fromEntries(categories.map((category) => [category, categorySchema(category)]))),
        'x-expects': 'categories with their severities, such as { skills: information }',
      },
      rules: {
        ...described('How grave single rules are, and the numbers of those that have some.'),
        ...record(Object.fromEntries(rules.map((rule) => [rule.code, ruleSchema(rule)]))),
        'x-expects': 'rules with their severities, such as { unused-course: off }',
      },
    },
    additionalProperties: false,
    'x-expects': 'a configuration, such as preset: strict',
    definitions: { severity: severityOrFalse() },
  };
}

function presetSchema(): JsonSchema {
  return {
    ...described(
      'A choice for all rules at once. Where it is named here, nothing counts of what the editor’s settings choose for rules.',
    ),
    type: 'string',
    enum: presetNames,
    enumDescriptions: presetNames.map((name: PresetName) => presets[name].about),
    'x-expects': 'the name of a preset, such as recommended',
  };
}

function categorySchema(category: RuleCategory): JsonSchema {
  const { title, about } = ruleCategories[category];
  return { title, ...described(about), $ref: '#/definitions/severity' };
}

function ruleSchema({ code, about, category, severity, numbers = {} }: Rule): JsonSchema {
  const names = Object.entries(numbers);
  const ownSeverity = `Category \`${category}\`; \`${severity}\` unless chosen otherwise.`;
  const { title } = about;
  const shared = {
    title,
    ...described([about.reason, about.source, ownSeverity].join('\n\n')),
    default: severity,
    'x-detail': `${title} · ${severity}`,
    'x-rule': code,
  };
  if (names.length === 0) return { ...shared, $ref: '#/definitions/severity' };
  const [first, number] = names[0] ?? [];
  const group = record({
    severity: { description: 'How grave the findings of this rule are.', $ref: '#/definitions/severity' },
    ...Object.fromEntries(names.map(([name, one]) => [name, numberSchema(one)])),
  });
  return {
    ...shared,
    'x-expects': `a severity such as ${severity}, or a group such as { severity: ${severity}, ${first}: ${number?.default} }`,
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits a schema
    then: group,
    else: { $ref: '#/definitions/severity' },
  };
}

/** `off` was another way to write `false` in the YAML of before, and still is where a file says so. */
function severityOrFalse(): JsonSchema {
  const severity = severitySchema();
  return {
    if: { const: false },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits a schema
    then: true,
    else: { ...(severity as JsonSchemaObject), 'x-expects': 'a severity such as warning' },
  };
}

function record(properties: Readonly<Record<string, JsonSchema>>): JsonSchemaObject {
  return { type: 'object', properties, additionalProperties: false };
}

/** What a person reads: as Markdown where there is some in it. */
function described(markdown: string): JsonSchemaObject {
  const description = markdown.replaceAll('`', '');
  return description === markdown ? { description } : { description, markdownDescription: markdown };
}
