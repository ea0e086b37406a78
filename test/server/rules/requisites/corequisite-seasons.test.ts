import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectFindings, findingsIn, findingWith, relatedTo } from '../../../support/findings.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const only = ['corequisite-seasons'];

/** Two courses, the first of which has the second as a corequisite. */
function courses(first: string, second: string, rest = ''): string {
  return `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
courses:
  HIT 1: { title: Practice, credits: 3, ${first} }
# ^^^^^ corequisite-seasons
  HIT 2: { title: Records, credits: 3, ${second} }
${rest}`;
}

function withoutMarks(fixture: string): string {
  return fixture.replaceAll(/^#.*\n/gm, '');
}

test('A course that is offered in a season in which its corequisite is not', () => {
  const workspace = expectFindings(
    courses('offered: [fall, spring], corequisites: [HIT 2]', 'offered: [spring]'),
    only,
  );
  const finding = findingWith(workspace, '/hit.curriculum.yaml', 'corequisite-seasons');
  expect(finding.message).toBe(
    'In fall, `HIT 1 Practice` can only be taken by those who have already taken its corequisite `HIT 2`, which is offered only in spring. Offer them in the same seasons.',
  );
  expect(relatedTo(workspace, finding)).toEqual(['/hit.curriculum.yaml:6 HIT 2 Records']);
});

test('A strict corequisite can then not be taken with it at all', () => {
  const workspace = expectFindings(
    courses('offered: [fall, spring], strict-corequisites: [HIT 2]', 'offered: [spring]'),
    only,
  );
  expect(findingWith(workspace, '/hit.curriculum.yaml', 'corequisite-seasons').message).toContain(
    'In fall, nobody can take `HIT 1 Practice` together with its strict corequisite `HIT 2`, which is offered only in spring.',
  );
});

test('Two that never meet are told once', () => {
  const workspace = expectFindings(
    courses('offered: [fall], corequisites: [HIT 2]', 'offered: [spring], corequisites: [HIT 1]'),
    only,
  );
  expect(findingWith(workspace, '/hit.curriculum.yaml', 'corequisite-seasons').message).toContain(
    '`HIT 1 Practice` is offered in fall, and never in one season with its corequisite `HIT 2`, which is offered only in spring.',
  );
});

test('Of many corequisites the first are named, and how many more there are', () => {
  const laboratories = Array.from({ length: 6 }, (_, number) => `HIT ${number + 3}`);
  const rest = laboratories.map((code) => `  ${code}: { title: Laboratory, credits: 1, offered: [spring] }\n`).join('');
  const workspace = expectFindings(
    courses(`offered: [fall, spring], corequisites: [HIT 2, ${laboratories.join(', ')}]`, 'offered: [spring]', rest),
    only,
  );
  const { message } = findingWith(workspace, '/hit.curriculum.yaml', 'corequisite-seasons');
  expect(message).toContain(
    'corequisites `HIT 2` (only in spring), `HIT 3` (only in spring), `HIT 4` (only in spring) and 4 more. Offer',
  );
  expect(String(message).length).toBeLessThan(300);
});

describe('Nothing is said', () => {
  test.each([
    [
      'where the corequisite is offered in the same seasons',
      'offered: [fall], corequisites: [HIT 2]',
      'offered: [fall, spring]',
    ],
    ['where nobody knows when the corequisite is offered', 'offered: [fall], corequisites: [HIT 2]', 'part: Core'],
    ['where nobody knows when the course is offered', 'corequisites: [HIT 2]', 'offered: [fall]'],
    ['of a season that is none', 'offered: [fal], corequisites: [HIT 2]', 'offered: [spring]'],
    ['of a course that nobody knows', 'offered: [fall], corequisites: [HIT 9]', 'offered: [spring]'],
    [
      'of a course of another program',
      'offered: [fall], corequisites: [{ course: HIT 2, external: true }]',
      'offered: [spring]',
    ],
    [
      'where there is another way',
      'offered: [fall], corequisites: [any: [HIT 2, condition: Consent of the instructor]]',
      'offered: [spring]',
    ],
    ['of a prerequisite', 'offered: [fall], prerequisites: [HIT 2]', 'offered: [spring]'],
    [
      'of a capstone, which comes when all else is done',
      'offered: [fall, spring], capstone: true, corequisites: [HIT 2]',
      'offered: [spring]',
    ],
  ])('%s', (_why, first, second) => {
    expectFindings(withoutMarks(courses(first, second)), only);
  });

  test('where every plan that has the course has the corequisite in time', () => {
    const first = 'offered: [fall, spring], corequisites: [HIT 2]';
    const plan = (one: string, other: string) =>
      `terms:\n  - { title: A, season: spring, year: 1, courses: [${one}] }\n  - { title: B, season: fall, year: 2, courses: [${other}] }\n`;
    expectFindings(withoutMarks(courses(first, 'offered: [spring]', plan('HIT 2', 'HIT 1'))), only);
    expectFindings(courses(first, 'offered: [spring]', plan('HIT 2', '')), only);
  });
});

test('A course of a catalog is told in the catalog', () => {
  expectFindings(
    `
//- /bio.courses.yaml
catalog: bio
title: Biology
courses:
  BIO 1: { title: One, credits: 3, offered: [fall] }
  BIO 2: { title: Two, credits: 3, offered: [fall, summer], corequisites: [BIO 1] }
# ^^^^^ corequisite-seasons In summer, \`BIO 2 Two\` can only be taken
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
uses: [bio]
`,
    only,
  );
});

test('The core of Central Florida has exactly its two real conflicts, and nothing else about plans', () => {
  const file = 'hiim-2014.curriculum.yaml';
  const text = readFileSync(new URL(`../../../../samples/central-florida/${file}`, import.meta.url), 'utf8');
  const workspace = fixtureWorkspace(`//- /${file}\n`);
  workspace.type(`/${file}`, text);
  const found = findingsIn(workspace, `/${file}`).filter(({ code }) =>
    ['corequisite-seasons', 'course-not-offered', 'requisite-order'].includes(String(code)),
  );
  expect(found.map(({ data }) => data.values)).toEqual([
    { course: 'HIM 3806C', corequisites: ['HIM 3116C'], seasons: ['fall'] },
    { course: 'HIM 4816C', corequisites: ['HIM 4256C', 'HIM 4344C'], seasons: ['spring'] },
  ]);
  expect(found[1]?.message).toBe(
    'In spring, `HIM 4816C Professional Practice Experience II` can only be taken by those who have already taken its corequisites `HIM 4256C` (only in fall) and `HIM 4344C` (only in fall). Offer them in the same seasons.',
  );
});
