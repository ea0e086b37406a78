import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../client/editor/places.mjs';
import { createPainter, type Painted, type Painter, yamlGrammars } from './paint.ts';

const course = 'entity.name.type.course';
const condition = 'keyword.control.condition';
const word = 'variable.other.enummember';
const skill = 'variable.other.skill';
const id = 'variable.other.id';
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
      ['hit-aas', id],
    ]);
    expectPainted(`x:\n  ${kind}: hit-aas`, [[kind, key]]);
  });

  test('the parts of a file stand out at the left edge only', () => {
    expectPainted('courses:', [['courses', 'keyword.control.section']]);
    expectPainted('terms:\n  - title: First fall\n    courses:', [
      ['terms', 'keyword.control.section'],
      ['title', key],
      ['courses', key],
    ]);
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

  test('requisites show which of several courses count', () => {
    expectPainted('prerequisites:\n  - any: [BIO 111, BIO 168]\n  - condition: Admission to the program', [
      ['prerequisites', condition],
      ['any', condition],
      ['BIO 168', course],
      ['condition', condition],
      ['Admission to the program', plain],
    ]);
    expectPainted('- { choose: 1, from: [BIO 111, HIT 100] }', [
      ['choose', condition],
      ['from', condition],
      ['HIT 100', course],
    ]);
    expectPainted('- { elective: Humanities elective, credits: 3 }', [
      ['elective', condition],
      ['Humanities elective', plain],
      ['credits', key],
    ]);
  });

  test('a skill and its level are told apart', () => {
    expectPainted('teaches:\n  icd-10-cm-coding: introduced', [
      ['teaches', key],
      ['icd-10-cm-coding', skill],
      ['introduced', word],
    ]);
    expectPainted('  cybersecurity: mastered # at last', [
      ['cybersecurity', skill],
      ['mastered', word],
    ]);
    expectPainted('  gen-ed/ethics: reinforced', [['gen-ed/ethics', skill]]);
    expectPainted('  data-quality: { level: reinforced, assessed: true }', [
      ['data-quality', skill],
      ['level', key],
      ['reinforced', word],
      ['assessed', key],
    ]);
  });

  test('ids stand out where they are values', () => {
    expectPainted('skills: [icd-10-cm-coding, gen-ed/ethics]', [
      ['icd-10-cm-coding', id],
      ['gen-ed/ethics', id],
    ]);
    expectPainted('roles:\n  - medical-coder', [['medical-coder', id]]);
    expectPainted('text: evidence-based decisions', [['evidence-based decisions', plain]]);
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

  test('every level, Bloom level and season of the taxonomy is known', () => {
    const names = Object.values(read('level-scales.yaml')).flatMap(({ levels }) => Object.keys(levels ?? {}));
    const words = [...names, ...Object.keys(read('bloom-levels.yaml')), 'fall', 'winter', 'spring', 'summer'];
    expect(words.length).toBeGreaterThan(15);
    const unknown = words.filter((level) => !innermost(paint(`x: ${level}`).at(-1)).startsWith(word));
    expect(unknown).toEqual([]);
    const asLevel = names.filter((level) => !innermost(paint(`statistics: ${level}`)[0]).startsWith(skill));
    expect(asLevel).toEqual([]);
  });
});

test('every key that the grammar knows is a key of the schemas', () => {
  const grammar = readFileSync(path.join(root, 'client', 'language', 'hit-curriculum.tmLanguage.json'), 'utf8');
  const patterns: { 'section-key': { match: string }; 'condition-key': { match: string } } =
    JSON.parse(grammar).repository;
  const kinds = ['curriculum', 'catalog', 'role', 'framework'];
  const schemas = kinds.map((kind) => readFileSync(path.join(root, 'schemas', `${kind}.schema.json`), 'utf8')).join();
  for (const { match } of [patterns['section-key'], patterns['condition-key']]) {
    const keys = match.match(/\(\?:([a-z|-]+)\)\(/)?.[1]?.split('|') ?? [];
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((name) => !schemas.includes(`"${name}": {`))).toEqual([]);
  }
});

function innermost(token: Painted | undefined): string {
  return token?.scopes.at(-1) ?? 'not one piece';
}

function scopePattern(scope: string): RegExp {
  return new RegExp(`^${scope.replaceAll('.', '\\.')}(\\.|$)`);
}

function read(file: string): Record<string, { levels?: Record<string, unknown> }> {
  return parse(readFileSync(path.join(root, 'schemas', 'taxonomy', file), 'utf8'));
}
