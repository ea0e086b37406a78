import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { parseDocument } from 'yaml';
import type { JsonSchema } from '../../schemas/derive/json-schema.ts';
import { deriveSchemas, type SchemaName } from '../../schemas/derive/schemas.ts';
import { readTaxonomy } from '../../schemas/read-taxonomy.ts';
import { taxonomyFiles } from '../../schemas/taxonomy-folder.ts';

export const { taxonomy } = readTaxonomy(taxonomyFiles());
export const schemas = deriveSchemas(taxonomy);

const validators = new Map<JsonSchema, ValidateFunction>();

/** What a schema has against a YAML text, one line each: where, and what. Empty when it fits. */
export function misfits(kind: SchemaName, text: string): string[] {
  return misfitsOfValue(kind, readYaml(text));
}

/** The same for a value that is read already. */
export function misfitsOfValue(kind: SchemaName, value: unknown): string[] {
  const schema = schemas[kind];
  const validate = validators.get(schema) ?? new Ajv({ allErrors: true, strict: false }).compile(schema);
  validators.set(schema, validate);
  validate(value);
  return (validate.errors ?? [])
    .filter((error) => error.keyword !== 'if')
    .map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

/** The value of a YAML text, which must be well-formed. */
export function readYaml(text: string): unknown {
  const document = parseDocument(text);
  const [error] = [...document.errors, ...document.warnings];
  if (error) throw error;
  return document.toJS();
}

const endings: Readonly<Record<string, SchemaName>> = {
  '.curriculum.yaml': 'curriculum',
  '.courses.yaml': 'catalog',
  '.role.yaml': 'role',
  '.skills.yaml': 'framework',
};

export interface Sample {
  /** Its path below `samples`, with forward slashes. */
  readonly name: string;
  readonly path: string;
  readonly kind: SchemaName;
  readonly text: string;
  /** False for the files that show mistakes. */
  readonly clean: boolean;
}

/** Every file of the format below `samples`. */
export function samples(): Sample[] {
  const folder = fileURLToPath(new URL('../../samples', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((file) => {
      const ending = Object.keys(endings).find((known) => file.endsWith(known));
      const kind = ending && endings[ending];
      if (!kind) return [];
      const path = join(folder, file);
      const name = file.replaceAll('\\', '/');
      return [{ name, path, kind, text: readFileSync(path, 'utf8'), clean: !name.startsWith('mistakes') }];
    });
}
