import { describe, expect, test } from 'vitest';
import { plannedTerms, relationOf } from '../../../../server/src/analysis/plan/planned-terms.ts';
import type { Term } from '../../../../server/src/model/plan.ts';
import { termInWords } from '../../../../server/src/rules/words/terms.ts';

/** A term as a title, or with its season and year. */
type Written = string | { readonly title?: string; readonly season?: string; readonly year?: number };

function termsOf(written: readonly Written[]) {
  return plannedTerms(
    written.map((one, index): Term => {
      const { title, season, year } = typeof one === 'string' ? { title: one } : one;
      const word = (text: string) => ({ text, start: index, end: index });
      return {
        ...(title ? { title: word(title) } : {}),
        ...(season ? { season: word(season) } : {}),
        ...(year === undefined ? {} : { year }),
        slots: [],
        start: index,
        end: index,
      };
    }),
  );
}

describe('A title says when a term takes place:', () => {
  test.each([
    ['First fall', 'fall 1'],
    ['Fall, year 2', 'fall 2'],
    ['Year 2, Fall', 'fall 2'],
    ['Second year: spring', 'spring 2'],
    ['Sophomore Autumn', 'fall 2'],
    ['Spring 2', 'spring 2'],
    ['SUMMER II', 'summer 2'],
    ['Winter quarter', 'winter -'],
    ['Fall 2026', 'fall - 2026'],
    ['Semester 3', '- -'],
    ['Semester 3 (fall)', 'fall -'],
    ['Fall or spring', '- -'],
    ['Year 1', '- 1'],
    ['Fall 2026–27', 'fall -'],
  ])('%s', (title, said) => {
    const [term] = termsOf([title]);
    const words = [term?.season ?? '-', term?.year ?? '-', term?.calendarYear ?? ''];
    expect(words.join(' ').trim()).toBe(said);
  });

  test('but not against what the term itself says', () => {
    const [term] = termsOf([{ title: 'First fall', season: 'spring', year: 3 }]);
    expect(term).toMatchObject({ season: 'spring', year: 3 });
  });
});

test('Numbers beside the season that go on from term to term count the terms', () => {
  expect(termsOf(['Fall 1', 'Spring 2', 'Fall 3']).map(({ year }) => year)).toEqual([undefined, undefined, undefined]);
  expect(termsOf(['Fall 1', 'Spring 1', 'Fall 2']).map(({ year }) => year)).toEqual([1, 1, 2]);
});

test('A term is named by season and year where that is enough', () => {
  const terms = termsOf([
    { season: 'fall', year: 1 },
    { title: 'Early spring', season: 'spring', year: 1 },
    { title: 'Late spring', season: 'spring', year: 1 },
    'Semester 4',
    { season: 'fall' },
  ]);
  expect(terms.map(termInWords)).toEqual(['Fall, year 1', '“Early spring”', '“Late spring”', '“Semester 4”', 'term 5']);
});

describe('The order of terms', () => {
  const relation = (written: readonly [Written, Written]) => {
    const [one, other] = termsOf(written);
    return one && other && relationOf(one, other);
  };

  test('is that of the file', () => {
    expect(relation(['Semester 2', 'Semester 1'])).toEqual({ before: true, same: false, after: false });
    expect(relation(['Spring, year 1', 'Fall, year 1'])).toEqual({ before: true, same: false, after: false });
  });

  test('is not known where the years go back', () => {
    expect(relation(['Fall, year 2', 'Fall, year 1'])).toEqual({ before: true, same: true, after: true });
    expect(relation(['Fall 2027', 'Fall 2026'])).toEqual({ before: true, same: true, after: true });
  });

  test('may be none at all within one season', () => {
    expect(relation([{ season: 'fall', year: 1 }, 'Fall, year 1'])).toEqual({ before: true, same: true, after: false });
  });
});
