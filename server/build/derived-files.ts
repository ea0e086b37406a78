import { configSchema } from '../src/rules/choices/config-schema.ts';
import { rules } from '../src/rules/rules.ts';

/** The files that are derived from the rules, by their paths in the repository, with the text that belongs in each. */
export function derivedFromRules(): ReadonlyMap<string, string> {
  return new Map([['schemas/config.schema.json', asText(configSchema(rules))]]);
}

function asText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
