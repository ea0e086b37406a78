import type { JsonSchemaObject } from '../../schema/schema.ts';
import type { Rule } from '../rule.ts';
import type { RuleNumber } from '../rule-numbers.ts';

/** What can be chosen for a rule or a category, the gravest first, and what each does. */
export const severityChoices = {
  error: 'Listed as an error: underlined in red.',
  warning: 'Listed as a warning: underlined in yellow.',
  information: 'Listed as information: underlined in blue.',
  hint: 'Marked in the text by a few dots, or grayed out, and not listed.',
  off: 'Not looked for.',
} as const;

/** The shape of a severity, in settings and in configuration files alike. */
export function severitySchema(): JsonSchemaObject {
  return {
    type: 'string',
    enum: Object.keys(severityChoices),
    enumDescriptions: Object.values(severityChoices),
  };
}

/**
 * The shape of what can be chosen for a rule, in settings and in configuration files alike: a severity; for a rule that
 * has numbers also a group of them, with a severity or without.
 */
export function ruleValueSchema({ numbers = {} }: Pick<Rule, 'numbers'>): JsonSchemaObject {
  const names = Object.entries(numbers);
  if (names.length === 0) return severitySchema();
  return {
    anyOf: [
      severitySchema(),
      {
        type: 'object',
        properties: {
          severity: { ...severitySchema(), description: 'How grave the findings of this rule are.' },
          ...Object.fromEntries(names.map(([name, number]) => [name, numberSchema(number)])),
        },
        additionalProperties: false,
      },
    ],
  };
}

/** Which numbers a rule has, and what they are by default, in Markdown; undefined where it has none. */
export function numbersInWords({ numbers = {} }: Pick<Rule, 'numbers'>): string | undefined {
  const words = Object.entries(numbers).map(([name, { default: usual, unit }]) => `\`${name}\`: ${usual} ${unit}`);
  if (words.length === 0) return undefined;
  return `${words.length === 1 ? 'A number' : 'Numbers'} that can be chosen, with what counts otherwise: ${words.join('; ')}.`;
}

/** The shape of a number of a rule. */
export function numberSchema({ default: usual, minimum, unit, about }: RuleNumber): JsonSchemaObject {
  return {
    type: 'number',
    minimum,
    default: usual,
    description: `${about} In ${unit}; ${usual} unless chosen otherwise.`,
  };
}
