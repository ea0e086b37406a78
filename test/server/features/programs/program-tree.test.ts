import { expect, test } from 'vitest';
import type { ProgramNode } from '../../../../server/src/features/programs/node.ts';
import { programTree } from '../../../../server/src/features/programs/program-tree.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';

const college = `
//- /hit.curriculum.yaml
curriculum: hit-aas
title: Health Information Technology
institution: Example College
award: associate
credits: 62
uses: [sciences, nowhere]
prepares-for: { roles: [medical-coder, clerk] }
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 999: { title: Left over, credits: 1 }
terms:
  - title: Fall
    courses: [HIT 100, BIO 111, { elective: Humanities, credits: 3 }]
plans:
  slow: { title: Part-time, terms: [{ title: Year 1, courses: [HIT 100] }] }
concentrations:
  data: { title: Data, credits: 4, adds: [BIO 111] }
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111: { title: Biology I, credits: 4 }
//- /clerk.role.yaml
role: clerk
title: Records Clerk
//- /own.skills.yaml
framework: own
title: Own Skills
items: { thinking: Thinking }
`;

function wholeTree(fixture: FixtureWorkspace): ProgramNode[] {
  const paths = ['/hit.curriculum.yaml', '/sciences.courses.yaml', '/clerk.role.yaml', '/own.skills.yaml'];
  return programTree(fixture.snapshot(), paths.map(fixture.uriOf));
}

function drawn(nodes: readonly ProgramNode[], indent = ''): string[] {
  return nodes.flatMap(({ kind, label, description, children }) => [
    `${indent}${kind}: ${label}${description === undefined ? '' : ` · ${description}`}`,
    ...drawn(children ?? [], `${indent}  `),
  ]);
}

test('The tree shows programs by their terms, then catalogs, roles and frameworks.', () => {
  expect(drawn(wholeTree(fixtureWorkspace(college)))).toEqual([
    'program: Health Information Technology · Example College · 62 credits',
    '  term: Fall · 10 credits',
    '    course: HIT 100 Introduction · 3 credits',
    '    course: BIO 111 Biology I · 4 credits',
    '    elective: Humanities · 3 credits',
    '  plan: Part-time',
    '    term: Year 1 · 3 credits',
    '      course: HIT 100 Introduction · 3 credits',
    '  group: Concentrations · 1',
    '    concentration: Data · 4 credits',
    '      course: BIO 111 Biology I · 4 credits',
    '  group: In no term · 1',
    '    course: HIT 999 Left over · 1 credit',
    '  group: Prepares for · 2',
    '    role: Medical Coder · medical-coder',
    '    role: Records Clerk · clerk',
    '  group: Uses · 2',
    '    catalog: Sciences · sciences',
    '    catalog: nowhere · not found',
    'group: Catalogs · 1',
    '  catalog: Sciences · sciences',
    '    course: BIO 111 Biology I · 4 credits',
    'group: Roles · 1',
    '  role: Records Clerk · clerk',
    'group: Frameworks · 1',
    '  framework: Own Skills · own',
    '    item: Thinking · thinking',
  ]);
});

test('Each line has an id of its own, which an edit above it does not change.', () => {
  const fixture = fixtureWorkspace(college);
  const ids = (nodes: readonly ProgramNode[]): string[] =>
    nodes.flatMap(({ id, children }) => [id, ...ids(children ?? [])]);
  const before = ids(wholeTree(fixture));
  expect(new Set(before).size).toBe(before.length);
  fixture.type('/hit.curriculum.yaml', `# A remark.\n${fixture.document('/hit.curriculum.yaml').text}`);
  expect(ids(wholeTree(fixture))).toEqual(before);
});

test('What is in a file is only told when it is asked for.', () => {
  const [program, ...others] = programTree(fixtureWorkspace(college).snapshot(), []);
  expect(program).toMatchObject({ label: 'Health Information Technology', hasChildren: true });
  expect(program).not.toHaveProperty('children');
  expect(others.map(({ label, children }) => [label, children?.[0]?.hasChildren])).toEqual([
    ['Catalogs', true],
    ['Roles', false],
    ['Frameworks', true],
  ]);
});
