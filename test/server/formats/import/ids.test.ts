import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFrom, uniqueIds } from '../../../../server/src/formats/import/ids.ts';

test.each([
  ['Health Information Technology, A.A.S.', 'health-information-technology-aas'],
  ['Ärztliche Kodierung — Teil 2', 'arztliche-kodierung-teil-2'],
  ["Coder's guide", 'coders-guide'],
  ['../../etc/passwd', 'etc-passwd'],
  ['医療情報', 'program'],
  ['', 'program'],
  [`${'health information '.repeat(10)}`, 'health-information-health-information-health-information'],
])('the title %j gives the id %j', (title, id) => {
  expect(idFrom(title, 'program')).toBe(id);
});

test('an id is always a word that can stand in a file and be the name of one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      expect(idFrom(title, 'x')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(idFrom(title, 'x').length).toBeLessThanOrEqual(60);
    }),
  );
});

test('ids that stand twice are told apart, and none takes the id of another', () => {
  expect(uniqueIds(['quality', 'quality', 'quality-2', 'quality', 'law'])).toEqual([
    'quality',
    'quality-3',
    'quality-2',
    'quality-4',
    'law',
  ]);
});
