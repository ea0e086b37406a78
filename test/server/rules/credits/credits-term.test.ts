import { expect, test } from 'vitest';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';
import { fixed } from '../../features/code-actions/fixes/offered.ts';
import { mendingAt } from './mending.ts';

const expectTerms = (fixture: string) => expectFindings(fixture, ['credits-term']);

const program = (text: string) => `
curriculum: hit
title: HIT
award: certificate
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 112: { title: Coding, credits: 4.5 }
  HIT 299: { title: Topics, credits: { min: 0.5, max: 4 } }
${text.trim()}
`;

test('A term is published with more or less than stands in it, in any plan.', () => {
  const workspace = expectTerms(
    program(`
terms:
  - title: Fall
    credits: 8
    #        ^ credits-term Fall adds up to 3 + 4.5 = 7.5 credits, and \`credits\` says 8: plan the 0.5 credits that are missing, or write 7.5.
    courses: [HIT 100, HIT 112]
plans:
  slow:
    terms:
      - title: Fall
        credits: { min: 1, max: 2 }
        #        ^^^^^^^^^^^^^^^^^^ credits-term adds up to 3 credits, and \`credits\` says 1–2: take 1 credit out, or write 3.
        courses: [HIT 100]`),
  );
  expect(relatedTo(workspace, findingWith(workspace, '/test.curriculum.yaml', 'credits-term'))).toEqual([
    '/test.curriculum.yaml:11 HIT 100: 3 credits',
    '/test.curriculum.yaml:11 HIT 112: 4.5 credits',
  ]);
});

test('Ranges that meet are right.', () => {
  expectTerms(program('terms: [{ title: Fall, credits: 7.5, courses: [HIT 100, HIT 112] }]'));
  expectTerms(program('terms: [{ title: Fall, credits: 5, courses: [HIT 100, HIT 299] }]'));
  expectTerms(program('terms: [{ title: Fall, credits: { min: 6, max: 8 }, courses: [HIT 100, HIT 299] }]'));
  expectTerms(program('terms: [{ title: Fall, credits: 4, courses: [{ choose: 1, from: [HIT 100, HIT 112] }] }]'));
});

test('Of what is not known nothing is said.', () => {
  expectTerms(program('terms: [{ title: Fall, credits: 8, courses: [HIT 100, HIT 999] }]'));
  expectTerms(program('terms: [{ title: Fall, credits: 8, courses: [HIT 100, { elective: Free }] }]'));
  expectTerms(program('terms: [{ title: Fall, credits: 8, courses: [HIT 100, { cours: HIT 112 }] }]'));
  expectTerms(program('terms: [{ title: Fall, credits: 8, courses: [HIT 100, HIT 100] }]'));
  expectTerms(program('terms: [{ title: Fall, credits: 8, courses: [] }]'));
  expectTerms(program('terms: [{ title: Fall, credits: , courses: [HIT 100] }]'));
});

test('A range is named as it is written.', () => {
  expectTerms(
    program(`
terms:
  - credits: 8
    #        ^ credits-term This term adds up to 3–4.5 credits, and \`credits\` says 8: plan the 3.5 credits that are missing, or write \`{ min: 3, max: 4.5 }\`.
    courses: [{ choose: 1, from: [HIT 100, HIT 112] }]`),
  );
});

test('The fix writes the sum.', () => {
  const text = program(
    'terms:\n  - title: Fall\n    credits: $08 # as printed\n    courses: [HIT 100, { choose: 1, from: [HIT 112, HIT 299] }]',
  ).replace('min: 0.5', 'min: 1');
  expect(mendingAt(text)).toEqual(["Set the term's credits to { min: 4, max: 7.5 }, the sum of what stands in it"]);
  expect(fixed(text, "Set the term's credits to { min: 4, max: 7.5 }, the sum of what stands in it")).toContain(
    '    credits: { min: 4, max: 7.5 } # as printed\n',
  );
});
