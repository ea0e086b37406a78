import type { Path } from '../syntax/tree.ts';
import { createValidator } from './compile/validator.ts';
import { readingOf, undeclared } from './load/dialect.ts';
import { metaschemaAt, metaschemaOf } from './load/metaschemas.ts';
import { createResources, type Resources } from './load/resources.ts';
import { isSchemaObject } from './load/subschemas.ts';
import { reduceErrors } from './mistakes/reduce.ts';
import { tidy } from './mistakes/tidy.ts';
import type { JsonSchema, JsonSchemaObject, Schema } from './schema.ts';
import { say } from './words/say.ts';

/**
 * What is wrong with a schema as a schema, as the rest of a sentence; absent when nothing is. Each part with a
 * `$schema` of its own is measured by that one.
 */
export function misfitOf(root: JsonSchema, resources: Resources): string | undefined {
  if (!isSchemaObject(root)) return undefined;
  const own = new Map<JsonSchemaObject, JsonSchemaObject | undefined>();
  own.set(root, metaschemaOf((readingOf(root.$schema) ?? undeclared).dialect));
  for (const part of resources.parts()) {
    const reading = readingOf(part.$schema);
    if (part !== root && reading) own.set(part, metaschemaOf(reading.dialect));
  }
  for (const [part, metaschema] of own) {
    if (!metaschema) continue;
    const mistake = measure(withoutParts(part, own) as JsonSchema, metaschema);
    if (mistake) return `at /${[...(stepsTo(part, root) ?? []), ...mistake.path].join('/')}, ${mistake.message}`;
  }
  return undefined;
}

function measure(part: JsonSchema, metaschema: JsonSchemaObject): { path: Path; message: string } | undefined {
  const meta = metaSchema(metaschema);
  const errors = meta.validate(part);
  if (errors.length === 0) return undefined;
  const mistakes = tidy(meta, reduceErrors(meta, errors, part));
  const [deepest] = mistakes.toSorted((a, b) => b.path.length - a.path.length);
  const [remark] = deepest ? say(deepest, meta) : [];
  return remark && { path: remark.place.path, message: remark.message };
}

/** The keys and indexes that lead to a part, wherever it stands. */
function stepsTo(part: unknown, value: unknown): Path | undefined {
  if (value === part) return [];
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [step, inner] of Object.entries(value)) {
    const steps = stepsTo(part, inner);
    if (steps) return [step, ...steps];
  }
  return undefined;
}

/** A metaschema as a schema; formats are left out, since what they say of patterns is decided where patterns are read. */
function metaSchema(root: JsonSchemaObject): Schema {
  const uri = String(root.$id);
  const resources = createResources(uri, root, metaschemaAt);
  return { uri, root, ...createValidator(resources, { formats: false, wholly: false }), resolve: resources.resolve };
}

/** A copy in which the parts that are measured by themselves allow everything. */
function withoutParts(value: unknown, parts: ReadonlyMap<unknown, unknown>, isTop = true): unknown {
  if (!isTop && parts.has(value)) return true;
  if (Array.isArray(value)) return value.map((item) => withoutParts(item, parts, false));
  if (!isSchemaObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutParts(item, parts, false)]));
}
