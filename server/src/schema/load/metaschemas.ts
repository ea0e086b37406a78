import applicator2019 from 'ajv/dist/refs/json-schema-2019-09/meta/applicator.json' with { type: 'json' };
import content2019 from 'ajv/dist/refs/json-schema-2019-09/meta/content.json' with { type: 'json' };
import core2019 from 'ajv/dist/refs/json-schema-2019-09/meta/core.json' with { type: 'json' };
import format2019 from 'ajv/dist/refs/json-schema-2019-09/meta/format.json' with { type: 'json' };
import metadata2019 from 'ajv/dist/refs/json-schema-2019-09/meta/meta-data.json' with { type: 'json' };
import validation2019 from 'ajv/dist/refs/json-schema-2019-09/meta/validation.json' with { type: 'json' };
import schema2019 from 'ajv/dist/refs/json-schema-2019-09/schema.json' with { type: 'json' };
import applicator2020 from 'ajv/dist/refs/json-schema-2020-12/meta/applicator.json' with { type: 'json' };
import content2020 from 'ajv/dist/refs/json-schema-2020-12/meta/content.json' with { type: 'json' };
import core2020 from 'ajv/dist/refs/json-schema-2020-12/meta/core.json' with { type: 'json' };
import format2020 from 'ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json' with { type: 'json' };
import metadata2020 from 'ajv/dist/refs/json-schema-2020-12/meta/meta-data.json' with { type: 'json' };
import unevaluated2020 from 'ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json' with { type: 'json' };
import validation2020 from 'ajv/dist/refs/json-schema-2020-12/meta/validation.json' with { type: 'json' };
import schema2020 from 'ajv/dist/refs/json-schema-2020-12/schema.json' with { type: 'json' };
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import draft07 from 'ajv/dist/refs/json-schema-draft-07.json' with { type: 'json' };
import type { JsonSchemaObject } from '../schema.ts';
import type { Dialect } from './dialect.ts';

/** The schemas of schemas; draft-04 has none here, since it is read with good will. */
const metaschemas: readonly JsonSchemaObject[] = [
  draft06,
  draft07,
  schema2019,
  applicator2019,
  content2019,
  core2019,
  format2019,
  metadata2019,
  validation2019,
  schema2020,
  applicator2020,
  content2020,
  core2020,
  format2020,
  metadata2020,
  unevaluated2020,
  validation2020,
];

const byUri: ReadonlyMap<string, JsonSchemaObject> = new Map(
  metaschemas.map((metaschema) => [bareUri(String(metaschema.$id)), metaschema]),
);

const ofDialect: Readonly<Partial<Record<Dialect, JsonSchemaObject>>> = {
  'draft-06': draft06,
  'draft-07': draft07,
  '2019-09': schema2019,
  '2020-12': schema2020,
};

/** A metaschema by its URI, so that a schema may refer to it without any network. */
export function metaschemaAt(uri: string): JsonSchemaObject | undefined {
  return byUri.get(bareUri(uri));
}

/** The schema that schemas of a dialect must fit. */
export function metaschemaOf(dialect: Dialect): JsonSchemaObject | undefined {
  return ofDialect[dialect];
}

function bareUri(uri: string): string {
  return uri.replace(/#$/, '').replace(/^https:/, 'http:');
}
