import { expect, test } from 'vitest';
import { reportLevels } from '../../../../server/src/analysis/report/levels.ts';

const lettersOf = (...labels: string[]) =>
  reportLevels({ levels: labels.map((label) => ({ id: label, label })) }).map(({ letter }) => letter);

test('a level without a letter of its own has the first of its name', () => {
  expect(lettersOf('introduced', 'Practiced', 'mastered')).toEqual(['I', 'P', 'M']);
  expect(lettersOf('élémentaire', '𝒜dvanced')).toEqual(['É', '𝒜']);
});

test('levels that begin alike have their numbers', () => {
  expect(lettersOf('aware', 'able', 'expert')).toEqual(['1', '2', '3']);
});

test('a letter of its own stays, and ranks count from 1', () => {
  const levels = [
    { id: 'see', label: 'Seen', letter: 'S' },
    { id: 'do', label: 'Done', letter: 'x' },
  ];
  expect(reportLevels({ levels })).toEqual([
    { id: 'see', label: 'Seen', rank: 1, letter: 'S' },
    { id: 'do', label: 'Done', rank: 2, letter: 'x' },
  ]);
});

test('no scale has no levels, and a level without a name no letter', () => {
  expect(reportLevels(undefined)).toEqual([]);
  expect(lettersOf('', 'able')).toEqual(['', 'A']);
});
