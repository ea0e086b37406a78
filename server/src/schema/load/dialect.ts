/** The drafts of JSON Schema that mean different things by the same keywords. */
export type Dialect = 'draft-04' | 'draft-06' | 'draft-07' | '2019-09' | '2020-12';

/**
 * How a schema is to be read. One that says no `$schema`, or one that we do not know, is read as draft-07 with good
 * will: keywords of later drafts count as well.
 */
export interface Reading {
  readonly dialect: Dialect;
  readonly declared: boolean;
}

export const undeclared: Reading = { dialect: 'draft-07', declared: false };

const dialects: Readonly<Record<string, Dialect>> = {
  'json-schema.org/draft-04/schema': 'draft-04',
  'json-schema.org/draft-06/schema': 'draft-06',
  'json-schema.org/draft-07/schema': 'draft-07',
  'json-schema.org/draft/2019-09/schema': '2019-09',
  'json-schema.org/draft/2020-12/schema': '2020-12',
};

/** The reading that a `$schema` asks for; absent when it says nothing that we know. */
export function readingOf($schema: unknown): Reading | undefined {
  if (typeof $schema !== 'string') return undefined;
  const name = $schema.replace(/^https?:\/\//, '').replace(/#$/, '');
  const dialect = Object.hasOwn(dialects, name) ? dialects[name] : undefined;
  return dialect && { dialect, declared: true };
}

/** The drafts in their order, with the keywords that each brings; all other keywords were there from the beginning. */
const brought: readonly (readonly [Dialect, readonly string[]])[] = [
  ['draft-04', []],
  ['draft-06', ['const', 'contains', 'propertyNames']],
  ['draft-07', ['if', 'then', 'else']],
  [
    '2019-09',
    [
      '$recursiveRef',
      'dependentRequired',
      'dependentSchemas',
      'maxContains',
      'minContains',
      'unevaluatedItems',
      'unevaluatedProperties',
    ],
  ],
  ['2020-12', ['$dynamicRef', 'prefixItems']],
];

const order: readonly Dialect[] = brought.map(([dialect]) => dialect);
const since: ReadonlyMap<string, Dialect> = new Map(
  brought.flatMap(([dialect, keywords]) => keywords.map((keyword) => [keyword, dialect] as const)),
);

/** True where a keyword counts: a draft does not know those of later ones, and what it does not know says nothing. */
export function heeds({ dialect, declared }: Reading, keyword: string): boolean {
  const first = since.get(keyword);
  return !declared || !first || order.indexOf(first) <= order.indexOf(dialect);
}

/** True where a `$ref` stands for the whole schema and the keywords beside it do not count. */
export function ignoresBesideRef({ dialect, declared }: Reading): boolean {
  return declared && isBefore2019(dialect);
}

/** True for the drafts in which a list of schemas under `items` describes the first items one by one. */
export function hasItemsAsTuple({ dialect, declared }: Reading): boolean {
  return dialect !== '2020-12' || !declared;
}

export function isBefore2019(dialect: Dialect): boolean {
  return dialect === 'draft-04' || dialect === 'draft-06' || dialect === 'draft-07';
}
