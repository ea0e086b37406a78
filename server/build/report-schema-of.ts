import ts from 'typescript';

type JsonSchema = Readonly<Record<string, unknown>>;

/** A kind of JSON documents, and the type of what they hold. */
interface Kind {
  /** The file that every type of it can be reached from, and the type to begin with. */
  readonly start: { readonly file: string; readonly type: string };
  /** The name of the schema's file. */
  readonly name: string;
  readonly title: string;
  /** What such a document says besides, before what it holds. */
  readonly more: Readonly<Record<string, JsonSchema>>;
  /** What it can say as well. */
  readonly optional?: Readonly<Record<string, JsonSchema>>;
}

const path = {
  description:
    'The path of a file below the folder of the program, with “/” between the names; of a file elsewhere its name.',
  type: 'string',
};

const position = { type: 'integer', minimum: 1 };

const findings = {
  description:
    'What the checks found in the file of the program, in the order of the text; absent where that is not told.',
  type: 'array',
  items: {
    type: 'object',
    properties: {
      severity: { enum: ['error', 'warning', 'information', 'hint'] },
      code: { description: 'The stable name of what was found.', type: 'string' },
      message: { type: 'string' },
      file: path,
      line: { description: 'Counted from 1.', ...position },
      column: { description: 'Counted from 1.', ...position },
    },
    required: ['severity', 'code', 'message', 'file', 'line', 'column'],
    additionalProperties: false,
  },
};

const shownFile = {
  type: 'string',
  description: 'The path of a file, with the version in parentheses where it is not the file as it is now.',
};

/** The kinds of documents that have a schema. */
export const kinds = {
  report: {
    start: { file: 'server/src/analysis/report/report.ts', type: 'ProgramReport' },
    name: 'coverage-report.schema.json',
    title: 'Coverage of a program',
    more: { file: path },
    optional: { findings },
  },
  comparison: {
    start: { file: 'server/src/analysis/report/difference.ts', type: 'ReportDifference' },
    name: 'comparison.schema.json',
    title: 'Comparison of two versions of a program, or of two programs',
    more: { file: shownFile, with: shownFile },
  },
  metrics: {
    start: { file: 'server/src/formats/metrics/program-metrics.ts', type: 'ProgramMetrics' },
    name: 'metrics.schema.json',
    title: 'Metrics of the requisites of a program',
    more: { file: path },
  },
} as const satisfies Record<string, Kind>;

/**
 * The schema of the JSON documents of a kind, from the types of what they hold and what is said there of each part: so the
 * two never differ. `root` is the folder of the repository.
 */
export function reportSchema(
  root: string,
  { start, name: fileName, title, more, optional = {} }: Kind = kinds.report,
): JsonSchema {
  const file = `${root}/${start.file}`;
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: 'es2023',
      module: 'preserve',
      noEmit: true,
      allowImportingTsExtensions: true,
      types: [],
    },
    root,
  );
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const exported = source && checker.getSymbolAtLocation(source);
  const symbol = exported && checker.getExportsOfModule(exported).find(({ name }) => name === start.type);
  if (!symbol) throw new Error(`${start.file} has no type ${start.type}.`);

  const definitions = new Map<string, JsonSchema>();

  function schemaOf(type: ts.Type): JsonSchema {
    const name = nameOf(type);
    if (name === undefined) return bareSchemaOf(type);
    if (!definitions.has(name)) {
      // A type may contain itself.
      definitions.set(name, {});
      definitions.set(
        name,
        name === 'Place' ? place : { ...described(type.aliasSymbol ?? type.symbol), ...bareSchemaOf(type) },
      );
    }
    return { $ref: `#/definitions/${name}` };
  }

  function bareSchemaOf(type: ts.Type): JsonSchema {
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
    if (type.isStringLiteral()) return { const: type.value };
    if (type.isUnion()) return unionSchema(type.types);
    const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (item) return { type: 'array', items: schemaOf(item) };
    return objectSchema(type);
  }

  function unionSchema(types: readonly ts.Type[]): JsonSchema {
    const present = types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const [only] = present;
    if (only && present.length === 1) return schemaOf(only);
    if (present.every(({ flags }) => flags & ts.TypeFlags.BooleanLiteral)) return { type: 'boolean' };
    const literals = present.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
    if (literals.length === present.length) return { enum: literals };
    return { anyOf: present.map(schemaOf) };
  }

  function objectSchema(type: ts.Type): JsonSchema {
    const properties = checker.getPropertiesOfType(type).map((property) => {
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const value = schemaOf(checker.getTypeOfSymbol(property));
      // The address of a file on somebody's machine becomes its path below the folder.
      const isFile = property.name === 'uri';
      return { name: isFile ? 'file' : property.name, isOptional, schema: isFile ? path : withWords(property, value) };
    });
    return {
      type: 'object',
      properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])),
      required: properties.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
      additionalProperties: false,
    };
  }

  function withWords(property: ts.Symbol, schema: JsonSchema): JsonSchema {
    const words = described(property);
    // Beside a reference nothing else counts.
    return '$ref' in schema && Object.keys(words).length > 0 ? { ...words, allOf: [schema] } : { ...words, ...schema };
  }

  function described(symbol: ts.Symbol | undefined): JsonSchema {
    const words = symbol
      ? ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ')
      : '';
    return words === '' ? {} : { description: words };
  }

  const report = bareSchemaOf(checker.getDeclaredTypeOfSymbol(symbol)) as ReturnType<typeof objectSchema>;
  const head = documentHead(report, fileName, { more, optional });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `hit-curriculum:/schemas/${fileName}`,
    $comment: `Derived from ${start.file.slice(0, start.file.lastIndexOf('/'))} by "npm run report-schema"; not to be edited by hand.`,
    title,
    ...described(symbol),
    ...head,
    definitions: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** What a document says before the report itself. */
function documentHead(
  report: JsonSchema,
  fileName: string,
  { more, optional }: Pick<Required<Kind>, 'more' | 'optional'>,
): JsonSchema {
  const { properties, required } = report as { properties: object; required: readonly string[] };
  const head = {
    $schema: { const: `hit-curriculum:/schemas/${fileName}` },
    tool: {
      description: 'What made the document.',
      type: 'object',
      properties: { name: { const: 'HIT Curriculum' }, version: { type: 'string' } },
      required: ['name', 'version'],
      additionalProperties: false,
    },
    date: { description: 'The day on which it was made.', type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    ...more,
  };
  return {
    type: 'object',
    properties: { ...head, ...properties, ...optional },
    required: [...Object.keys(head), ...required],
    additionalProperties: false,
  };
}

const place = {
  description: 'Where something is written. Lines and columns are counted from 1; it ends before the last column.',
  type: 'object',
  properties: { file: path, line: position, column: position, endLine: position, endColumn: position },
  required: ['file', 'line', 'column', 'endLine', 'endColumn'],
  additionalProperties: false,
};

/** The name under which a type is defined once: that of an interface or an alias of ours. */
function nameOf(type: ts.Type): string | undefined {
  if (type.aliasSymbol) return type.aliasSymbol.name;
  const { symbol } = type;
  const isInterface = symbol && (symbol.flags & ts.SymbolFlags.Interface) !== 0;
  return isInterface && !/Array$/.test(symbol.name) ? symbol.name : undefined;
}
