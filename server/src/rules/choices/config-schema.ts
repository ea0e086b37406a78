import { defaultWeights } from '../../analysis/coverage/weights.ts';
import type { JsonSchema, JsonSchemaObject } from '../../schema/schema.ts';
import { type PresetName, presetNames, presets } from '../presets.ts';
import type { Rule, RuleCategory } from '../rule.ts';
import { ruleCategories } from '../rule-categories.ts';
import type { RuleNumber } from '../rule-numbers.ts';
import { numberSchema, numbersInWords, severitySchema } from './value-schema.ts';
import { aboutCoverage, weightsSchema } from './weights-schema.ts';

/** The schema of `hit-curriculum.config.yaml`, made from the rules: their codes, categories and numbers. */
export function configSchema(rules: readonly Rule[]): JsonSchemaObject {
  const categories = Object.keys(ruleCategories) as RuleCategory[];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Derived from server/src/rules by "npm run rules"; not to be edited by hand.',
    title: 'HIT Curriculum configuration',
    ...described(
      'What is looked for in the curricula of this folder and of the folders in it, how grave it is, and what counts in coverage.',
    ),
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
      coverage: {
        ...described(aboutCoverage),
        ...weightsSchema(),
        'x-expects': `weights, such as { core: ${defaultWeights.core}, useful: ${defaultWeights.useful} }`,
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

function ruleSchema(rule: Rule): JsonSchema {
  const { code, about, category, severity, numbers = {} } = rule;
  const names = Object.entries(numbers);
  const ownSeverity = `Category \`${category}\`; \`${severity}\` unless chosen otherwise.`;
  const { title } = about;
  // No default: what counts unless something is written may come from a preset, and a graver one would be undone.
  const shared = {
    title,
    ...described([numbersInWords(rule), about.reason, about.source, ownSeverity].filter(Boolean).join('\n\n')),
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
    defaultSnippets: [numbersSnippet(names)],
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits a schema
    then: group,
    else: severityOrFalse(`a severity such as warning, or numbers such as { ${first}: ${number?.default} }`),
  };
}

/** All numbers of a rule in braces, each a place to change it. */
function numbersSnippet(names: readonly (readonly [name: string, number: RuleNumber])[]) {
  const group = (value: (usual: number, index: number) => string) =>
    `{ ${names.map(([name, { default: usual }], index) => `${name}: ${value(usual, index)}`).join(', ')} }`;
  return {
    label: group(String),
    // The mark in front says that it is no text to be quoted.
    body: `^${group((usual, index) => `\${${index + 1}:${usual}}`)}`,
    description: 'Other numbers than those that count by default.',
  };
}

/** `off` was another way to write `false` in the YAML of before, and still is where a file says so. */
function severityOrFalse(expects = 'a severity such as warning'): JsonSchema {
  const severity = severitySchema();
  return {
    if: { const: false },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits a schema
    then: true,
    else: { ...(severity as JsonSchemaObject), 'x-expects': expects },
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
