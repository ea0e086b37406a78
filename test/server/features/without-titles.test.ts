import { expect, test } from 'vitest';
import { coverageTree } from '../../../server/src/features/coverage/coverage-tree.ts';
import { incomingCalls, prepareCallHierarchy } from '../../../server/src/features/navigation/call-hierarchy.ts';
import { documentLinks } from '../../../server/src/features/navigation/document-links.ts';
import { prepareTypeHierarchy, subtypes, supertypes } from '../../../server/src/features/navigation/type-hierarchy.ts';
import { programTree } from '../../../server/src/features/programs/program-tree.ts';
import { taxonomyPage } from '../../../server/src/features/taxonomy-page/taxonomy-page.ts';
import { itemsInWorkspace } from '../../support/accept.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

/** Files in which nothing has a title yet: it is called by its id or its code, or by what it is. */
const begun = `//- /hit.curriculum.yaml
curriculum: hit
uses: [sciences, own]
prepares-for: { roles: [clerk], frameworks: [own] }
credit-parts: { Major: }
courses:
  HIT 1: { teaches: { own/data: , sql: } }
  HIT 2: { prerequisites: [HIT 1], part: Major }
terms:
  - courses: [HIT 1, { elective: Any }, { choose: 1, from: [HIT 2, BIO 1] }]
  - courses: []
plans:
  slow: { terms: [{ courses: [HIT 2] }] }
concentrations:
  data: { adds: [HIT 2], prepares-for: { roles: [clerk] } }
//- /sciences.courses.yaml
catalog: sciences
courses: { BIO 1: {} }
//- /clerk.role.yaml
role: clerk
requires: { sql: introduced }
//- /own.skills.yaml
framework: own
items:
  data:
  records: { broader: data }
`;

/** The same with titles that say nothing yet. */
const blank = begun
  .replace(/^(curriculum|catalog|role|framework): .*$/gm, '$&\ntitle: ""')
  .replace(/^ {2}(HIT|BIO) 1: \{/gm, "$& title: ' ',")
  .replace('- courses: [HIT 1', '- title: ""\n    courses: [HIT 1')
  .replace('slow: {', 'slow: { title: "\u200B \u00AD",')
  .replace('data: { adds', 'data: { title: "", adds');

const written = [
  ['without titles', begun],
  ['with blank ones', blank],
] as const;

const at = (text: string, marked: string) => begun.replace(text, marked);

interface Node {
  readonly label: string;
  readonly description?: string;
  readonly children?: readonly Node[];
}

function drawn(nodes: readonly Node[], indent = ''): string[] {
  return nodes.flatMap(({ label, description, children }) => [
    `${indent}${label}${description === undefined ? '' : ` · ${description}`}`,
    ...drawn(children ?? [], `${indent}  `),
  ]);
}

test.each(written)('The tree of programs, %s', (_how, text) => {
  const workspace = fixtureWorkspace(text);
  const paths = ['/hit.curriculum.yaml', '/sciences.courses.yaml', '/clerk.role.yaml', '/own.skills.yaml'];
  expect(drawn(programTree(workspace.snapshot(), paths.map(workspace.uriOf)))).toEqual([
    'hit',
    '  Term',
    '    HIT 1',
    '    Any',
    '    Choose 1: HIT 2, BIO 1',
    '  Term',
    '  slow',
    '    Term',
    '      HIT 2',
    '  Concentrations · 1',
    '    data',
    '      HIT 2',
    '  Prepares for · 1',
    '    clerk',
    '  Uses · 2',
    '    sciences',
    '    own',
    'Catalogs · 1',
    '  sciences',
    '    BIO 1',
    'Roles · 1',
    '  clerk',
    'Frameworks · 1',
    '  own',
    '    data',
    '    records',
  ]);
});

test.each(written)('The tree of coverage, %s', (_how, text) => {
  const workspace = fixtureWorkspace(text);
  expect(drawn(coverageTree(workspace.snapshot(), [workspace.uriOf('/hit.curriculum.yaml')]))).toEqual([
    'hit',
    '  clerk · not known',
    '    Without a concentration · not known',
    '      Not known · 1',
    '        SQL · not known · useful',
    '          HIT 1 · term 1',
    '    data · not known',
    '      Not known · 1',
    '        SQL · not known · useful',
    '          HIT 1 · term 1',
    '  0 % own · 0 of 1 item',
    '    0 % Without a concentration · 0 of 1 item',
    '      Missing · 1',
    '        own/records · missing',
    '          HIT 1 · could teach it · term 1',
    '    0 % data · 0 of 1 item',
    '      Missing · 1',
    '        own/records · missing',
    '          HIT 1 · could teach it · term 1',
  ]);
});

test('The hierarchies', () => {
  const course = fixtureWorkspace(at('HIT 1: {', '$0HIT 1: {'));
  const calls = prepareCallHierarchy(course.snapshot(), course.uri, course.position) ?? [];
  const callers = calls.flatMap((item) => incomingCalls(course.snapshot(), item) ?? []);
  expect([...calls, ...callers.map(({ from }) => from)].map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
    'HIT 1: ',
    'HIT 2: prerequisite',
  ]);
  const item = fixtureWorkspace(at('  data:\n', '  $0data:\n'));
  const types = prepareTypeHierarchy(item.snapshot(), item.uri, item.position) ?? [];
  const around = types.flatMap((one) => [...supertypes(item.snapshot(), one), ...subtypes(item.snapshot(), one)]);
  expect([...types, ...around].map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
    'data: own/data',
    'own: own',
    'records: own/records',
  ]);
});

test.each([
  [
    'a requisite',
    'prerequisites: [HIT 1]',
    'prerequisites: [$0]',
    ['HIT 1 · term 1', 'BIO 1 · term 1, as a choice', 'one of several courses'],
  ],
  ['a framework', 'roles: [clerk], frameworks: [own]', 'frameworks: [$0]', ['own · framework, 2 items']],
  ['a part of the credits', 'part: Major', 'part: $0', ['Major']],
  ['what a concentration replaces', 'adds: [HIT 2]', 'replaces: { $0 }', ['Any · elective · term 1', 'HIT 1 · term 1']],
  ['a broader item', 'broader: data', 'broader: $0', ['data']],
  [
    'an item that is taught',
    'own/data: ',
    'own/$0: ',
    [
      'own/records · records · for own · own',
      'own/data · data · own',
      'data-governance · Data governance · Governance, law and privacy',
    ],
  ],
])('Completions of %s', (_what, text, marked, expected) => {
  const offered = itemsInWorkspace(at(text, marked)).items.map(({ label, detail, labelDetails }) =>
    [label, labelDetails?.description, detail].filter((words) => words !== undefined).join(' · '),
  );
  expect(offered.slice(0, 3)).toEqual(expected);
});

test('Links', () => {
  const workspace = fixtureWorkspace(begun);
  const links = documentLinks(workspace.snapshot(), workspace.uriOf('/hit.curriculum.yaml'));
  expect(links.map(({ tooltip }) => tooltip)).toEqual(['Open “sciences”', 'Open “own”']);
});

test('The page of a skill: courses, roles, outcomes and items', () => {
  const files = `${begun}//- /other.curriculum.yaml
outcomes: { plo-1: { skills: [sql] } }
courses:
  HIT 9: { teaches: { sql: }, outcomes: [{ id: code, skills: [sql] }, { skills: [sql] }] }
//- /more.skills.yaml
framework: more
items: { querying: { equals: [sql] } }
`;
  const page = taxonomyPage(fixtureWorkspace(files).snapshot(), 'hit-taxonomy:/skills/sql.md');
  const [, part = ''] = page.split('## In this workspace\n');
  const lines = part.replaceAll('file:///workspace', '').split('\n');
  expect(lines.filter((line) => line !== '')).toEqual([
    '### Courses that teach it',
    '- [HIT 1](/hit.curriculum.yaml#L6): hit (term 1)',
    '- [HIT 9](/other.curriculum.yaml#L3): other.curriculum.yaml',
    '### Roles that require it',
    '- [clerk](/clerk.role.yaml#L2): introduced',
    '### Outcomes that stand for it',
    '- [plo-1](/other.curriculum.yaml#L1)',
    '- [code](/other.curriculum.yaml#L3): HIT 9',
    '- [HIT 9](/other.curriculum.yaml#L3)',
    '### Items of frameworks that equal it',
    '- [more/querying](/more.skills.yaml#L2): more',
  ]);
});

test('Courses of a large catalog that is not used yet are offered as soon as two letters say which', () => {
  const catalog = Array.from({ length: 210 }, (_, index) => `  BIO ${index + 100}: { title: Topic ${index + 100} }\n`);
  const large = (typed: string) =>
    itemsInWorkspace(
      `//- /hit.curriculum.yaml\ncurriculum: hit\nterms: [{ courses: [${typed}$0] }]\n//- /bio.courses.yaml\ncatalog: bio\ncourses:\n${catalog.join('')}//- /none.courses.yaml\ncourses: { ART 1: }\n`,
    ).items.map(({ label }) => label);
  expect(large('').filter((label) => label.startsWith('BIO'))).toEqual([]);
  expect(large('B').filter((label) => label.startsWith('BIO'))).toEqual([]);
  expect(large('BIO 20').filter((label) => label.startsWith('BIO'))).toHaveLength(10);
  expect(large('Topic 30').filter((label) => label.startsWith('BIO'))).toHaveLength(10);
});
