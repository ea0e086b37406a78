import { rulePageUri } from '../../rules/pages/rule-page-uri.ts';
import type { ApplicableSchema } from '../../schema/applicable.ts';
import { builtInSchemaUri } from '../../workspace/schema-reference.ts';
import type { SchemaChoice } from '../../workspace/snapshot.ts';
import { inlineCode } from '../markdown.ts';

/** Leads from a rule in a configuration file to its page; undefined at any other place. */
export function ruleLink({ schema }: SchemaChoice, schemas: readonly ApplicableSchema[]): string | undefined {
  if (schema.uri !== builtInSchemaUri('config')) return undefined;
  const code = schemas.map((one) => one.schema['x-rule']).find((one) => typeof one === 'string');
  return code === undefined ? undefined : `[More about ${inlineCode(code)}, with examples](${rulePageUri(code)})`;
}
