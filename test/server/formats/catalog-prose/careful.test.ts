import { describe, expect, test } from 'vitest';
import { readRequisites } from '../../../../server/src/formats/catalog-prose/read.ts';
import type { Phrase } from './phrases.ts';

/** Phrases of which a hasty reading is a wrong one. */
const phrases: readonly Phrase[] = [
  [
    'A grade of C or better in HIT 100 and HIT 112 and concurrent enrollment in HIT 215',
    {
      prerequisites: [
        { course: 'HIT 100', 'minimum-grade': 'C' },
        { course: 'HIT 112', 'minimum-grade': 'C' },
      ],
      corequisites: ['HIT 215'],
    },
  ],
  [
    'HIT 100 and either HIT 112 or BIO 168 or permission',
    { prerequisites: ['HIT 100', { any: ['HIT 112', 'BIO 168', { condition: 'Permission' }] }] },
  ],
  [
    'One of HIT 112, BIO 168 or consent of instructor',
    { prerequisites: [{ any: ['HIT 112', 'BIO 168', { condition: 'Consent of instructor' }] }] },
  ],
  [
    'HIT 112 or BIO 168 or permission',
    { prerequisites: [{ any: ['HIT 112', 'BIO 168', { condition: 'Permission' }] }] },
  ],
  [
    'One of the following: (HIT 100 and HIT 112) or BIO 168',
    { prerequisites: [{ any: [{ all: ['HIT 100', 'HIT 112'] }, 'BIO 168'] }] },
  ],
  [
    'One of (HIT 100 and HIT 112), (BIO 168 and BIO 169)',
    { prerequisites: [{ any: [{ all: ['HIT 100', 'HIT 112'] }, { all: ['BIO 168', 'BIO 169'] }] }] },
  ],
  ['One of (HIT 100, HIT 112 and BIO 168)', { prerequisites: [{ any: ['HIT 100', 'HIT 112', 'BIO 168'] }] }],
  ['One of (HIT 100 and HIT 112)', { prerequisites: [{ condition: 'One of (HIT 100 and HIT 112)' }] }, ['condition']],
  [
    'HIT 100. BIO 168 is recommended\nCorequisite: HIT 112',
    { prerequisites: ['HIT 100'], corequisites: ['HIT 112'], advisories: ['BIO 168'] },
  ],
  ['HIT 100\nHIT 112\nOR\nBIO 168', { prerequisites: ['HIT 100', { any: ['HIT 112', 'BIO 168'] }] }],
  ['HIT 100\nHIT 112\nOR BIO 168', { prerequisites: ['HIT 100', { any: ['HIT 112', 'BIO 168'] }] }],
  ['1. HIT 100\n2. HIT 112', { prerequisites: ['HIT 100', 'HIT 112'] }],
  ['a) HIT 100\nb) HIT 112', { prerequisites: ['HIT 100', 'HIT 112'] }],
  ['HIT 100\n(may be taken concurrently)', { corequisites: ['HIT 100'] }],
  [
    'State Prerequisites: HIT 100; Local Prerequisites: BIO 168; State Corequisites: None',
    { prerequisites: ['HIT 100', 'BIO 168'] },
  ],
  ['HIT 2XX', { prerequisites: [{ condition: 'HIT 2XX' }] }, ['condition']],
  ['HIT 100 and HIT 2XX', { prerequisites: ['HIT 100', { condition: 'HIT 2XX' }] }, ['condition']],
  [
    'HIT 100, HIT 112 (both may be taken concurrently)',
    { prerequisites: [{ condition: 'HIT 100, HIT 112 (both may be taken concurrently)' }] },
    ['condition'],
  ],
  [
    'Concurrent enrollment in HIT 112 or completion of BIO 168',
    { prerequisites: [{ condition: 'Concurrent enrollment in HIT 112 or completion of BIO 168' }] },
    ['condition'],
  ],
  [
    'C or better in HIT 100, B or better in HIT 112',
    { prerequisites: [{ condition: 'C or better in HIT 100, B or better in HIT 112' }] },
    ['condition'],
  ],
  ['Undergraduate level HIT 100 Minimum Grade of C', { prerequisites: [{ course: 'HIT 100', 'minimum-grade': 'C' }] }],
  [
    'Introductory HIT 100 minimum grade of C',
    { prerequisites: [{ condition: 'Introductory HIT 100 minimum grade of C' }] },
    ['condition'],
  ],
  [
    'HIT 100* and HIT 112 (* may be taken concurrently)',
    { prerequisites: [{ condition: 'HIT 100* and HIT 112 (* may be taken concurrently)' }] },
    ['condition'],
  ],
  [
    'HIT 100 and 112 with a minimum 2.0 GPA',
    { prerequisites: ['HIT 100', { condition: '112 with a minimum 2.0 GPA' }] },
    ['condition'],
  ],
  [
    'May be repeated for up to 6 credits',
    { prerequisites: [{ condition: 'May be repeated for up to 6 credits' }] },
    ['condition'],
  ],
  [
    'two of the following: HIT 100, HIT 112',
    { prerequisites: [{ condition: 'Two of the following: HIT 100, HIT 112' }] },
    ['condition'],
  ],
  [
    'HIT 100 or HIT 112 (may be taken concurrently)',
    { prerequisites: [{ condition: 'HIT 100 or HIT 112 (may be taken concurrently)' }] },
    ['condition'],
  ],
  ['HIT 100–110', { prerequisites: [{ condition: 'HIT 100–110' }] }, ['condition']],
];

describe('phrases of which a hasty reading is a wrong one', () => {
  const cases = phrases.map(([prose, expected, kinds = []]) => ({ prose, expected, kinds }));
  test.each(cases)('$prose', ({ prose, expected, kinds }) => {
    const { requisites, notes } = readRequisites(prose);
    expect(Object.fromEntries(Object.entries(requisites).filter(([, list]) => list.length > 0))).toEqual(expected);
    expect([...new Set(notes.map(({ kind }) => kind))]).toEqual(kinds);
  });
});
