import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkedFile, checkRules } from '../../../../server/src/rules/check-rules.ts';
import { requisiteOrder } from '../../../../server/src/rules/requisites/requisite-order.ts';
import { expectFindings, findingsIn, findingWith, relatedTo } from '../../../support/findings.ts';
import { afterRuleFix, ruleFixTitles } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const only = ['requisite-order'];
const path = '/hit.curriculum.yaml';

/** A program of three courses, HIT 3 with requisites, and its plan. */
function program(requisites: string, plan: string): string {
  return `
//- ${path}
curriculum: hit
title: HIT
award: associate
courses:
  HIT 1: { title: One, credits: 3 }
  HIT 2: { title: Two, credits: 3 }
  HIT 3: { title: Three, credits: 3, ${requisites} }
  HIT 4: { title: Four, credits: 3 }
${plan}`;
}

function expectOrder(requisites: string, plan: string) {
  return expectFindings(program(requisites, plan), only);
}

describe('A prerequisite', () => {
  test('in a later term is too late, and the finding leads to all that is involved', () => {
    const workspace = expectOrder(
      'prerequisites: [hit1]',
      `terms:
  - { title: A, season: fall, year: 1, courses: [HIT 3] }
#                                                ^^^^^ requisite-order \`HIT 3\` (Fall, year 1) needs \`hit1\`, which is planned for Spring, year 1: move one of them.
  - { title: B, season: spring, year: 1, courses: [HIT 1] }
`,
    );
    expect(relatedTo(workspace, findingWith(workspace, path, 'requisite-order'))).toEqual([
      '/hit.curriculum.yaml:11 `HIT 1` is planned here',
      '/hit.curriculum.yaml:7 HIT 3 Three requires `hit1` here',
      '/hit.curriculum.yaml:7 HIT 3 Three',
      '/hit.curriculum.yaml:5 HIT 1 One',
    ]);
  });

  test('in the same term is too late as well; in an earlier one it is right', () => {
    expectOrder(
      'prerequisites: [HIT 1, HIT 2]',
      `terms:
  - { title: Semester 1, courses: [HIT 1] }
  - { title: Semester 2, courses: [HIT 2, HIT 3] }
#                                         ^^^^^ requisite-order \`HIT 3\` (“Semester 2”) needs \`HIT 2\` in an earlier term, but both are planned for the same one
`,
    );
  });

  test('that the plan does not have, that nobody knows, or that another program has is not judged', () => {
    expectOrder(
      'prerequisites: [HIT 4, HIT 8, HIT 9, { course: HIT 2, external: true }, condition: Admission]',
      'terms:\n  - { title: A, courses: [HIT 3] }\n  - { title: B, courses: [HIT 2, HIT 8] }\n',
    );
  });

  test('is judged in each plan by itself', () => {
    expectOrder(
      'prerequisites: [HIT 1]',
      `terms:
  - { title: A, courses: [HIT 1] }
  - { title: B, courses: [HIT 3] }
plans:
  part-time:
    terms:
      - { title: A, courses: [HIT 3] }
#                             ^^^^^ requisite-order “B”
      - { title: B, courses: [HIT 1] }
`,
    );
  });

  test('of a course of a catalog counts, and is told in the program', () => {
    const workspace = expectFindings(
      `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
uses: [bio]
terms:
  - { title: A, courses: [BIO 2] }
#                         ^^^^^ requisite-order needs \`BIO 1\`
  - { title: B, courses: [BIO 1] }
//- /bio.courses.yaml
catalog: bio
title: Biology
courses:
  BIO 1: { title: One, credits: 3 }
  BIO 2: { title: Two, credits: 3, prerequisites: [BIO 1] }
`,
      only,
    );
    expect(relatedTo(workspace, findingWith(workspace, path, 'requisite-order'))).toEqual([
      '/hit.curriculum.yaml:7 `BIO 1` is planned here',
      '/bio.courses.yaml:5 BIO 2 Two',
      '/bio.courses.yaml:4 BIO 1 One',
    ]);
  });
});

describe('Of the other kinds,', () => {
  const together = 'terms:\n  - { title: A, courses: [HIT 1, HIT 3] }\n';

  test('a corequisite may be earlier or in the same term', () => {
    expectOrder('corequisites: [HIT 1]', together);
    expectOrder(
      'corequisites: [HIT 1, HIT 2]',
      `terms:
  - { title: A, courses: [HIT 1] }
  - { title: B, courses: [HIT 3] }
#                         ^^^^^ requisite-order needs \`HIT 2\` before it or with it, which is planned for “C”
  - { title: C, courses: [HIT 2] }
`,
    );
  });

  test('a strict corequisite must be in the same term', () => {
    expectOrder('strict-corequisites: [HIT 1]', together);
    expectOrder(
      'strict-corequisites: [HIT 1]',
      `terms:
  - { title: A, courses: [HIT 1] }
  - { title: B, courses: [HIT 3] }
#                         ^^^^^ requisite-order must be taken together with \`HIT 1\`, which is planned for “A”
`,
    );
  });

  test('an advisory is only a recommendation', () => {
    expectOrder(
      'advisories: [HIT 1]',
      'terms:\n  - { title: A, courses: [HIT 3] }\n  - { title: B, courses: [HIT 1] }\n',
    );
  });
});

describe('Of several ways,', () => {
  const backwards = (courses: string) => `terms:
  - { title: A, courses: [HIT 1, HIT 3] }
  - { title: B, courses: [${courses}] }
`;

  test('one that is met is enough', () => {
    expectOrder('corequisites: [any: [HIT 1, HIT 2]]', backwards('HIT 2'));
  });

  test('those count that the plan has', () => {
    expectOrder(
      'prerequisites: [any: [HIT 4, all: [HIT 2, condition: Placement]]]',
      `terms:
  - { title: A, courses: [HIT 3] }
#                         ^^^^^ requisite-order needs \`HIT 2\`
  - { title: B, courses: [HIT 2] }
`,
    );
  });

  test('several that come too late are named together', () => {
    expectOrder(
      'prerequisites: [any: [HIT 1, HIT 2]]',
      `terms:
  - { title: A, courses: [HIT 3] }
#                         ^^^^^ requisite-order needs \`HIT 1\` (“B”) or \`HIT 2\` (“B”) in an earlier term: move one of them.
  - { title: B, courses: [HIT 1, HIT 2] }
`,
    );
  });

  test('a condition that everyone fulfills is one; the consent of somebody is none to plan on, and gives a warning', () => {
    expectOrder('prerequisites: [any: [HIT 2, condition: Admission to the program]]', backwards('HIT 2'));
    const workspace = expectOrder(
      'prerequisites: [any: [HIT 2, condition: Consent of the instructor]]',
      `terms:
  - { title: A, courses: [HIT 3] }
#                         ^^^^^ requisite-order move one of them. As it is, students need an exception (“Consent of the instructor”).
  - { title: B, courses: [HIT 2] }
`,
    );
    expect(findingWith(workspace, path, 'requisite-order').severity).toBe(2);
  });

  test('one that may be met, by whoever chooses so, leaves nothing to say', () => {
    expectOrder(
      'prerequisites: [HIT 1]',
      `terms:
  - { title: A, courses: [{ choose: 1, from: [HIT 1, HIT 2] }] }
  - { title: B, courses: [HIT 3] }
  - { title: C, courses: [HIT 1] }
`,
    );
    expectOrder('prerequisites: [HIT 1]', 'terms:\n  - { title: A, courses: [{ choose: 2, from: [HIT 1, HIT 3] }] }\n');
  });

  test('none is left where all that may be chosen comes too late', () => {
    expectOrder(
      'prerequisites: [HIT 1]',
      `terms:
  - { title: A, courses: [HIT 3] }
#                         ^^^^^ requisite-order “B”
  - { title: B, courses: [{ choose: 1, from: [HIT 1, HIT 2] }] }
`,
    );
  });
});

describe('A concentration', () => {
  const concentration = (what: string) => `terms:
  - { title: A, courses: [HIT 1] }
  - { title: B, courses: [HIT 2] }
concentrations:
  data:
    title: Data
${what}`;

  test('is judged by what it adds and replaces', () => {
    expectOrder(
      'prerequisites: [HIT 2]',
      concentration(`    replaces:
      HIT 1: HIT 3
#            ^^^^^ requisite-order With “Data”, \`HIT 3\` (“A”) needs \`HIT 2\`
`),
    );
    expectOrder(
      'prerequisites: [HIT 2]',
      concentration(`    adds:
      A: [HIT 3]
#         ^^^^^ requisite-order With “Data”
`),
    );
  });

  test('is not judged where it does not say when', () => {
    expectOrder('prerequisites: [HIT 2]', concentration('    adds: [HIT 3]\n'));
  });
});

test('Courses that need each other in a circle, and files that are half typed, are not judged', () => {
  expectFindings(
    `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
courses:
  HIT 1: { title: One, credits: 3, prerequisites: [HIT 2] }
  HIT 2: { title: Two, credits: 3, corequisites: [HIT 1] }
terms:
  - { title: A, courses: [HIT 1] }
  - { title: B, courses: [HIT 2] }
`,
    only,
  );
  const typed = fixtureWorkspace(
    program('prerequisites: [HIT 1]', 'terms:\n  - { title: A, courses: [HIT 3] }\n  - { title: B, courses: [HIT 1\n'),
  );
  expect(findingsIn(typed, path).filter(({ code }) => code === 'requisite-order')).toEqual([]);
});

test('Terms whose years go back are not judged', () => {
  expectOrder(
    'prerequisites: [HIT 1]',
    'terms:\n  - { title: S, season: fall, year: 2, courses: [HIT 3] }\n  - { title: T, season: fall, year: 1, courses: [HIT 1] }\n',
  );
});

test('In Central Florida the branch counts that the plan contains', () => {
  const core = readFileSync(
    new URL('../../../../samples/central-florida/hiim-2014.curriculum.yaml', import.meta.url),
    'utf8',
  );
  const workspace = fixtureWorkspace(`//- ${path}\n`);
  workspace.type(
    path,
    `${core}
terms:
  - { title: First fall, courses: [HSC 3537, HIM 3006, HSA 4180] }
  - { title: Second fall, courses: [HIM 4344C] }
  - { title: Second spring, courses: [HIM 3116C] }
`,
  );
  const found = findingsIn(workspace, path).filter(({ code }) => code === 'requisite-order');
  expect(found.map(({ message }) => message)).toEqual([
    '`HIM 4344C` (Fall, year 2) needs `HIM 3116C`, which is planned for Spring, year 2: move one of them. As it is, students need an exception (“Consent of the instructor”).',
  ]);
});

describe('What mends it:', () => {
  const late = `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
courses:
  HIM 3006: { title: Foundations, credits: 3 }
  HIM 3116C: { title: Records, credits: 4, prerequisites: [HIM 3006], offered: [spring] }
  HIM 4344C: { title: Management, credits: 4, prerequisites: [HIM 3116C], offered: [fall, spring] }
  HIM 4676: { title: Issues, credits: 3, prerequisites: [HIM 4344C] }
  HIM 4838: { title: Affiliation, credits: 5 }
terms:
  - { title: T, season: fall, year: 1, courses: [HIM 3006] }
  - season: fall
    year: 2
    courses:
      # As the board asked.
      - HIM 4344C # in the evening
  - season: spring
    year: 2
    courses: [HIM 3116C]
  - season: summer
    year: 2
    courses: []
  - season: spring
    year: 3
    courses:
      - HIM 4676
`;

  test('the course moves to the first term that is right, past one in which it is not offered, and the title says what follows', () => {
    const workspace = fixtureWorkspace(late);
    expect(ruleFixTitles(workspace, path, 'requisite-order')).toEqual([
      'Move HIM 4344C to Spring, year 3 (its term then has 7 credits; HIM 4676 must then move as well)',
    ]);
  });

  test('the courses that need it stay behind it where that is possible', () => {
    const workspace = fixtureWorkspace(
      late.replace('season: summer', 'season: fall').replace('year: 2\n    courses: []', 'year: 3\n    courses: []'),
    );
    const [title = ''] = ruleFixTitles(workspace, path, 'requisite-order');
    expect(title).toBe('Move HIM 4344C to Fall, year 3 (its term then has 4 credits)');
    const text = afterRuleFix(workspace, path, 'requisite-order', title);
    expect(text.slice(text.indexOf('terms:'))).toBe(`terms:
  - { title: T, season: fall, year: 1, courses: [HIM 3006] }
  - season: fall
    year: 2
    courses: []
  - season: spring
    year: 2
    courses: [HIM 3116C]
  - season: fall
    year: 3
    courses:
      # As the board asked.
      - HIM 4344C # in the evening
  - season: spring
    year: 3
    courses:
      - HIM 4676
`);
    workspace.type(path, text);
    expect(findingsIn(workspace, path).filter(({ code }) => code === 'requisite-order')).toEqual([]);
  });

  test('what it requires moves earlier, where nothing else follows from that', () => {
    const workspace = fixtureWorkspace(
      program(
        'prerequisites: [HIT 2]',
        `terms:
  - { title: T, season: fall, year: 1, courses: [HIT 1] }
  - { title: T, season: spring, year: 1, courses: [HIT 4] }
  - { title: T, season: fall, year: 2, courses: [HIT 3] }
  - { title: T, season: spring, year: 2, courses: [HIT 2] }
`,
      ),
    );
    const titles = ruleFixTitles(workspace, path, 'requisite-order');
    expect(titles).toEqual(['Move HIT 2 to Spring, year 1 (its term then has 6 credits)']);
    workspace.type(path, afterRuleFix(workspace, path, 'requisite-order', titles[0] ?? ''));
    expect(findingsIn(workspace, path).map(({ code }) => code)).not.toContain('requisite-order');
  });

  describe('a course goes only where all of its requisites are met:', () => {
    /** Courses in a row of terms, fall and spring by turns. */
    const planned = (courses: string, terms: readonly string[]) => `
//- ${path}
curriculum: hit
title: HIT
award: associate
courses:
${courses}
terms:
${terms.map((codes, index) => `  - { title: T, season: ${index % 2 === 0 ? 'fall' : 'spring'}, year: ${1 + Math.floor(index / 2)}, courses: [${codes}] }`).join('\n')}
`;
    const titlesOf = (fixture: string) => ruleFixTitles(fixtureWorkspace(fixture), path, 'requisite-order');

    test('not beside the second of two prerequisites', () => {
      const two =
        '  A: { title: A, credits: 3 }\n  B: { title: B, credits: 3 }\n  C: { title: C, credits: 3, prerequisites: [A, B] }';
      expect(titlesOf(planned(two, ['C', 'A', 'B', '']))).toEqual([
        'Move C to Spring, year 2 (its term then has 3 credits)',
      ]);
    });

    test('not before what it requires itself, when it moves for another course', () => {
      const row =
        '  A: { title: A, credits: 3 }\n  C: { title: C, credits: 3, prerequisites: [D] }\n  D: { title: D, credits: 3, prerequisites: [A] }';
      // The first finding is that of C.
      expect(titlesOf(planned(row, ['', 'A, C, D', '']))).toEqual([
        'Move C to Fall, year 2 (its term then has 3 credits)',
      ]);
    });

    test('and the title names a course that comes too early afterwards, as it does now', () => {
      const row =
        '  A: { title: A, credits: 3 }\n  C: { title: C, credits: 3, prerequisites: [D] }\n  D: { title: D, credits: 3, prerequisites: [A] }';
      expect(titlesOf(planned(row, ['', 'A, D, C', '']))).toEqual([
        'Move D to Fall, year 2 (its term then has 3 credits; C must then move as well)',
        'Move A to Fall, year 1 (its term then has 3 credits)',
      ]);
    });

    test('and so does that of a required course that moves earlier, but not early enough for all', () => {
      const one =
        '  A: { title: A, credits: 3 }\n  B: { title: B, credits: 3, prerequisites: [A] }\n  C: { title: C, credits: 3, prerequisites: [A] }';
      expect(titlesOf(planned(one, ['C', 'B', 'A']))).toEqual([]);
      const workspace = fixtureWorkspace(planned(one, ['C', '', 'B', 'A']));
      const document = workspace.document(path);
      const file = checkedFile(workspace.snapshot(), document);
      const found = checkRules(workspace.snapshot(), document, { rules: [requisiteOrder] });
      const ofB = found.find(({ message }) => message.startsWith('`B`'));
      const fixes = file && ofB ? requisiteOrder.fixes?.(file, ofB) : [];
      expect(fixes?.map(({ title }) => title)).toEqual([
        'Move A to Spring, year 1 (its term then has 3 credits; C must then move as well)',
      ]);
    });
  });

  test('the comment behind a course goes with it into a term that has nothing yet', () => {
    const workspace = fixtureWorkspace(
      program(
        'prerequisites: [HIT 1]',
        `terms:
  - title: Fall 1
    courses:
      - HIT 3 # in the evening
  - title: Spring 1
    courses: [HIT 1]
  - title: Fall 2
    courses: [] # nothing yet
`,
      ),
    );
    expect(afterRuleFix(workspace, path, 'requisite-order', 'Move HIT 3 to Fall, year 2')).toContain(`
  - title: Fall 1
    courses: []
  - title: Spring 1
    courses: [HIT 1]
  - title: Fall 2
    courses: # nothing yet
      - HIT 3 # in the evening
`);
    expect(findingsIn(workspace, path).map(({ code }) => code)).not.toContain('requisite-order');
  });

  test('courses that must be taken together move together', () => {
    const workspace = fixtureWorkspace(
      program(
        'prerequisites: [HIT 2], strict-corequisites: [HIT 4]',
        `terms:
  - { title: T, season: fall, year: 1, courses: [HIT 3, HIT 4] }
  - { title: T, season: spring, year: 1, courses: [HIT 2] }
  - { title: T, season: fall, year: 2, courses: [HIT 1] }
`,
      ),
    );
    const [title = ''] = ruleFixTitles(workspace, path, 'requisite-order');
    expect(title).toBe('Move HIT 3 and HIT 4 to Fall, year 2 (their term then has 9 credits)');
    expect(afterRuleFix(workspace, path, 'requisite-order', title)).toContain(`terms:
  - { title: T, season: fall, year: 1, courses: [] }
  - { title: T, season: spring, year: 1, courses: [HIT 2] }
  - { title: T, season: fall, year: 2, courses: [HIT 1, HIT 3, HIT 4] }
`);
  });

  test('nothing is offered for a list that stands in two places', () => {
    const workspace = fixtureWorkspace(
      program(
        'prerequisites: [HIT 2]',
        `terms:
  - { title: T, season: fall, year: 1, courses: &first [HIT 3] }
  - { title: T, season: spring, year: 1, courses: [HIT 2] }
  - { title: T, season: fall, year: 2, courses: [] }
plans:
  other:
    terms:
      - { title: T, season: fall, year: 1, courses: *first }
`,
      ),
    );
    expect(ruleFixTitles(workspace, path, 'requisite-order').filter((title) => title.includes('HIT 3'))).toEqual([]);
  });
});

test('who moves a course is told that the published credits of the terms then do not fit', () => {
  const workspace = fixtureWorkspace(`
    //- /hit.curriculum.yaml
    curriculum: p
    title: P
    award: certificate
    courses:
      A: { title: A, credits: 3 }
      B: { title: B, credits: 3, prerequisites: [A] }
      D: { title: D, credits: 3 }
    terms:
      - { title: T1, credits: 6, courses: [B, D] }
      - { title: T2, credits: 3, courses: [A] }
      - { title: T3, credits: 0, courses: [] }
  `);
  expect(ruleFixTitles(workspace, path, 'requisite-order')).toContain(
    'Move B to “T3” (its term then has 3 credits; then adjust `credits` of “T1” and “T3”)',
  );
});

test('terms without a title are named by their place in the plan', () => {
  const workspace = fixtureWorkspace(`
    //- /hit.curriculum.yaml
    curriculum: p
    title: P
    award: certificate
    courses:
      A: { title: A, credits: 3 }
      B: { title: B, credits: 3, prerequisites: [A] }
    terms:
      - { courses: [] }
      - { credits: 3, courses: [B] }
      - { courses: [A] }
      - { credits: 0, courses: [] }
  `);
  expect(ruleFixTitles(workspace, path, 'requisite-order')).toContain(
    'Move B to term 4 (its term then has 3 credits; then adjust `credits` of “term 2” and “term 4”)',
  );
});
