import { expect, test } from 'vitest';
import { expectFindings, findingsIn, findingWith, relatedTo } from '../../../support/findings.ts';
import { filesAfterRuleFix, ruleFixesIn } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const only = ['requisite-cycle', 'strict-corequisite-unsatisfiable'];
const path = '/test.curriculum.yaml';

const laboratory = `
  curriculum: coding
  title: Medical Coding
  award: certificate
  courses:
    HIT 105:
      title: Terminology
      credits: 3
      prerequisites: [HIT 112L]
    HIT 112:
      title: Coding
      credits: 3
      prerequisites: [HIT 105]
      strict-corequisites: [HIT 112L]
      #                     ^^^^^^^^ strict-corequisite-unsatisfiable \`HIT 112\` goes with \`HIT 112L\` in the same term, but \`HIT 112\` needs \`HIT 105\`, and \`HIT 105\` needs \`HIT 112L\`: this can never be. Remove one of these requisites.
    HIT 112L:
      title: Laboratory
      credits: 1
`;

test('a laboratory that goes with the lecture, and is needed for what the lecture needs first', () => {
  const workspace = expectFindings(laboratory, only);
  expect(relatedTo(workspace, findingWith(workspace, path, 'strict-corequisite-unsatisfiable'))).toEqual([
    '/test.curriculum.yaml:12 HIT 112 Coding: prerequisite HIT 105',
    '/test.curriculum.yaml:8 HIT 105 Terminology: prerequisite HIT 112L',
  ]);
});

test('each of the requisites can be removed, and the contradiction is gone', () => {
  const titles = ruleFixesIn(fixtureWorkspace(laboratory), path, 'strict-corequisite-unsatisfiable').map(
    ({ title }) => title,
  );
  expect(titles.toSorted()).toEqual([
    'Remove the prerequisite `HIT 105` of `HIT 112`',
    'Remove the prerequisite `HIT 112L` of `HIT 105`',
    'Remove the strict corequisite `HIT 112L` of `HIT 112`',
  ]);
  for (const title of titles) {
    const workspace = fixtureWorkspace(laboratory);
    filesAfterRuleFix(workspace, path, 'strict-corequisite-unsatisfiable', title);
    expect(findingsIn(workspace, path).filter(({ code }) => only.includes(String(code)))).toEqual([]);
  }
});

test('the same, where the laboratory names the lecture', () => {
  expectFindings(
    `
    curriculum: coding
    title: Medical Coding
    award: certificate
    courses:
      HIT 105: { title: Terminology, credits: 3, prerequisites: [HIT 112L] }
      HIT 112: { title: Coding, credits: 3, prerequisites: [HIT 105] }
      HIT 112L: { title: Laboratory, credits: 1, strict-corequisites: [HIT 112] }
      #                                                                ^^^^^^^ strict-corequisite-unsatisfiable \`HIT 112L\` goes with \`HIT 112\` in the same term, but \`HIT 112\` needs \`HIT 105\`, and \`HIT 105\` needs \`HIT 112L\`
    `,
    only,
  );
});

test('a course cannot be needed before and taken with another one', () => {
  expectFindings(
    `
    curriculum: coding
    title: Medical Coding
    award: certificate
    courses:
      HIT 112:
        title: Coding
        credits: 3
        prerequisites: [HIT 112L]
        strict-corequisites: [HIT 112L]
        #                     ^^^^^^^^ strict-corequisite-unsatisfiable \`HIT 112\` goes with \`HIT 112L\` in the same term, but \`HIT 112\` needs \`HIT 112L\`: this can never be.
      HIT 112L: { title: Laboratory, credits: 1 }
    `,
    only,
  );
});

test('strict corequisites of each other, of several courses, and with another way are fine', () => {
  expectFindings(
    `
    curriculum: coding
    title: Medical Coding
    award: certificate
    courses:
      HIT 105: { title: Terminology, credits: 3 }
      HIT 112: { title: Coding, credits: 3, prerequisites: [HIT 105], strict-corequisites: [HIT 112L, HIT 112P] }
      HIT 112L: { title: Laboratory, credits: 1, prerequisites: [HIT 105], strict-corequisites: [HIT 112] }
      HIT 112P: { title: Practice, credits: 1, strict-corequisites: [HIT 112L] }
      HIT 200: { title: Data, credits: 3, strict-corequisites: [HIT 200L], prerequisites: [HIT 210] }
      HIT 200L: { title: Data laboratory, credits: 1 }
      HIT 210: { title: Statistics, credits: 3, prerequisites: [{ any: [HIT 200L, HIT 112] }] }
      HIT 300: { title: Law, credits: 3, strict-corequisites: [HIT 999], prerequisites: [HIT 310] }
      HIT 310: { title: Ethics, credits: 3, prerequisites: [HIT 999] }
    `,
    only,
  );
});

test('what is not known is no contradiction: a laboratory that nobody declares, or that another program has', () => {
  const undeclared = laboratory
    .replace(/ {4}HIT 112L:\n {6}title: Laboratory\n {6}credits: 1\n/, '')
    .replace(/ *# +\^.*\n/, '');
  expectFindings(undeclared, only);
  expectFindings(undeclared.replaceAll('[HIT 112L]', '[{ course: HIT 112L, external: true }]'), only);
});
