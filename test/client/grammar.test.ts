import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../client/editor/places.mjs';
import { createPainter, type Painted, type Painter, yamlGrammars } from './paint.ts';

const course = 'entity.name.type.course';
const part = 'keyword.control.section';
const level = 'variable.other.enummember';
const key = 'entity.name.tag.yaml';
const plain = 'string.unquoted.plain';

describe.each(yamlGrammars())('The grammar on top of $name', ({ files }) => {
  let paint: Painter;
  beforeAll(async () => {
    paint = await createPainter(files);
  });

  /** Each piece must be one token, and its innermost scope the one that themes look at first. */
  function expectPainted(text: string, pieces: readonly (readonly [piece: string, scope: string])[]) {
    const painted = paint(text);
    const seen = pieces.map(([piece]) => [piece, innermost(painted.find((token) => token.text === piece))]);
    const expected = pieces.map(([piece, scope]) => [piece, expect.stringMatching(scopePattern(scope))]);
    expect(seen).toEqual(expected);
  }

  test.each(['curriculum', 'catalog', 'role', 'framework'])('`%s` at the left edge says what the file is', (kind) => {
    expectPainted(`${kind}: hit-aas`, [
      [kind, 'keyword.control.kind'],
      ['hit-aas', plain],
    ]);
    expectPainted(`x:\n  ${kind}: hit-aas`, [[kind, key]]);
  });

  test.each(partKeys())('`%s` opens a part of the design, at any depth and in braces', (name) => {
    expectPainted(`${name}:\n  x: 1`, [[name, part]]);
    expectPainted(`courses:\n  HIT 112:\n    ${name}: [x]`, [[name, part]]);
    expectPainted(`- ${name}:\n    - x`, [[name, part]]);
    expectPainted(`- { title: x, ${name}: [x] }`, [[name, part]]);
  });

  test('all other keys look alike, also the ids of skills and outcomes', () => {
    const text = [
      'title: Coding',
      'prepares-for: { roles: [x] }',
      'plo-1: introduced',
      'icd-10-cm-coding: introduced',
      'hipaa: { level: mastered }',
      'data-quality:',
      '- { choose: 1, from: [BIO 111] }',
      '- any: [BIO 112]',
      '- { elective: Humanities elective, credits: 3 }',
    ];
    const names = ['title', 'prepares-for', 'roles', 'plo-1', 'icd-10-cm-coding', 'hipaa', 'level', 'data-quality'];
    const ofLists = ['choose', 'from', 'any', 'elective', 'credits'];
    expectPainted(
      text.join('\n'),
      [...names, ...ofLists].map((name) => [name, key]),
    );
  });

  test.each(['HIT 112', 'HIM 3116C', 'HEIT B10', 'C802', 'BIO-111', 'MATH& 146', 'HI 5000'])(
    'the course code %s is seen as a key, in a list and in brackets',
    (code) => {
      expectPainted(`courses:\n  ${code}:\n    title: Coding`, [[code, course]]);
      expectPainted(`courses:\n  - ${code}`, [[code, course]]);
      expectPainted(`courses: [${code}, X]`, [[code, course]]);
      expectPainted(`- { course: ${code} }`, [[code, course]]);
      expectPainted(`- ${code} # or an equal course`, [[code, course]]);
    },
  );

  test('words that only begin like a course code are words', () => {
    expectPainted('title: HIT 112 and its laboratory', [['HIT 112 and its laboratory', plain]]);
    expectPainted('title: Health Information Technology, A.A.S.', [['Health Information Technology, A.A.S.', plain]]);
    expectPainted('text: Apply ICD-10-CM codes', [['Apply ICD-10-CM codes', plain]]);
  });

  test.each(['hipaa', 'release-of-information', 'full-time', 'semester', 'gen-ed/ethics', 'plo-1', 'fall', 'core'])(
    '`%s` looks like every other word, in a list, in brackets, in braces and behind a key',
    (value) => {
      for (const text of [`- ${value}`, `x: [${value}, y]`, `x: [y, ${value}]`, `x: { y: ${value} }`, `x: ${value}`]) {
        expectPainted(text, [[value, plain]]);
      }
    },
  );

  test('a level stands out, in a list, in brackets, in braces and behind a key', () => {
    for (const text of [
      '- mastered',
      'x: [mastered, y]',
      'x: [y, mastered]',
      'x: { y: mastered }',
      'x: mastered # y',
    ]) {
      expectPainted(text, [['mastered', level]]);
    }
    expectPainted('text: mastered by few', [['mastered by few', plain]]);
  });

  test('what is quoted, and what is a comment, stays so', () => {
    for (const text of ['title: "HIT 112"', '# HIT 112', '#  courses: [HIT 112]']) {
      expect(paint(text).some(({ scopes }) => scopes.at(-1)?.startsWith(course))).toBe(false);
    }
    expectPainted('# yaml-language-server: $schema=./my.schema.json', [
      ['$schema', 'keyword.other.modeline'],
      ['./my.schema.json', 'string.unquoted.schema'],
    ]);
  });

  test('every level and Bloom level of the taxonomy is known', () => {
    const scales = Object.values(read('level-scales.yaml')).flatMap(({ levels }) => Object.keys(levels ?? {}));
    const levels = [...scales, ...Object.keys(read('bloom-levels.yaml'))];
    expect(levels.length).toBeGreaterThan(15);
    expect(levels.filter((name) => !innermost(paint(`x: ${name}`).at(-1)).startsWith(level))).toEqual([]);
  });
});

test('every key that the grammar knows is a key of the schemas', () => {
  const kinds = ['curriculum', 'catalog', 'role', 'framework'];
  const schemas = kinds.map((kind) => readFileSync(path.join(root, 'schemas', `${kind}.schema.json`), 'utf8')).join();
  expect(partKeys().length).toBeGreaterThan(10);
  expect(partKeys().filter((name) => !schemas.includes(`"${name}": {`))).toEqual([]);
});

/** The keys that the grammar takes for those that open a part of the design. */
function partKeys(): string[] {
  const file = path.join(root, 'client', 'language', 'hit-curriculum.tmLanguage.json');
  const grammar: { repository: { 'section-key': { match: string } } } = JSON.parse(readFileSync(file, 'utf8'));
  return grammar.repository['section-key'].match.match(/\(\?:([a-z|-]+)\)\(/)?.[1]?.split('|') ?? [];
}

function innermost(token: Painted | undefined): string {
  return token?.scopes.at(-1) ?? 'not one piece';
}

function scopePattern(scope: string): RegExp {
  return new RegExp(`^${scope.replaceAll('.', '\\.')}(\\.|$)`);
}

function read(file: string): Record<string, { levels?: Record<string, unknown> }> {
  return parse(readFileSync(path.join(root, 'schemas', 'taxonomy', file), 'utf8'));
}
