import { describe, expect, test } from 'vitest';
import { createSchema, loadSchema, referencedFiles } from '../../../server/src/schema/load.ts';
import type { JsonSchema, JsonSchemaObject } from '../../../server/src/schema/schema.ts';
import { findingsIn } from './marked.ts';

const uri = 'file:///college/own.schema.json';
const load = (schema: unknown, others?: Record<string, unknown>) =>
  loadSchema(
    uri,
    JSON.stringify(schema),
    new Map(Object.entries(others ?? {}).map(([name, other]) => [`file:///college/${name}`, JSON.stringify(other)])),
  );
const messages = (schema: JsonSchema, text: string) => findingsIn(schema, text).map(({ message }) => message);

describe('a schema is read', () => {
  test('from JSON, and from YAML', () => {
    expect(loadSchema(uri, '{ "type": "number" }').root).toEqual({ type: 'number' });
    expect(loadSchema(uri, 'type: number').root).toEqual({ type: 'number' });
  });

  test('once: nothing is compiled before it is asked for', () => {
    let asked = 0;
    const schema = createSchema(uri, {
      get type() {
        asked++;
        return 'number';
      },
    });
    expect(asked).toBe(0);
    schema.validate(1);
    const first = asked;
    schema.validate(2);
    expect(asked).toBe(first);
  });
});

describe('a schema that cannot be used says why, once, and finds nothing else', () => {
  test.each([
    ['{ "type": "number"', /^The schema own\.schema\.json cannot be read: line 1: /],
    ['', /cannot be read: it is empty\.$/],
    ['- type', /cannot be read: a schema starts with \{ or with a key\.$/],
    [
      '{ "properties": { "a": { "type": "nmber" } } }',
      /cannot be used: at \/properties\/a\/type, .*Did you mean `number`\?$/,
    ],
    ['{ "required": true }', /cannot be used: at \/required, `required` must be a list of texts\.$/],
    ['{ "$ref": "#/definitions/gone" }', /cannot be used: its reference `#\/definitions\/gone` leads nowhere\.$/],
    ['{ "$ref": "gone.json" }', /cannot be used: it refers to `gone\.json`, and no such schema is found beside own/],
    [`${'{"not":'.repeat(9000)}{}${'}'.repeat(9000)}`, /cannot be used: it is nested too deeply\.$/],
  ])('%.60s', (text, problem) => {
    const schema = loadSchema(uri, text);
    expect(schema.problem).toMatch(problem);
    const findings = findingsIn(schema, 'a: 1\nb: 2\n');
    expect(findings.map(({ code, message }) => [code, message])).toEqual([['schema-not-usable', schema.problem]]);
    expect(findings[0]).toMatchObject({ start: 0, end: 1 });
    expect(schema.validate({})).toEqual([]);
    expect(schema.fits({ type: 'number' }, 'a')).toBe(true);
  });

  test.each([
    [
      '{\n  "properties": {\n    "a": { "type": "nu',
      'line 3: the file is not complete, since the quotation mark that is opened here is never closed.',
    ],
    [
      '{\n  "properties": {\n    "a": { "type": "number" },\n',
      'line 3: the file is not complete, since it ends before the bracket `{` of line 2 is closed.',
    ],
    [
      '{\n  "required": ["a"',
      'line 2: the file is not complete, since it ends before the bracket `[` of line 2 is closed.',
    ],
    ['{\n  "required": ["a"\n}\n', 'line 3: `}` stands here, but the bracket `[` of line 2 must be closed first.'],
    [
      String.raw`{ "pattern": "a\"`,
      'line 1: the file is not complete, since the quotation mark that is opened here is never closed.',
    ],
    ['{}\n}\n', 'line 2: `}` stands here, but no bracket is open.'],
    ['{\n  "title": "a\n  b: 1\n}', 'line 2: the quotation mark that is opened here is not closed on its line.'],
    [
      '{\n  "a": 1\n  "b": 2\n}',
      'line 2: this is not JSON: check the commas, the colons and the quotation marks around here.',
    ],
  ])('a .json file is spoken of as JSON: %j', (text, problem) => {
    expect(loadSchema(uri, text).problem).toBe(`The schema own.schema.json cannot be read: ${problem}`);
  });

  test('a schema in YAML is spoken of as YAML', () => {
    expect(loadSchema('file:///college/own.schema.yaml', 'type: [number\n').problem).toBe(
      'The schema own.schema.yaml cannot be read: line 1: The bracket `[` that is opened here is never closed: add `]`.',
    );
  });

  test.each([
    ['a: &a { b: *a }\n', 'a *name in it stands inside the very value that it stands for.'],
    [
      `a: &a [${'1,'.repeat(9)}]\n${[...'bcdefg'].map((name, index) => `${name}: &${name} [${`*${'abcdef'[index]},`.repeat(9)}]\n`).join('')}`,
      'it would be too large with everything written out that each *name stands for.',
    ],
  ])('why a *name cannot be followed: %.20s', (text, problem) => {
    expect(loadSchema('file:///college/own.schema.yaml', text).problem).toBe(
      `The schema own.schema.yaml cannot be read: ${problem}`,
    );
  });

  test('comments and a last comma too many are forgiven', () => {
    expect(loadSchema(uri, '{ "type": "number", }').problem).toBeUndefined();
  });

  test('a reference to the network is never followed', () => {
    const schema = load({ properties: { a: { $ref: 'https://example.edu/skills.json#/a' } } });
    expect(schema.problem).toBe(
      'The schema own.schema.json cannot be used: it refers to https://example.edu/skills.json#/a, and nothing is fetched from the network: save that schema beside this one, and refer to the file.',
    );
  });

  test('but a metaschema is known, and so are schemas that are embedded', () => {
    expect(load({ $ref: 'http://json-schema.org/draft-07/schema#' }).validate({ type: 'nmber' })).not.toEqual([]);
    const embedded = {
      properties: { a: { $ref: 'https://example.edu/skill.json' } },
      definitions: { skill: { $id: 'https://example.edu/skill.json', type: 'string' } },
    };
    expect(load(embedded).problem).toBeUndefined();
    expect(messages(embedded, 'a: 1')).toEqual(['`a` must be a text. Put it in quotation marks.']);
  });
});

describe('several files', () => {
  test('that are too long together are not used', () => {
    const other = JSON.stringify({ title: 'a'.repeat(1_900_000) });
    const others = new Map(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`file:///college/${name}.json`, other]));
    const schema = loadSchema(uri, '{ "allOf": [{ "$ref": "a.json" }] }', others);
    expect(schema.problem).toBe(
      'The schema own.schema.json cannot be used: it and the files that it refers to have more than 10,000,000 characters.',
    );
  });

  const main = {
    properties: { level: { $ref: 'parts/levels.json#/definitions/level' }, self: { $ref: '#/properties/level' } },
  };
  const levels = { definitions: { level: { $ref: 'words.json' } } };
  const words = { enum: ['introduced'] };

  test('the caller is told which to read, one file at a time', () => {
    expect(referencedFiles(uri, JSON.stringify(main))).toEqual(['file:///college/parts/levels.json']);
    expect(referencedFiles('file:///college/parts/levels.json', JSON.stringify(levels))).toEqual([
      'file:///college/parts/words.json',
    ]);
    expect(referencedFiles(uri, '{ "$ref": "https://example.edu/a.json" }')).toEqual([]);
    expect(referencedFiles(uri, '{ "$ref": ')).toEqual([]);
  });

  test('are one schema', () => {
    const schema = load(main, { 'parts/levels.json': levels, 'parts/words.json': words });
    expect(findingsIn(schema, 'level: mastered').map(({ message }) => message)).toEqual([
      '`level` must be `introduced`; `mastered` is not.',
    ]);
  });

  test('also where an `$id` places the schema on the network', () => {
    const schema = load(
      { $id: 'https://example.edu/own.json', properties: { a: { $ref: 'other.json' } } },
      { 'other.json': { type: 'number' } },
    );
    expect(schema.problem).toBeUndefined();
    expect(schema.validate({ a: 'x' })).toHaveLength(1);
  });

  test('one that cannot be read is the problem of the whole', () => {
    const schema = loadSchema(uri, '{ "$ref": "other.json" }', new Map([['file:///college/other.json', '{']]));
    expect(schema.problem).toMatch(/cannot be used: other\.json, which it refers to, cannot be read: line 1: /);
  });
});

describe('each draft is read in its own way', () => {
  const draft = (name: string) => `http://json-schema.org/${name}/schema#`;

  test('what stands beside a `$ref` counts since 2019-09', () => {
    const schema = {
      properties: { a: { $ref: '#/definitions/text', maxLength: 2 } },
      definitions: { text: { type: 'string' } },
    };
    expect(messages({ $schema: draft('draft-07'), ...schema }, 'a: abc')).toEqual([]);
    expect(messages({ $schema: 'https://json-schema.org/draft/2019-09/schema', ...schema }, 'a: abc')).toHaveLength(1);
    expect(messages(schema, 'a: abc')).toHaveLength(1);
  });

  test('draft-04 has exclusive limits that are true or false, and so have schemas that name no draft', () => {
    const schema = { minimum: 0, exclusiveMinimum: true };
    expect(messages({ $schema: draft('draft-04'), ...schema }, '0')).toHaveLength(1);
    expect(messages({ $schema: draft('draft-04'), ...schema }, '1')).toEqual([]);
    expect(load({ $schema: draft('draft-07'), ...schema }).problem).toMatch(/`exclusiveMinimum` must be a number/);
  });

  test('draft-04 names schemas by `id`, draft-07 anchors by `$id`', () => {
    const byId = {
      properties: { a: { $ref: 'skill.json' } },
      definitions: { skill: { id: 'skill.json', type: 'string' } },
    };
    expect(messages({ $schema: draft('draft-04'), ...byId }, 'a: 1')).toHaveLength(1);
    const byAnchor = { $ref: '#skill', definitions: { skill: { $id: '#skill', type: 'string' } } };
    expect(messages({ $schema: draft('draft-07'), ...byAnchor }, '1')).toHaveLength(1);
  });

  test('a draft does not heed the keywords of later ones', () => {
    const schema = { dependentRequired: { a: ['b'] } };
    expect(messages({ $schema: draft('draft-07'), ...schema }, 'a: 1')).toEqual([]);
    expect(messages({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, 'a: 1')).toHaveLength(1);
  });

  test.each<[string, string, JsonSchemaObject, string]>([
    ['prefixItems', '2020-12', { prefixItems: [{ type: 'number' }] }, '[a]'],
    ['$dynamicRef', '2020-12', { $dynamicRef: '#/$defs/a', $defs: { a: { type: 'number' } } }, 'a'],
    ['dependentSchemas', '2019-09', { dependentSchemas: { a: { required: ['b'] } } }, 'a: 1'],
    ['unevaluatedProperties', '2019-09', { unevaluatedProperties: false }, 'a: 1'],
    ['minContains', '2019-09', { contains: { const: 1 }, minContains: 2 }, '[1]'],
    ['if', 'draft-07', { if: { enum: [1] }, else: false }, '2'],
    ['const', 'draft-06', { const: 1 }, '2'],
    ['contains', 'draft-06', { contains: { enum: [1] } }, '[2]'],
    ['propertyNames', 'draft-06', { propertyNames: { maxLength: 1 } }, 'ab: 1'],
  ])('%s counts since %s', (_keyword, since, schema, text) => {
    const names = ['draft-04', 'draft-06', 'draft-07', '2019-09', '2020-12'];
    const heeding = names.filter((name) => {
      const $schema = name.startsWith('draft') ? draft(name) : `https://json-schema.org/draft/${name}/schema`;
      return messages({ $schema, ...schema }, text).length > 0;
    });
    expect(heeding).toEqual(names.slice(names.indexOf(since)));
  });

  test('an item that only a later draft speaks about is not evaluated', () => {
    const schema = { prefixItems: [true], unevaluatedItems: false };
    expect(messages({ $schema: 'https://json-schema.org/draft/2019-09/schema', ...schema }, '[1]')).toHaveLength(1);
    expect(messages({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, '[1]')).toEqual([]);
  });

  test('a schema that names no draft may use the keywords of any', () => {
    expect(messages({ prefixItems: [{ type: 'number' }] }, '[a]')).toHaveLength(1);
    expect(messages({ dependentSchemas: { a: false } }, 'a: 1')).toHaveLength(1);
    expect(messages({ const: 1 }, '2')).toHaveLength(1);
  });

  test('a part may name a draft of its own', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      prefixItems: [{ $schema: draft('draft-04'), minimum: 0, exclusiveMinimum: true }],
    };
    expect(messages(schema, '[0]')).toEqual(['Item 1 must be more than 0, and 0 is not.']);
  });

  test('a schema may extend one that refers to itself', () => {
    const tree = { $id: 'tree', $recursiveAnchor: true, properties: { children: { items: { $recursiveRef: '#' } } } };
    const strict = {
      $schema: 'https://json-schema.org/draft/2019-09/schema',
      $recursiveAnchor: true,
      $defs: { tree },
      $ref: 'tree',
      unevaluatedProperties: false,
    };
    expect(messages(strict, 'children: [{ chldren: [] }]')).toEqual([
      'Unknown key `chldren`. Did you mean `children`?',
    ]);
  });

  test('keywords and formats that nobody knows are ignored', () => {
    expect(load({ 'x-own': { $ref: 'nowhere' }, format: 'course-code', nullable: true }).problem).toBeUndefined();
  });

  test('flags at the start of a pattern are understood', () => {
    expect(messages({ pattern: '(?i)^hit' }, 'HIT 100')).toEqual([]);
    expect(messages({ pattern: '(?i)^hit' }, 'HIM 100')).toHaveLength(1);
  });
});

describe('parts of a schema', () => {
  const root = {
    definitions: { level: { enum: ['introduced'] }, 'odd/name %': { type: 'number' } },
    properties: { level: { $ref: '#/definitions/level' } },
  };

  test('a value fits a part, or not', () => {
    const schema = createSchema(uri, root);
    expect(schema.fits(root.definitions.level, 'introduced')).toBe(true);
    expect(schema.fits(root.properties.level, 'mastered')).toBe(false);
    expect(schema.fits(root.definitions['odd/name %'], 'a')).toBe(false);
    expect(schema.fits(false, 1)).toBe(false);
  });

  test('a reference is resolved to the very part', () => {
    const schema = createSchema(uri, root);
    expect(schema.resolve('#/definitions/level', root.properties.level)).toBe(root.definitions.level);
    expect(schema.resolve('#/definitions/odd~1name%20%25', root)).toBe(root.definitions['odd/name %']);
    expect(schema.resolve('#/definitions/gone', root)).toBeUndefined();
    expect(schema.resolve('https://example.edu/a.json', root)).toBeUndefined();
  });

  test('errors name the part of the schema that was given', () => {
    const [error] = createSchema(uri, root).validate({ level: 'x' });
    expect(error?.parentSchema).toBe(root.definitions.level);
  });
});
