import { expect, test } from 'vitest';
import { fixAllEdit } from '../../../../server/src/features/code-actions/code-actions.ts';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';
import { filesAfterRuleFix, messagesOf, ruleFixesIn } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const only = ['requisite-redundant'];
const path = '/test.curriculum.yaml';

const coding = `
  curriculum: coding
  title: Medical Coding
  award: certificate
  courses:
    HIT 100: { title: Introduction, credits: 3 }
    HIT 112: { title: Coding, credits: 3, prerequisites: [HIT 100] }
    HIT 212:
      title: Advanced Coding
      credits: 3
      prerequisites:
        # The first course of all.
        - hit 100
        # ^^^^^^^ requisite-redundant \`HIT 212\` needs \`HIT 112 Coding\`, which cannot be taken without \`hit 100\`: this prerequisite says nothing more and can be removed.
        # Codes are extended here.
        - HIT 112
`;

test('a prerequisite that another one needs already is faded, and leads to that one', () => {
  const workspace = expectFindings(coding, only);
  const finding = findingWith(workspace, path, 'requisite-redundant');
  expect(finding.tags).toEqual([1]);
  expect(relatedTo(workspace, finding)).toEqual([
    '/test.curriculum.yaml:14 HIT 212 Advanced Coding: prerequisite HIT 112',
    '/test.curriculum.yaml:6 HIT 112 Coding',
  ]);
});

test('it can be removed with what is noted about it, and nothing else is', () => {
  const workspace = fixtureWorkspace(coding);
  const { [path]: text } = filesAfterRuleFix(
    workspace,
    path,
    'requisite-redundant',
    'Remove the prerequisite `hit 100` of `HIT 212`',
  );
  expect(text).toContain('    prerequisites:\n      # Codes are extended here.\n      - HIT 112\n');
  expect(text).not.toContain('The first course of all');
  expect(messagesOf(workspace, path, 'requisite-redundant')).toEqual([]);
});

test('an approved prerequisite is never removed unseen: “fix all” leaves it alone', () => {
  const workspace = fixtureWorkspace(coding);
  expect(ruleFixesIn(workspace, path, 'requisite-redundant').map(({ isPreferred }) => isPreferred)).toEqual([
    undefined,
  ]);
  expect(fixAllEdit(workspace.snapshot(), workspace.document(path))).toBeUndefined();
});

test('a group that would be empty goes with it', () => {
  const workspace = fixtureWorkspace(`
    curriculum: coding
    title: Medical Coding
    award: certificate
    courses:
      HIT 100: { title: Introduction, credits: 3 }
      HIT 112: { title: Coding, credits: 3, prerequisites: [HIT 100] }
      HIT 212:
        title: Advanced Coding
        credits: 3
        prerequisites: [{ all: [{ course: HIT 100 }], notes: As the catalog has it. }, HIT 112]
  `);
  const { [path]: text } = filesAfterRuleFix(
    workspace,
    path,
    'requisite-redundant',
    'Remove the prerequisite `HIT 100` of `HIT 212`',
  );
  expect(text).toContain('    prerequisites: [HIT 112]\n');
});

test('what says more, what is together, and what has another way is left alone', () => {
  expectFindings(
    `
    curriculum: coding
    title: Medical Coding
    award: certificate
    courses:
      HIT 100: { title: Introduction, credits: 3 }
      HIT 105: { title: Terminology, credits: 3, corequisites: [HIT 100] }
      HIT 112: { title: Coding, credits: 3, prerequisites: [HIT 100] }
      HIT 200: { title: With a grade, credits: 3, prerequisites: [HIT 112, { course: HIT 100, minimum-grade: C }] }
      HIT 201: { title: By a corequisite, credits: 3, prerequisites: [HIT 100, HIT 105] }
      HIT 202: { title: With another way, credits: 3, prerequisites: [HIT 100, { any: [HIT 112, HIT 105] }] }
      HIT 203: { title: One of two, credits: 3, prerequisites: [HIT 112, { any: [HIT 100, HIT 105] }] }
      HIT 204: { title: Recommended, credits: 3, prerequisites: [HIT 112], advisories: [HIT 100] }
      HIT 205: { title: Outside, credits: 3, prerequisites: [HIT 112, { course: HIT 100, external: true }] }
      HIT 206: { title: Unknown, credits: 3, prerequisites: [HIT 100, HIT 999] }
    `,
    only,
  );
});

test('it is told where the course is declared, whoever needs what', () => {
  expectFindings(
    `
    //- /coding.curriculum.yaml
    curriculum: coding
    title: Medical Coding
    award: certificate
    uses: [sciences]
    courses:
      HIT 112: { title: Coding, credits: 3, prerequisites: [BIO 100, BIO 300] }
      #                                                     ^^^^^^^ requisite-redundant \`BIO 300 Biology III\`
    terms:
      - { title: Fall, courses: [BIO 100, BIO 200, BIO 300] }
    //- /sciences.courses.yaml
    catalog: sciences
    title: Sciences
    courses:
      BIO 100: { title: Biology I, credits: 4 }
      BIO 200: { title: Biology II, credits: 4, prerequisites: [BIO 100] }
      BIO 300: { title: Biology III, credits: 4, prerequisites: [BIO 200, BIO 100] }
      #                                                                   ^^^^^^^ requisite-redundant
    `,
    only,
  );
});

test('a list that two courses share is judged where it is written', () => {
  const workspace = fixtureWorkspace(`
    curriculum: coding
    title: Medical Coding
    award: certificate
    courses:
      HIT 100: { title: Introduction, credits: 3 }
      HIT 112: { title: Coding, credits: 3, prerequisites: [HIT 100] }
      HIT 212: { title: Advanced Coding, credits: 3, prerequisites: &both [HIT 100, HIT 112] }
      HIT 213: { title: Auditing, credits: 3, prerequisites: *both }
  `);
  expect(messagesOf(workspace, path, 'requisite-redundant')).toHaveLength(1);
  expect(ruleFixesIn(workspace, path, 'requisite-redundant')[0]?.edit()).toBeUndefined();
});

test('what follows only by way of a cycle waits until the cycle is broken', () => {
  expectFindings(
    `
    curriculum: coding
    title: Medical Coding
    award: certificate
    courses:
      HIT 120: { title: Pathology, credits: 3, prerequisites: [HIT 235] }
      HIT 220: { title: Statistics, credits: 3, prerequisites: [HIT 120] }
      HIT 235: { title: Revenue, credits: 3, prerequisites: [HIT 120, HIT 125] }
      HIT 125: { title: Privacy, credits: 3 }
      HIT 290: { title: Practice, credits: 3, prerequisites: [HIT 220, HIT 125] }
    `,
    only,
  );
});
