import { expect, test } from 'vitest';
import { fewOfEachKind, kindOfNote } from '../../../../server/src/formats/import/kinds-of-notes.ts';

const kind = (message: string, severity: 'error' | 'warning' = 'error') => kindOfNote({ severity, message });

test('notes that differ only in names, codes and numbers are of one kind', () => {
  expect(kind('The credits “x” of HIT 100: it is no number.')).toBe(
    kind('The credits “three” of BIO 168L: it is no number.'),
  );
  expect(kind('HIT 103 requires ENG 101, which the list does not have.')).toBe(
    kind('A&P 2 requires MAT 1, HIT 2 and BIO 3, which the list does not have.'),
  );
  expect(kind('Row 1 is odd.')).not.toBe(kind('Row 1 is even.'));
  expect(kind('Row 1 is odd.')).not.toBe(kind('Row 1 is odd.', 'warning'));
});

test('the first of each kind are told, in their order, the last of them with the number of the others', () => {
  const note = (message: string) => ({ severity: 'error' as const, message });
  const notes = [note('Row 1 is odd.'), note('No award.'), note('Row 2 is odd.'), note('Row 3 is odd.')];
  expect(fewOfEachKind(notes, 2).map(({ note: { message }, more }) => `${message} ${more}`)).toEqual([
    'Row 1 is odd. 0',
    'No award. 0',
    'Row 2 is odd. 1',
  ]);
  expect(fewOfEachKind(notes, Number.POSITIVE_INFINITY).map(({ more }) => more)).toEqual([0, 0, 0, 0]);
});
