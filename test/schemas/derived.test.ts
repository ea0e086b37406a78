import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { derivedFiles } from '../../schemas/derive/files.ts';
import { type JsonSchema, withUsedDefinitions } from '../../schemas/derive/json-schema.ts';
import type { SchemaName } from '../../schemas/derive/schemas.ts';
import { gatheredTemplates } from '../../schemas/templates/gather.ts';
import { writeChanged } from '../../schemas/write-changed.ts';
import { schemas, taxonomy } from './held-against.ts';

const kinds = Object.keys(schemas) as SchemaName[];

describe('the derived files that are checked in', () => {
  it.each([...derivedFiles(taxonomy)])('%s is current (npm run schemas makes it so)', (name, text) => {
    const file = new URL(`../../schemas/${name}`, import.meta.url);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8') === text).toBe(true);
  });

  it('are the same, however often they are derived', () => {
    expect([...derivedFiles(taxonomy)]).toEqual([...derivedFiles(structuredClone(taxonomy))]);
  });

  it('are written only where they have changed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hit-derived-'));
    const files = derivedFiles(taxonomy);
    expect(writeChanged(folder, files)).toEqual([...files.keys()]);
    expect(writeChanged(folder, files)).toEqual([]);
    writeFileSync(join(folder, 'role.schema.json'), 'edited by hand');
    expect(writeChanged(folder, files)).toEqual(['role.schema.json']);
    expect(readFileSync(join(folder, 'role.schema.json'), 'utf8')).toBe(files.get('role.schema.json'));
    rmSync(folder, { recursive: true });
  });

  it('are small enough to ship and to read at a start', () => {
    for (const kind of kinds) {
      expect(statSync(new URL(`../../schemas/${kind}.schema.json`, import.meta.url)).size).toBeLessThan(200_000);
    }
  });
});

describe.each(kinds)('the schema of a %s', (kind) => {
  const parts = allParts(schemas[kind]);

  it('explains each of its keys', () => {
    const unexplained = parts.flatMap(({ path, part }) =>
      Object.entries(isSchema(part.properties) ? part.properties : {})
        .filter(([, property]) => isSchema(property) && !isOverlay(path) && !describes(kind, property))
        .map(([key]) => `${path}: ${key}`),
    );
    expect(unexplained).toEqual([]);
  });

  it('knows every key: a map is closed, or its keys are the author’s', () => {
    const open = parts
      .filter(({ part, path }) => part.type === 'object' && !isOverlay(path) && !path.endsWith('/if'))
      .filter(({ part }) => part.additionalProperties === undefined);
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  it('says what each word of a list of words means', () => {
    const enums = parts.filter(({ part }) => Array.isArray(part.enum));
    expect(enums.length).toBeGreaterThan(3);
    for (const { path, part } of enums) {
      expect(part.enumDescriptions, path).toHaveLength((part.enum as unknown[]).length);
    }
  });

  it('writes no list of words twice', () => {
    const lists = parts.filter(({ part }) => Array.isArray(part.enum)).map(({ part }) => JSON.stringify(part.enum));
    expect(new Set(lists).size).toBe(lists.length);
  });

  it('has snippets with a label, a description and a body', () => {
    const snippets = parts.flatMap(({ part }) => (part.defaultSnippets ?? []) as Record<string, unknown>[]);
    expect(snippets.length).toBeGreaterThan(0);
    for (const snippet of snippets) {
      expect(Object.keys(snippet)).toEqual(['label', 'description', 'body']);
    }
  });
});

it('a reference to a definition that is not there is a mistake in the deriving code', () => {
  expect(() => withUsedDefinitions({ $ref: '#/definitions/cuorse' }, {})).toThrow('cuorse');
});

interface Part {
  readonly path: string;
  readonly part: JsonSchema;
}

/** Every schema inside a schema, with a path for people. */
function allParts(part: unknown, path = ''): Part[] {
  if (Array.isArray(part)) return part.flatMap((item, index) => allParts(item, `${path}/${index}`));
  if (!isSchema(part)) return [];
  const below = Object.entries(part)
    .filter(([key]) => !['defaultSnippets', 'examples', 'enum', 'const'].includes(key))
    .flatMap(([key, value]) => allParts(value, `${path}/${key}`));
  return [{ path, part }, ...below];
}

/** The overlays of the level scales add nothing but words for levels; everything else is told by the base. */
function isOverlay(path: string): boolean {
  return /^\/(if|then|else)\b|\/(graded|levels-of-course)-/.test(path);
}

function describes(kind: SchemaName, property: JsonSchema): boolean {
  if (typeof property.description === 'string') return true;
  if (typeof property.$ref !== 'string') return false;
  const definitions = schemas[kind].definitions as Record<string, JsonSchema>;
  const target = definitions[property.$ref.replace('#/definitions/', '')];
  return target !== undefined && describes(kind, target);
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('the templates of new files', () => {
  it.each([...gatheredTemplates()])('%s is current (npm run schemas makes it so)', (name, text) => {
    expect(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8')).toBe(text);
  });
});
