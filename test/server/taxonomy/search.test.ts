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
  ['elec', 0],
  ['Electronic H', 0],
  ['electronic-h', 0],
  ['health', 1],
  ['rec health', 1],
  ['EHR', 2],
  ['emr', 2],
  ['patient comp', 2],
  ['lectron', 3],
  ['elhere', 4],
  ['ehh', 4],
  ['eh', 2],
  ['es', undefined],
  ['coding', undefined],
  ['x', undefined],
])('“%s” finds electronic health records with rank %s', (typed, rank) => {
  expect(searchRank(record, typed)).toBe(rank);
});

test.each([
  ['icd', 0],
  ['icd10', 0],
  ['ICD-10', 0],
  ['"icd', 0],
  ['cm', 1],
  ['diagn', 2],
])('“%s” finds ICD-10-CM coding with rank %s', (typed, rank) => {
  expect(searchRank(coding, typed)).toBe(rank);
});
