import { expect, test } from 'vitest';
import { searchRank } from '../../../server/src/taxonomy/search.ts';

const record = {
  id: 'electronic-health-records',
  label: 'Electronic health records',
  description: '',
  synonyms: ['EHR', 'EMR', 'computerized patient record'],
};
const coding = { id: 'icd-10-cm-coding', label: 'ICD-10-CM coding', description: '', synonyms: ['diagnosis coding'] };

test.each([
  ['', 0],
  ['elec', 1],
  ['Electronic H', 1],
  ['electronic-h', 1],
  ['health', 2],
  ['rec health', 2],
  ['EHR', 0],
  ['emr', 0],
  ['patient comp', 3],
  ['lectron', 4],
  ['elhere', 5],
  ['ehh', 5],
  ['eh', 3],
  ['es', undefined],
  ['coding', undefined],
  ['x', undefined],
])('“%s” finds electronic health records with rank %s', (typed, rank) => {
  expect(searchRank(record, typed)).toBe(rank);
});

test.each([
  ['icd', 1],
  ['icd10', 1],
  ['ICD-10', 1],
  ['"icd', 1],
  ['cm', 2],
  ['diagn', 3],
])('“%s” finds ICD-10-CM coding with rank %s', (typed, rank) => {
  expect(searchRank(coding, typed)).toBe(rank);
});
