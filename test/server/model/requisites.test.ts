import { expect, test } from 'vitest';
import { requisiteListInWords } from '../../../server/src/features/words/requisites.ts';
import { readFileModel } from '../../../server/src/model/file-model.ts';
import { coursesIn, type Requisite } from '../../../server/src/model/requisite.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';

/** The prerequisites of the only course of a catalog. */
function prerequisites(above: string, list: string): readonly Requisite[] {
  const text = `catalog: a\ntitle: A\n${above}courses:\n  A 1:\n    title: T\n    credits: 3\n    prerequisites: ${list}\n`;
  const model = readFileModel(parseText(text), 'catalog');
  return (model.kind === 'catalog' && model.courses[0]?.requisites.prerequisites) || [];
}

test('Aliases that lead in circles come to an end.', () => {
  const circle = prerequisites('', '&a\n      - B 1\n      - any: *a\n      - all: *a');
  const codes = coursesIn(circle).map(({ code }) => code.text);
  expect(codes.length).toBeLessThan(1000);
  expect(new Set(codes)).toEqual(new Set(['B 1']));
  expect(requisiteListInWords(circle)).toMatch(/^B 1/);
});

test('Aliases that multiply do, too, and what is written before them is read.', () => {
  const doubled = Array.from({ length: 29 }, (_, n) => `  x${n + 1}: &x${n + 1} [{ any: *x${n} }, { any: *x${n} }]\n`);
  const many = prerequisites(`links:\n  x0: &x0 [B 1]\n${doubled.join('')}`, '[C 1, { all: *x29 }]');
  expect(coursesIn(many)[0]?.code.text).toBe('C 1');
  expect(coursesIn(many).length).toBeLessThan(1000);
});
