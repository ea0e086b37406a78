import type { Severity } from '../syntax/finding.ts';
import { toValue } from '../syntax/value.ts';
import type { SourceDocument } from './document.ts';

/**
 * What somebody chose for the rules, in a configuration file or in the editor's settings, as plain data: which rules,
 * categories and presets there are, and which numbers make sense, the rules know.
 */
export interface RuleSettings {
  readonly preset?: string;
  /** By the names of categories. */
  readonly categories: Readonly<Record<string, ChosenSeverity>>;
  /** By the codes of rules. */
  readonly rules: Readonly<Record<string, RuleChoice>>;
  /** What skills weigh in coverage, by their importance; each from 0 to `heaviest`. */
  readonly coverage: ChosenWeights;
}

/** Weights are compared with each other: nobody needs one above this. */
export const heaviest = 1000;

export interface ChosenWeights {
  readonly core?: number;
  readonly useful?: number;
}

export interface RuleChoice {
  readonly severity?: ChosenSeverity;
  /** By the names of the rule's numbers; each is finite. */
  readonly numbers: Readonly<Record<string, number>>;
}

export type ChosenSeverity = Severity | 'off';

export const chosenSeverities: readonly ChosenSeverity[] = ['off', 'hint', 'information', 'warning', 'error'];

export const nothingChosen: RuleSettings = { categories: {}, rules: {}, coverage: {} };

/** The four keys of a configuration file or of the settings. What is not understood counts as not said. */
export function readRuleSettings(value: unknown): RuleSettings {
  if (!isObject(value)) return nothingChosen;
  const { preset, categories, rules, coverage } = value;
  return {
    ...(typeof preset === 'string' ? { preset } : {}),
    categories: readEntries(categories, readSeverity),
    rules: readEntries(rules, readChoice),
    coverage: readWeights(coverage),
  };
}

/** What a configuration file says; what can be read of one that is broken. */
export function configOf(document: SourceDocument): RuleSettings {
  return document.fact(readConfig);
}

/** Whether the same was chosen, from the same places. */
export function isSameChoice(one: readonly RuleSettings[], other: readonly RuleSettings[]): boolean {
  if (one.length === other.length && one.every((settings, index) => settings === other[index])) return true;
  return JSON.stringify(one) === JSON.stringify(other);
}

function readConfig({ tree }: SourceDocument): RuleSettings {
  const root = tree.documents[0]?.root;
  const value = root && toValue(root);
  return value?.ok ? readRuleSettings(value.value) : nothingChosen;
}

function readChoice(value: unknown): RuleChoice | undefined {
  if (!isObject(value)) {
    const severity = readSeverity(value);
    return severity && { severity, numbers: {} };
  }
  const severity = readSeverity(value.severity);
  const numbers = readEntries(value, (one) => (typeof one === 'number' && Number.isFinite(one) ? one : undefined));
  return { ...(severity ? { severity } : {}), numbers };
}

function readWeights(value: unknown): ChosenWeights {
  const { core, useful } = readEntries(value, (one) =>
    typeof one === 'number' && one >= 0 && one <= heaviest ? one : undefined,
  );
  return { ...(core === undefined ? {} : { core }), ...(useful === undefined ? {} : { useful }) };
}

/** `off` is a word in the YAML of today, and was another way to write `false` in that of before. */
function readSeverity(value: unknown): ChosenSeverity | undefined {
  return value === false ? 'off' : chosenSeverities.find((severity) => severity === value);
}

function readEntries<Value>(
  value: unknown,
  read: (value: unknown) => Value | undefined,
): Readonly<Record<string, Value>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const known = read(one);
      return known === undefined ? [] : [[name, known]];
    }),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
