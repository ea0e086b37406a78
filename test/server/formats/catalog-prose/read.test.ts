import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRequisites } from '../../../../server/src/formats/catalog-prose/read.ts';
import type { ProseRequisite } from '../../../../server/src/formats/catalog-prose/requisites.ts';
import { phrases } from './phrases.ts';

describe('requisites as catalogs print them', () => {
  const cases = phrases.map(([prose, expected, kinds = []]) => ({ prose, expected, kinds }));
  test.each(cases)('$prose', ({ prose, expected, kinds }) => {
    const { requisites, notes } = readRequisites(prose);
    expect(Object.fromEntries(Object.entries(requisites).filter(([, list]) => list.length > 0))).toEqual(expected);
    expect([...new Set(notes.map(({ kind }) => kind))]).toEqual(kinds);
  });

  test('what cannot be read with certainty says how it was read', () => {
    expect(readRequisites('HIT 100 and HIT 110 or HIT 112').notes).toEqual([
      {
        kind: 'doubtful',
        message:
          '“HIT 100 and HIT 110 or HIT 112” could be read in two ways; it is read as (HIT 100 and HIT 110) or HIT 112.',
      },
    ]);
  });

  test('what was not understood is kept, and named', () => {
    const { requisites, notes } = readRequisites('HIT 100 within the last five years');
    expect(requisites.prerequisites).toEqual([{ condition: 'HIT 100 within the last five years' }]);
    expect(notes.map(({ message }) => message)).toEqual([
      '“HIT 100 within the last five years” was not understood, and is kept as a condition.',
    ]);
  });

  test('a line of a cell is a part of the list', () => {
    expect(readRequisites('HIT 100\nBIO 168 or\nBIO 169').requisites.prerequisites).toEqual([
      'HIT 100',
      { any: ['BIO 168', 'BIO 169'] },
    ]);
  });
});

describe('with the courses of the college', () => {
  test('a code is written as the college writes it', () => {
    const known = { codes: ['HIM 3116C', 'HIT-100'] };
    expect(readRequisites('him3116c and HIT 100', known).requisites.prerequisites).toEqual(['HIM 3116C', 'HIT-100']);
  });

  test('numbers alone are courses of the department', () => {
    const known = { codes: ['HIT 110'], defaultPrefix: 'HIT' };
    expect(readRequisites('100 and 110', known).requisites.prerequisites).toEqual(['HIT 100', 'HIT 110']);
    expect(readRequisites('100 and 110').requisites.prerequisites).toEqual([{ condition: '100 and 110' }]);
  });

  test('letters that another college would not use for courses', () => {
    expect(readRequisites('ACT 19').requisites.prerequisites).toEqual([{ condition: 'ACT 19' }]);
    expect(readRequisites('ACT 19', { codes: ['ACT 19'] }).requisites.prerequisites).toEqual(['ACT 19']);
  });

  test('a column of corequisites', () => {
    expect(readRequisites('BIO 168', undefined, 'corequisites').requisites.corequisites).toEqual(['BIO 168']);
  });
});

/** Words that only join others, and so need not be in what was read. */
const joining = new Set(
  `and or of in with a an the one any either both all following these course courses prior previous successful satisfactory
   successfully satisfactorily previously completion completed complete passed passing take students student must should have
   need to be is are required credit for grade grades better higher above minimum min at least each may can taken also
   concurrently concurrent simultaneously together same time enrollment registration before recommended strongly highly
   advised suggested prerequisite prerequisites prereq corequisite corequisites coreq pre co none n na advisory preparation
   advisories requisite requisites but this as s up greater final letter from background which that not no than plus well along together when pass min`.split(
    /\s+/u,
  ),
);

const piece = fc.oneof(
  fc.constantFrom(...phrases.map(([prose]) => prose)),
  fc.constantFrom(
    ' and ',
    ' or ',
    ', ',
    '; ',
    '(',
    ')',
    '/',
    '. ',
    '\n',
    ' one of ',
    'either ',
    ' before or with',
    'C or better',
  ),
  fc.stringMatching(/^[A-Z]{2,4} \d{3}$/),
  fc.string({ maxLength: 12 }),
);

describe('whatever stands in a cell', () => {
  test('nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const prose = pieces.join('');
        const { requisites, notes } = readRequisites(prose);
        const said = letters(
          `${Object.values(requisites).flat().map(wordsOf).join(' ')} ${notes.map(({ message }) => message).join(' ')}`,
        );
        for (const word of prose.match(/[\p{L}]{3,}/gu) ?? []) {
          if (!joining.has(word.toLowerCase())) expect(said).toContain(letters(word));
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'HIT 100, ',
    '(',
    'or ',
    'a',
    'placement into ENG 101 ',
    'one of HIT 100 ',
    'HIT 100 before or with, ',
    'C. ',
  ])('a long text takes no longer for its length: %s', (piece) => {
    const started = performance.now();
    readRequisites(piece.repeat(Math.ceil(100_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

function wordsOf(requisite: ProseRequisite): string {
  if (typeof requisite === 'string') return requisite;
  if ('course' in requisite) return `${requisite.course} ${requisite['minimum-grade']}`;
  if ('condition' in requisite) return requisite.condition;
  return ('all' in requisite ? requisite.all : requisite.any).map(wordsOf).join(' ');
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
