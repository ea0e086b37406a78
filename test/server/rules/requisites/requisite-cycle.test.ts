import { expect, test } from 'vitest';
import { expectFindings, findingsIn, findingWith, relatedTo } from '../../../support/findings.ts';
import { filesAfterRuleFix, messagesOf, ruleFixesIn } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const only = ['requisite-cycle', 'strict-corequisite-unsatisfiable'];
const path = '/test.curriculum.yaml';

const three = `
  curriculum: him
  title: Health Information Management
  award: bachelor
  courses:
    HIM 3006:
      title: Foundations
      credits: 3
      prerequisites: [him4344c]
      #               ^^^^^^^^ requisite-cycle \`HIM 3006\` needs \`him4344c\`, \`HIM 4344C\` needs \`HIM 3116C\`, and \`HIM 3116C\` needs \`HIM 3006\`: none of them can be taken first. Remove one of these requisites.
    HIM 3116C:
      title: Records
      credits: 4
      prerequisites:
        - all:
            - { course: HIM 3006, minimum-grade: C }
            - condition: Admission to the program
    HIM 4344C:
      title: Management
      credits: 4
      prerequisites:
        # They have to know the record first.
        - HIM 3116C
    HIM 4838:
      title: Affiliation
      credits: 5
      prerequisites: [HIM 4344C]
`;

test('three courses that need each other first are told once, with the whole way around', () => {
  const workspace = expectFindings(three, only);
  expect(relatedTo(workspace, findingWith(workspace, path, 'requisite-cycle'))).toEqual([
    '/test.curriculum.yaml:21 HIM 4344C Management: prerequisite HIM 3116C',
    '/test.curriculum.yaml:14 HIM 3116C Records: prerequisite HIM 3006',
  ]);
});

test('each requisite of a cycle can be removed, and the cycle is gone', () => {
  const titles = ruleFixesIn(fixtureWorkspace(three), path, 'requisite-cycle').map(({ title }) => title);
  expect(titles).toEqual([
    'Remove the prerequisite `him4344c` of `HIM 3006`',
    'Remove the prerequisite `HIM 3116C` of `HIM 4344C`',
    'Remove the prerequisite `HIM 3006` of `HIM 3116C`',
  ]);
  for (const title of titles) {
    const workspace = fixtureWorkspace(three);
    const { [path]: text } = filesAfterRuleFix(workspace, path, 'requisite-cycle', title);
    expect(findingsIn(workspace, path)).toEqual([]);
    if (title.includes('him4344c')) expect(text).toContain('title: Foundations\n    credits: 3\n  HIM 3116C:');
    if (title.endsWith('`HIM 3116C`')) expect(text).toContain('- all:\n          - condition: Admission');
  }
});

test('two courses, and a course that names itself', () => {
  expectFindings(
    `
    curriculum: him
    title: Health Information Management
    award: bachelor
    courses:
      HIM 100:
        title: Foundations
        credits: 3
        prerequisites: [HIM 200]
        #               ^^^^^^^ requisite-cycle \`HIM 100\` needs \`HIM 200\`, and \`HIM 200\` needs \`HIM 100\`: neither of them can be taken first.
      HIM 200: { title: Records, credits: 3, prerequisites: [HIM 100] }
      HIM 300: { title: Systems, credits: 3, prerequisites: [HIM 300] }
      #                                                      ^^^^^^^ requisite-cycle \`HIM 300\` is its own prerequisite: it can never be taken. Remove this requisite, or correct the code.
      HIM 400: { title: Statistics, credits: 3, corequisites: [him 400] }
      #                                                        ^^^^^^^ requisite-cycle \`HIM 400\` is its own corequisite
    `,
    only,
  );
});

test('a corequisite one way and a prerequisite the other', () => {
  expectFindings(
    `
    curriculum: him
    title: Health Information Management
    award: bachelor
    courses:
      HIM 100: { title: Foundations, credits: 3, corequisites: [HIM 200] }
      #                                                         ^^^^^^^ requisite-cycle \`HIM 100\` needs \`HIM 200\` before or with it, and \`HIM 200\` needs \`HIM 100\`: neither
      HIM 200: { title: Records, credits: 3, prerequisites: [HIM 100] }
    `,
    only,
  );
});

test('corequisites of each other, advisories, and ways that nobody has to go are fine', () => {
  expectFindings(
    `
    curriculum: him
    title: Health Information Management
    award: bachelor
    courses:
      HIM 100: { title: Lecture, credits: 3, corequisites: [HIM 100L] }
      HIM 100L: { title: Laboratory, credits: 1, corequisites: [HIM 100] }
      HIM 200: { title: Records, credits: 3, prerequisites: [{ any: [HIM 300, condition: Consent of the instructor] }] }
      HIM 300: { title: Systems, credits: 3, prerequisites: [HIM 200] }
      HIM 400: { title: Statistics, credits: 3, advisories: [HIM 500] }
      HIM 500: { title: Analysis, credits: 3, prerequisites: [HIM 400] }
      HIM 600: { title: Law, credits: 3, prerequisites: [{ course: HIM 700, external: true }] }
      HIM 700: { title: Ethics, credits: 3, prerequisites: [HIM 600, HIM 999] }
    `,
    only,
  );
});

test("a catalog's own cycle is told in the catalog alone, and one of both files where the program stands", () => {
  const workspace = expectFindings(
    `
    //- /him.curriculum.yaml
    curriculum: him
    title: Health Information Management
    award: bachelor
    uses: [sciences]
    courses:
      HIM 100: { title: Foundations, credits: 3, prerequisites: [BIO 300] }
      #                                                          ^^^^^^^ requisite-cycle \`HIM 100\` needs \`BIO 300\`, and \`BIO 300\` needs \`HIM 100\`
    terms:
      - { title: Fall, courses: [HIM 100, BIO 100, BIO 200, BIO 300] }
    //- /nursing.curriculum.yaml
    curriculum: nursing
    title: Nursing
    award: bachelor
    uses: [sciences]
    terms:
      - { title: Fall, courses: [BIO 100] }
    //- /sciences.courses.yaml
    catalog: sciences
    title: Sciences
    courses:
      BIO 100: { title: Biology I, credits: 4, prerequisites: [BIO 200] }
      #                                                        ^^^^^^^ requisite-cycle
      BIO 200: { title: Biology II, credits: 4, prerequisites: [BIO 100] }
      BIO 300:
        title: Biology III
        credits: 4
        prerequisites:
          - HIM 100 # for the vocabulary
    `,
    only,
  );
  const program = '/him.curriculum.yaml';
  expect(relatedTo(workspace, findingWith(workspace, program, 'requisite-cycle'))).toEqual([
    '/sciences.courses.yaml:6 BIO 300 Biology III: prerequisite HIM 100',
  ]);
  const files = filesAfterRuleFix(
    workspace,
    program,
    'requisite-cycle',
    'Remove the prerequisite `HIM 100` of `BIO 300`',
  );
  expect(Object.keys(files)).toEqual(['/sciences.courses.yaml']);
  expect(files['/sciences.courses.yaml']).toMatch(/BIO 300:\n {4}title: Biology III\n {4}credits: 4\n$/);
  expect(messagesOf(workspace, program, 'requisite-cycle')).toEqual([]);
});

test('catalogs that know nothing of each other: the program that uses both is told', () => {
  expectFindings(
    `
    //- /him.curriculum.yaml
    curriculum: him
    title: Health Information Management
    award: bachelor
    uses: [sciences, languages]
    terms:
      - { title: Fall, courses: [BIO 100] }
      #                          ^^^^^^^ requisite-cycle \`BIO 100\` needs \`ENG 100\`
      - { title: Spring, courses: [ENG 100] }
    //- /sciences.courses.yaml
    catalog: sciences
    title: Sciences
    courses:
      BIO 100: { title: Biology, credits: 4, prerequisites: [ENG 100] }
    //- /languages.courses.yaml
    catalog: languages
    title: Languages
    courses:
      ENG 100: { title: English, credits: 4, prerequisites: [BIO 100] }
    `,
    only,
  );
});

test('a course that two files declare, and a file that cannot be read, leave a cycle unknown', () => {
  expectFindings(
    `
    //- /him.curriculum.yaml
    curriculum: him
    title: Health Information Management
    award: bachelor
    uses: [sciences, biology]
    courses:
      HIM 100: { title: Foundations, credits: 3, prerequisites: [BIO 100] }
    //- /sciences.courses.yaml
    catalog: sciences
    title: Sciences
    courses:
      BIO 100: { title: Biology, credits: 4, prerequisites: [HIM 100] }
    //- /biology.courses.yaml
    catalog: biology
    title: Biology
    courses:
      BIO 100: { title: Biology, credits: 4 }
    `,
    only,
  );
  // While a bracket is open, what follows it may seem to be said of the wrong course.
  expectFindings(
    `
    curriculum: him
    title: Health Information Management
    award: bachelor
    courses:
      HIM 100: { title: Foundations, credits: 3, prerequisites: [HIM 200] }
      HIM 200: { title: Records, credits: 3, prerequisites: [HIM 100] }
      HIM 300: { title: Systems, credits: 3, prerequisites: [HIM 100,
    `,
    only,
  );
});

test('catalogs that use each other: one of the two is told', () => {
  expectFindings(
    `
    //- /languages.courses.yaml
    catalog: languages
    title: Languages
    uses: [sciences]
    courses:
      ENG 100: { title: English, credits: 4, prerequisites: [BIO 100] }
      #                                                      ^^^^^^^ requisite-cycle
    //- /sciences.courses.yaml
    catalog: sciences
    title: Sciences
    uses: [languages]
    courses:
      BIO 100: { title: Biology, credits: 4, prerequisites: [ENG 100] }
    `,
    only,
  );
});

test('what an alias says in two places is told, and not taken away from the other course', () => {
  const workspace = fixtureWorkspace(`
    curriculum: him
    title: Health Information Management
    award: bachelor
    courses:
      HIM 100: { title: Foundations, credits: 3, prerequisites: &first [HIM 200] }
      HIM 200: { title: Records, credits: 3, prerequisites: [HIM 100] }
      HIM 300: { title: Systems, credits: 3, prerequisites: *first }
  `);
  expect(messagesOf(workspace, path, 'requisite-cycle')).toHaveLength(1);
  const [shared, own] = ruleFixesIn(workspace, path, 'requisite-cycle');
  expect(shared?.title).toBe('Remove the prerequisite `HIM 200` of `HIM 100`');
  expect(shared?.edit()).toBeUndefined();
  expect(own?.edit()).toBeDefined();
});

test('a very long way around is told with its start and its end', () => {
  const courses = Array.from({ length: 40 }, (_, number) => {
    const needed = String((number + 1) % 40).padStart(2, '0');
    return `  C${String(number).padStart(2, '0')}: { title: Course, credits: 3, prerequisites: [C${needed}] }`;
  });
  const workspace = fixtureWorkspace(
    `curriculum: long\ntitle: Long\naward: bachelor\ncourses:\n${courses.join('\n')}\n`,
  );
  const [message] = messagesOf(workspace, path, 'requisite-cycle');
  expect(message).toMatch(
    /^`C00` needs `C01`, .*`C05` needs `C06`, and so on by way of 33 other courses, until `C39` needs `C00`: none/,
  );
  // Every requisite but that at which the finding stands, and one action for each.
  expect(findingWith(workspace, path, 'requisite-cycle').relatedInformation).toHaveLength(39);
  expect(ruleFixesIn(workspace, path, 'requisite-cycle').at(-1)?.title).toBe('Remove the prerequisite `C00` of `C39`');
  expect(ruleFixesIn(workspace, path, 'requisite-cycle')).toHaveLength(40);
});

test('of a way around that nobody can look through, the first requisites are shown, and the finding says so', () => {
  const courses = Array.from({ length: 60 }, (_, number) => {
    return `  C${number}: { title: Course, credits: 3, prerequisites: [C${(number + 1) % 60}] }`;
  });
  const workspace = fixtureWorkspace(
    `curriculum: long\ntitle: Long\naward: bachelor\ncourses:\n${courses.join('\n')}\n`,
  );
  expect(messagesOf(workspace, path, 'requisite-cycle')[0]).toContain(
    'Remove one of these requisites. The first 50 of the 60 are shown with this finding.',
  );
  expect(findingWith(workspace, path, 'requisite-cycle').relatedInformation).toHaveLength(49);
  expect(ruleFixesIn(workspace, path, 'requisite-cycle')).toHaveLength(50);
});

test('a list that contains itself by an alias is told once', () => {
  const workspace = fixtureWorkspace(`
    curriculum: him
    title: Health Information Management
    award: bachelor
    courses:
      HIM 100: { title: Foundations, credits: 3, corequisites: [{ any: &ways [HIM 100, { all: *ways }] }] }
      HIM 200: { title: Records, credits: 3, prerequisites: [{ any: &more [HIM 300, { all: *more }] }] }
      HIM 300: { title: Systems, credits: 3, prerequisites: [{ any: &rest [HIM 200, { all: *rest }] }] }
  `);
  expect(messagesOf(workspace, path, 'requisite-cycle')).toHaveLength(2);
});

const branches = `
  curriculum: him
  title: Health Information Management
  award: bachelor
  courses:
    HIM 100:
      title: Foundations
      credits: 3
      prerequisites:
        - any: [HIM 200, HIM 300]
        #       ^^^^^^^ requisite-cycle \`HIM 100\` needs \`HIM 200\` or \`HIM 300\`, and each of these needs \`HIM 100\`: none of them can be taken first. Give one of them another way, or remove one of these requisites.
    HIM 200: { title: Records, credits: 3, prerequisites: [HIM 100] }
    HIM 300: { title: Systems, credits: 3, prerequisites: [HIM 100] }
    HIM 400: { title: Capstone, credits: 3, prerequisites: [HIM 300] }
`;

test('courses that need each other whichever branch of an `any` is taken are told once', () => {
  const workspace = expectFindings(branches, only);
  expect(relatedTo(workspace, findingWith(workspace, path, 'requisite-cycle'))).toEqual([
    '/test.curriculum.yaml:9 HIM 100 Foundations: prerequisite HIM 300',
    '/test.curriculum.yaml:10 HIM 200 Records: prerequisite HIM 100',
    '/test.curriculum.yaml:11 HIM 300 Systems: prerequisite HIM 100',
  ]);
  const titles = ruleFixesIn(workspace, path, 'requisite-cycle').map(({ title }) => title);
  expect(titles).toEqual([
    'Remove the prerequisite `HIM 100` of `HIM 200`',
    'Remove the prerequisite `HIM 100` of `HIM 300`',
  ]);
  for (const title of titles) {
    const mended = fixtureWorkspace(branches);
    filesAfterRuleFix(mended, path, 'requisite-cycle', title);
    expect(messagesOf(mended, path, 'requisite-cycle')).toEqual([]);
  }
});

test.each([
  ['a condition', 'condition: Consent of the instructor'],
  ['a course of another program', '{ course: HIM 101, external: true }'],
  ['a code that nobody knows', 'HIM 999'],
  ['a course that can be taken', 'HIM 500'],
])('%s among the branches is a way', (_what, way) => {
  const fixture = branches
    .replace(/\n *#.*/, '')
    .replace('HIM 300]', `HIM 300, ${way}]`)
    .concat('    HIM 500: { title: Law, credits: 3 }\n');
  expectFindings(fixture, only);
});

test('what a program adds to the courses of a catalog is told in the program', () => {
  expectFindings(
    `
    //- /him.curriculum.yaml
    curriculum: him
    title: Health Information Management
    award: bachelor
    uses: [sciences]
    courses:
      HIM 100: { title: Foundations, credits: 3, prerequisites: [BIO 100] }
      #                                                          ^^^^^^^ requisite-cycle \`BIO 100\` needs \`HIM 100\` or \`BIO 200\`, and each of these needs \`BIO 100\`: none
    //- /sciences.courses.yaml
    catalog: sciences
    title: Sciences
    courses:
      BIO 100: { title: Biology I, credits: 4, prerequisites: [any: [HIM 100, BIO 200]] }
      BIO 200: { title: Biology II, credits: 4, prerequisites: [BIO 100] }
    `,
    only,
  );
});

test('a great tangle of branches is told in few words', () => {
  const code = (number: number) => `C${number % 30}`;
  const courses = Array.from({ length: 30 }, (_, number) => {
    const ways = Array.from({ length: 9 }, (_way, way) => code(number + 1 + way * way));
    return `  ${code(number)}: { title: Course, credits: 3, prerequisites: [any: [${ways.join(', ')}]] }`;
  });
  const workspace = fixtureWorkspace(
    `curriculum: long\ntitle: Long\naward: bachelor\ncourses:\n${courses.join('\n')}\n`,
  );
  const messages = messagesOf(workspace, path, 'requisite-cycle').map(String);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(
    /^`C0` needs `C1`, .*, `C\d+` or one of \d others, .*, and so on for 27 other courses: none/,
  );
  expect(messages[0]).toContain('The first 50 of the ');
  expect(messages[0]?.length).toBeLessThan(350);
  expect(findingWith(workspace, path, 'requisite-cycle').relatedInformation).toHaveLength(49);
});

test('a cycle of courses with long codes is told in few words', () => {
  const code = (number: number) => `HIMT-ONLINE-WEEKEND ${number % 7}`;
  const courses = Array.from(
    { length: 7 },
    (_, number) => `  ${code(number)}: { title: Course, credits: 3, prerequisites: [${code(number + 1)}] }`,
  );
  const workspace = fixtureWorkspace(
    `curriculum: long\ntitle: Long\naward: bachelor\ncourses:\n${courses.join('\n')}\n`,
  );
  const [message = ''] = messagesOf(workspace, path, 'requisite-cycle').map(String);
  expect(message).toMatch(
    /^`HIMT-ONLINE-WEEKEND 0` needs .* and so on by way of \d other courses, until .*: none of them/,
  );
  expect(message.length).toBeLessThan(320);
});
