/** A JSON Schema (draft-07), or a part of one, as it is written to a file. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The shared parts of a schema by name; `ref` points to one. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

/**
 * What a person reads about a key or value, in Markdown: as `description` without the backticks, and as
 * `markdownDescription` where there are any.
 */
export function about(markdown: string): JsonSchema {
  const description = markdown.replaceAll('`', '');
  return description === markdown ? { description } : { description, markdownDescription: markdown };
}

/** Points to a definition; in draft-07 nothing beside a `$ref` but what a person reads has an effect. */
export function ref(name: string, markdown?: string): JsonSchema {
  const reference = { $ref: `#/definitions/${name}` };
  return markdown === undefined ? reference : { ...about(markdown), ...reference };
}

/** A map with the keys of the format; any other key is an error. */
export function record(properties: Definitions, required: readonly string[] = []): JsonSchema {
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** A map whose keys are the author's. */
export function mapOf(value: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: value };
}

/** A list with at least one item. */
export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', minItems: 1, items };
}

/** A list in which nothing stands twice. */
export function setOf(items: JsonSchema): JsonSchema {
  return { ...listOf(items), uniqueItems: true };
}

/** One of a few words of the format, each with what it means. */
export function words(meanings: Readonly<Record<string, string>>): JsonSchema {
  return { type: 'string', enum: Object.keys(meanings), enumDescriptions: Object.values(meanings) };
}

/**
 * A short and a long form, told apart by the kind of value and not by trial: so the only problems told are those of the
 * form that was meant. Where nothing is written yet, the short form is offered.
 */
export function shortOrLong(short: JsonSchema, long: JsonSchema, longType: 'object' | 'array' = 'object'): JsonSchema {
  const expects = short['x-expects'] === undefined ? {} : { 'x-expects': short['x-expects'] };
  return { ...expects, ...when({ type: longType }, long, short) };
}

/** “fall, winter and spring”, for a sentence. */
export function inWords(ids: readonly string[]): string {
  return ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}

/** A value that fits `condition` has to fit `schema`, any other value `otherwise`. */
export function when(condition: JsonSchema, schema: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits a schema
  return { if: condition, then: schema, ...(otherwise === undefined ? {} : { else: otherwise }) };
}

/** One of the forms that a map can have. */
export interface Form {
  readonly properties: Definitions;
  readonly required?: readonly string[];
  readonly title: string;
  readonly description: string;
}

/**
 * Definitions of a map that has one of several forms, told apart by the key that only one of them has: `{ choose: … }`
 * is a choice, `{ elective: … }` an elective. Under `name` stands the switch; under `name-key` each form; under
 * `name-unclear` what a map with none of those keys is held against, which knows all keys and is never satisfied.
 */
export function formsByKey(name: string, forms: Readonly<Record<string, Form>>): Definitions {
  const unclear = ref(`${name}-unclear`);
  const choice = Object.keys(forms).reduceRight<JsonSchema>(
    (otherwise, key) => when({ required: [key] }, ref(`${name}-${key}`), otherwise),
    unclear,
  );
  const definitions = Object.entries(forms).map(([key, form]) => {
    const { properties, required = [], ...rest } = form;
    return [`${name}-${key}`, { ...rest, ...record(properties, [key, ...required]) }] as const;
  });
  return {
    [name]: choice,
    ...Object.fromEntries(definitions),
    [`${name}-unclear`]: unclearForm(forms),
  };
}

/** Knows every key, so that a mistyped one can be told; each other key needs the one that says the form. */
function unclearForm(forms: Readonly<Record<string, Form>>): JsonSchema {
  const keys = Object.keys(forms);
  const sayingKeys = keys.map((key) => [key, forms[key]?.properties[key] ?? {}] as const);
  const others = Object.values(forms).flatMap((form) => Object.entries(form.properties));
  const properties = { ...Object.fromEntries(sayingKeys), ...Object.fromEntries(others) };
  const dependencies = Object.keys(properties)
    .filter((property) => !keys.includes(property))
    .map((property) => {
      const requiring = keys.find((key) => forms[key]?.required?.includes(property));
      const having = keys.find((key) => forms[key]?.properties[property] !== undefined);
      return [property, [requiring ?? having]] as const;
    });
  return { ...record(properties), minProperties: 1, dependencies: Object.fromEntries(dependencies) };
}

/** A root schema with those of the definitions that it uses, directly or through others. */
export function withUsedDefinitions(root: JsonSchema, definitions: Definitions): JsonSchema {
  const used = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key !== '$ref' || typeof value !== 'string') {
        visit(value);
        continue;
      }
      const name = value.replace('#/definitions/', '');
      if (used.has(name)) continue;
      const definition = definitions[name];
      if (definition === undefined) throw new Error(`The schemas refer to a definition that is not there: ${name}`);
      used.add(name);
      visit(definition);
    }
  };
  visit(root);
  const kept = Object.entries(definitions).filter(([name]) => used.has(name));
  return { ...root, definitions: Object.fromEntries(kept) };
}
