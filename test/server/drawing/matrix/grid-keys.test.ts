import { expect, it } from 'vitest';
import { moved } from '../../../../server/src/drawing/matrix/grid-keys.ts';

/** A table of 2 rows of headings and 28 others; a name, two bars, and 10 courses. */
const shape = { rows: 30, columns: 13, corner: 3 };
const press = (row: number, column: number, key: string, ctrlKey = false, span = 1) => {
  const to = moved({ row, column, span }, { key, ctrlKey }, shape);
  return to && [to.row, to.column];
};

it('Arrows go to the next cell, and stay where there is none.', () => {
  expect(press(5, 5, 'ArrowRight')).toEqual([5, 6]);
  expect(press(5, 5, 'ArrowLeft')).toEqual([5, 4]);
  expect(press(5, 5, 'ArrowDown')).toEqual([6, 5]);
  expect(press(5, 5, 'ArrowUp')).toEqual([4, 5]);
  expect(press(29, 12, 'ArrowRight')).toEqual([29, 12]);
  expect(press(29, 12, 'ArrowDown')).toEqual([29, 12]);
  expect(press(5, 0, 'ArrowLeft')).toEqual([5, 0]);
});

it('Terms stand above courses only: from the name one goes no further up than to its heading.', () => {
  expect(press(1, 5, 'ArrowUp')).toEqual([0, 5]);
  expect(press(1, 0, 'ArrowUp')).toEqual([1, 0]);
  expect(press(4, 1, 'PageUp')).toEqual([1, 1]);
  expect(press(0, 3, 'ArrowLeft')).toEqual([1, 2]);
  expect(press(0, 6, 'Home')).toEqual([1, 0]);
});

it('From a term that spans several courses one goes to the next term.', () => {
  expect(press(0, 3, 'ArrowRight', false, 4)).toEqual([0, 7]);
});

it('Home and End go to the ends of the row, with Control to those of the table.', () => {
  expect(press(5, 5, 'Home')).toEqual([5, 0]);
  expect(press(5, 5, 'End')).toEqual([5, 12]);
  expect(press(5, 5, 'Home', true)).toEqual([1, 0]);
  expect(press(5, 5, 'End', true)).toEqual([29, 12]);
});

it('Page Down goes ten rows on.', () => {
  expect(press(5, 5, 'PageDown')).toEqual([15, 5]);
  expect(press(25, 5, 'PageDown')).toEqual([29, 5]);
});

it('Other keys are left alone.', () => {
  expect(press(5, 5, 'a')).toBeUndefined();
  expect(press(5, 5, 'Tab')).toBeUndefined();
});
