import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createSchema } from '../../../server/src/schema/load.ts';
import { labelsAt } from '../../support/accept.ts';

const root = builtIn.schemas['curriculum.schema.json'] ?? true;
const typing = { schema: createSchema('hit-curriculum:/schemas/curriculum.schema.json', root, { trusted: true }) };

/** A list is asked for behind a blank, a quotation mark and a comma, too, so it must stay away from prose. */
describe('prose is written without being interrupted', () => {
  const texts = [
    'Health $0',
    'Health, $0',
    'Health: $0',
    'Health, $0information',
    'don’t, $0',
    "don't, $0",
    '"$0"',
    '"Health $0"',
    '"Health, $0"',
    '"Health: $0"',
    "'Health, $0'",
    '"Health, $0',
    "'$0",
    'Health [$0',
    'Health {a, $0}',
    '$0',
  ];
  const places: readonly (readonly [string, (text: string) => string])[] = [
    ['title', (text) => `curriculum: a\ntitle: ${text}\naward: associate\n`],
    ['description', (text) => `curriculum: a\ndescription: ${text}\n`],
    ['notes', (text) => `curriculum: a\ncourses:\n  HIT 100:\n    notes: ${text}\n    title: x\n`],
    ['text', (text) => `curriculum: a\noutcomes:\n  plo-1:\n    text: ${text}\n    bloom: apply\n`],
    ['text in a list', (text) => `curriculum: a\ncourses:\n  A:\n    outcomes:\n      - text: ${text}\n`],
  ];
  test.each(places)('behind %s', (_key, write) => {
    for (const text of texts) expect([text, labelsAt(write(text), typing)]).toEqual([text, []]);
  });

  test.each(places)('in several lines behind %s', (_key, write) => {
    for (const style of ['|', '>', '|-', '>-', '|2', '> # folded']) {
      for (const line of ['$0', 'award: $0', 'one, $0', '"$0"', '- $0', 'teaches: { $0', '# $0']) {
        const indent = /( *)(?:- )?\S+: %$/m.exec(write('%'))?.[0].search(/[^ -]/) ?? 0;
        const text = `${style}\n${' '.repeat(indent + 2)}one\n${' '.repeat(indent + 2)}${line}`;
        expect([text, labelsAt(write(text), typing)]).toEqual([text, []]);
      }
    }
  });

  test('in a quoted text that goes on', () => {
    expect(labelsAt('curriculum: a\ntitle: "Health\n  information, $0"\n', typing)).toEqual([]);
    expect(labelsAt('curriculum: a\ntitle: Health\n  information, $0\n', typing)).toEqual([]);
  });

  test('in an outcome that is nothing but its text', () => {
    const outcomes = 'curriculum: a\ncourses:\n  A:\n    outcomes:';
    for (const text of ['Apply $0', 'Apply codes, $0', '"Apply $0"', "'Apply codes, $0'", 'Apply codes: $0']) {
      expect([text, labelsAt(`${outcomes}\n      - ${text}\n`, typing)]).toEqual([text, []]);
    }
    expect(labelsAt(`${outcomes} [Apply $0]`, typing)).toEqual([]);
    expect(labelsAt('curriculum: a\noutcomes:\n  plo-1: Apply, $0', typing)).toEqual([]);
    expect(labelsAt('curriculum: a\noutcomes:\n  plo-1: "Apply, $0"', typing)).toEqual([]);
  });

  test('but labels of several words are still found', () => {
    expect(labelsAt('curriculum: a\ncourses:\n  course in $0', typing)).toEqual(['course in full']);
    expect(labelsAt('curriculum: a\nprepares-for:\n  roles: [medical c$0]', typing)).toContain('medical-coder');
  });
});
