import type { Severity } from '../../syntax/finding.ts';
import type { RuleExample } from '../rule-about.ts';
import type { RuleNumber } from '../rule-numbers.ts';

/** How grave something is, as a page says it. */
export const severityInWords: Readonly<Record<Severity, string>> = {
  error: 'an error',
  warning: 'a warning',
  information: 'information',
  hint: 'a hint',
};

/** The files of an example by their names; a single one has none. */
export function filesOf(example: RuleExample): readonly (readonly [name: string | undefined, text: string])[] {
  return typeof example === 'string' ? [[undefined, example]] : Object.entries(example);
}

/** The files of an example by their names, as a workspace has them. */
export function exampleFiles(example: RuleExample): Readonly<Record<string, string>> {
  return typeof example === 'string' ? { [onlyFile]: example } : example;
}

/** What the only file of an example is called. */
export const onlyFile = 'example.curriculum.yaml';

/** “12 credits”. */
export function amountInWords({ default: usual, unit }: RuleNumber): string {
  return `${usual} ${unit}`;
}
