import { describe, expect, test } from 'vitest';
import { expectFindings, findingsIn } from '../../../support/findings.ts';
import { afterRuleFix, filesAfterRuleFix, ruleFixTitles } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const only = ['course-not-offered'];
const path = '/hit.curriculum.yaml';

function program(plan: string): string {
  return `
//- ${path}
curriculum: hit
title: HIT
award: associate
courses:
  HIT 1: { title: One, credits: 3, offered: [fall] }
  HIT 2: { title: Two, credits: 3, offered: [fall, summer], prerequisites: [HIT 1] }
  HIT 3: { title: Three, credits: 3 }
  HIT 4: { title: Four, credits: 3, offered: [autum] }
${plan}`;
}

describe('A course in a term', () => {
  test('in whose season it is not offered', () => {
    expectFindings(
      program(`terms:
  - { title: Semester 2, season: spring, courses: [HIT 1] }
#                                                  ^^^^^ course-not-offered \`HIT 1 One\` is planned for “Semester 2” in spring, but offered only in fall: move it to a fall term, or correct \`offered\`.
  - { title: 'Spring, year 2', courses: [{ course: HIT 2, credits: 2 }] }
#                                                  ^^^^^ course-not-offered planned for Spring, year 2, but offered only in fall and summer: move it to a fall or summer term
plans:
  other:
    title: Part-time, over four years
    terms:
      - { title: First summer, courses: [HIT 1, HIT 2] }
#                                        ^^^^^ course-not-offered In the plan “Part-time, over four years”
`),
      only,
    );
  });

  test('in whose season it is offered, or of which nobody knows the season, or a course of which nobody knows when it is offered', () => {
    expectFindings(
      program(`terms:
  - { title: First fall, courses: [HIT 1] }
  - { title: Semester 2, courses: [HIT 2] }
  - { title: Fall or spring, courses: [HIT 2] }
  - { title: First spring, courses: [HIT 3, HIT 4, HIT 9] }
`),
      only,
    );
  });

  test('of a catalog is told in the program', () => {
    expectFindings(
      `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
uses: [bio]
terms:
  - { title: First fall, courses: [BIO 1] }
#                                  ^^^^^ course-not-offered
//- /bio.courses.yaml
catalog: bio
title: Biology
courses:
  BIO 1: { title: One, credits: 3, offered: [spring] }
`,
      only,
    );
  });
});

test('A choice has to leave enough that can be chosen', () => {
  expectFindings(
    program(`terms:
  - title: First spring
    courses:
      - { choose: 1, from: [HIT 1, HIT 3] }
      - { choose: 1, from: [HIT 1, HIT 2], title: Elective }
#                                                 ^^^^^^^^ course-not-offered “Elective” is planned for Spring, year 1, but none of its options are offered in spring
      - { choose: 2, from: [HIT 1, HIT 3, HIT 2] }
#                           ^^^^^ course-not-offered only 1 of its options is offered in spring
      - { choose: { credits: 3 }, from: [HIT 3, all: [HIT 1, HIT 2]] }
`),
    only,
  );
});

test('What a concentration adds is told once, where it is written', () => {
  expectFindings(
    program(`terms:
  - { title: First spring, courses: [HIT 3] }
  - { title: Second spring, courses: [HIT 1] }
#                                     ^^^^^ course-not-offered
concentrations:
  data:
    title: Data
    adds:
      First spring: [HIT 2]
#                    ^^^^^ course-not-offered
`),
    only,
  );
});

describe('What mends it is a move to the nearest right term', () => {
  test('that keeps all requisites', () => {
    const workspace = fixtureWorkspace(
      program(`terms:
  - { title: First fall, courses: [HIT 3] }
  - { title: First spring, courses: [HIT 1, HIT 2] }
  - { title: First summer, courses: [] }
  - { title: Second fall, courses: [] }
`),
    );
    // The first finding is that of HIT 1, which HIT 2 needs.
    expect(ruleFixTitles(workspace, path, 'course-not-offered')).toEqual([
      'Move HIT 1 to Fall, year 1 (its term then has 6 credits)',
      'Also offer `HIT 1` in spring',
    ]);
    const fixed = afterRuleFix(
      workspace,
      path,
      'course-not-offered',
      'Move HIT 1 to Fall, year 1 (its term then has 6 credits)',
    );
    expect(fixed).toContain('First fall, courses: [HIT 3, HIT 1]');
    workspace.type(path, fixed);
    expect(ruleFixTitles(workspace, path, 'course-not-offered')).toEqual([
      'Move HIT 2 to Summer, year 1 (its term then has 3 credits)',
      'Also offer `HIT 2` in spring',
    ]);
    workspace.type(
      path,
      afterRuleFix(workspace, path, 'course-not-offered', 'Move HIT 2 to Summer, year 1 (its term then has 3 credits)'),
    );
    expect(
      findingsIn(workspace, path).filter(({ code }) => code === 'course-not-offered' || code === 'requisite-order'),
    ).toEqual([]);
  });

  test('and none where there is no such term', () => {
    const workspace = fixtureWorkspace(
      program(`terms:
  - { title: First spring, courses: [HIT 1] }
  - { title: Second spring, courses: [HIT 2] }
  - { title: Second summer, courses: [] }
`),
    );
    const also = 'Also offer `HIT 1` in spring';
    expect(ruleFixTitles(workspace, path, 'course-not-offered')).toEqual([also]);
    expect(afterRuleFix(workspace, path, 'course-not-offered', also)).toContain('offered: [fall, spring] }');
    const other = 'Also offer `HIT 2` in spring';
    expect(afterRuleFix(workspace, path, 'course-not-offered', other)).toContain('offered: [fall, spring, summer]');
    expectFindings(workspace.document(path).text, only);
  });

  test('or one that says in its catalog that the course is offered then as well', () => {
    const workspace = fixtureWorkspace(`//- /bio.courses.yaml
catalog: bio
title: Biology
courses:
  BIO 1:
    title: One
    credits: 3
    offered:
      - spring # and not in summer
//- ${path}
curriculum: hit
title: HIT
award: associate
uses: [bio]
terms:
  - { title: First fall, courses: [BIO 1] }
`);
    const also = 'Also offer `BIO 1` in fall';
    expect(ruleFixTitles(workspace, path, 'course-not-offered')).toEqual([also]);
    const files = filesAfterRuleFix(workspace, path, 'course-not-offered', also);
    expect(files['/bio.courses.yaml']).toContain('    offered:\n      - fall\n      - spring # and not in summer\n');
  });
});
