import { expect, test } from 'vitest';
import { addTo } from './add-to.ts';

const place = (line: number, column: number, length = 5) => ({
  start: { line, column },
  end: { line, column: column + length },
});

test('what a program ran is counted with what the tests ran', () => {
  const measured = {
    statementMap: { 0: place(1, 0), 1: place(2, 4) },
    s: { 0: 3, 1: 0 },
    fnMap: { 0: { name: 'greet', loc: place(1, 0) } },
    f: { 0: 0 },
    branchMap: { 0: { type: 'if', loc: place(2, 4) } },
    b: { 0: [0, 2] },
  };
  addTo(measured, {
    statementMap: { 0: place(2, 4), 1: place(1, 0) },
    s: { 0: 7, 1: 1 },
    fnMap: { 0: { name: 'greet', loc: place(1, 0) } },
    f: { 0: 1 },
    branchMap: { 0: { type: 'if', loc: place(2, 4) } },
    b: { 0: [4, 0] },
  });
  expect(measured).toMatchObject({ s: { 0: 4, 1: 7 }, f: { 0: 1 }, b: { 0: [4, 2] } });
});

test('there are no more lines and branches for it, and one that ends elsewhere is the same one', () => {
  const measured = {
    statementMap: { 0: place(1, 0) },
    s: { 0: 0 },
    fnMap: {},
    f: {},
    branchMap: { 0: { type: 'if', loc: place(2, 4, 20) } },
    b: { 0: [0, 0] },
  };
  addTo(measured, {
    statementMap: { 0: place(1, 0), 1: place(9, 0) },
    s: { 0: 1, 1: 1 },
    fnMap: { 0: { name: 'unknown', loc: place(9, 0) } },
    f: { 0: 1 },
    branchMap: { 0: { type: 'if', loc: place(2, 4, 15) }, 1: { type: 'cond-expr', loc: place(2, 4) } },
    b: { 0: [1, 0], 1: [5, 5] },
  });
  expect(measured).toMatchObject({ s: { 0: 1 }, f: {}, b: { 0: [1, 0] } });
  expect(Object.keys(measured.s)).toEqual(['0']);
});

test('of two that begin at the same place, each is counted with its own', () => {
  const both = { 0: { type: 'cond-expr', loc: place(1, 0, 9) }, 1: { type: 'cond-expr', loc: place(1, 0, 3) } };
  const measured = { statementMap: {}, s: {}, fnMap: {}, f: {}, branchMap: both, b: { 0: [0, 0], 1: [0, 0] } };
  addTo(measured, { ...measured, branchMap: both, b: { 0: [1, 0], 1: [0, 1] } });
  expect(measured.b).toEqual({ 0: [1, 0], 1: [0, 1] });
});
