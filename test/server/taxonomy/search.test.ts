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
  ['lectron', 6],
  ['elhere', 7],
  ['ehh', 7],
  ['record electronic', 2],
  ['electronic medical records', 0],
  ['EHR systems', 4],
  ['systems of electronic health record', 4],
  ['medical records', undefined],
  ['eh', 3],
  ['patient ehr', 4],
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

const implementation = { id: 'ehr-implementation', label: 'EHR implementation', description: '' };

test.each([
  ['electronic health record implementation', 0],
  ['implementation of EHRs', 2],
  ['implementing', undefined],
])('“%s” finds EHR implementation with rank %s', (typed, rank) => {
  expect(searchRank(implementation, typed)).toBe(rank);
});

const privacy = { id: 'privacy', label: 'Privacy', description: '', synonyms: ['data protection', 'privacy policies'] };

test.each([
  ['HIPAA privacy', 4],
  ['policy privacy', 3],
  ['policy protection', 5],
  ['data-protection', 0],
  ['data', 3],
])('“%s” finds privacy with rank %s', (typed, rank) => {
  expect(searchRank(privacy, typed)).toBe(rank);
});
