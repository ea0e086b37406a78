import { describe, expect, test } from 'vitest';
import { type CoverageNode, coverageTree } from '../../../../server/src/features/coverage/coverage-tree.ts';
import { leastCovered } from '../../../../server/src/features/coverage/least-covered.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';
import { clinic } from './clinic.ts';

const program = '/hit.curriculum.yaml';

/** The tree as a person sees it, each line with where a click on it leads. */
function seen(workspace: FixtureWorkspace, open: readonly string[] = [program]): string[] {
  const lines = (nodes: readonly CoverageNode[], depth: number): string[] =>
    nodes.flatMap((node) => {
      const { label, description, place, teach, hasChildren } = node;
      const words = [label, ...(description === undefined ? [] : [`(${description})`])].join(' ');
      const leads = place ? ` → ${wordAt(workspace, place)}` : '';
      const marks = `${teach ? ' +' : ''}${hasChildren ? ' …' : ''}`;
      return [`${'  '.repeat(depth)}${words}${leads}${marks}`, ...lines(node.children ?? [], depth + 1)];
    });
  return lines(coverageTree(workspace.snapshot(), open.map(workspace.uriOf)), 0);
}

function wordAt(workspace: FixtureWorkspace, { uri, selection }: NonNullable<CoverageNode['place']>): string {
  const path = workspace.pathOf(uri);
  const { text, lines } = workspace.document(path);
  const word = text.slice(lines.offsetAt(selection.start), lines.offsetAt(selection.end));
  return path === program ? word : `${path} ${word}`;
}

describe('The tree of coverage', () => {
  test('leads from a program by its targets and their gaps to the courses', () => {
    expect(seen(fixtureWorkspace(clinic))).toEqual([]);
  });

  test('tells of a program that nobody opened only that there is more', () => {
    expect(seen(fixtureWorkspace(clinic), [])).toEqual(['Health Information Technology → hit-aas …']);
  });

  test('shows the ways through a program, where there are several', () => {
    const workspace = fixtureWorkspace(
      `${clinic.replace(
        'terms:',
        `concentrations:
  data: { title: Data, adds: { Spring: [HIT 130] } }
courses2:
terms:`,
      )}`,
    );
    expect(seen(workspace).slice(0, 4)).toEqual([]);
  });
});

describe('What is covered least', () => {
  test('is told of the program that a file is about', () => {
    const workspace = fixtureWorkspace(clinic);
    const told = leastCovered(workspace.snapshot(), workspace.uriOf(program));
    expect(told).toEqual({});
    for (const path of ['/clerk.role.yaml', '/sciences.courses.yaml']) {
      expect(leastCovered(workspace.snapshot(), workspace.uriOf(path))).toEqual(told);
    }
  });

  test('is not told of a role that several programs prepare for, or none', () => {
    const other = '//- /other.curriculum.yaml\ncurriculum: other\ntitle: Other\nprepares-for: { roles: [clerk] }\n';
    const workspace = fixtureWorkspace(`${clinic}${other}//- /lonely.role.yaml\nrole: lonely\ntitle: Lonely\n`);
    expect(leastCovered(workspace.snapshot(), workspace.uriOf('/clerk.role.yaml'))).toBeNull();
    expect(leastCovered(workspace.snapshot(), workspace.uriOf('/lonely.role.yaml'))).toBeNull();
    expect(leastCovered(workspace.snapshot(), workspace.uriOf('/abstractor.role.yaml'))?.title).toBe(
      'Health Information Technology',
    );
  });
});
