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
    expect(seen(fixtureWorkspace(clinic))).toEqual([
      'Health Information Technology → hit-aas',
      '  41 % Data Abstractor (1 of 3 skills) → abstractor',
      '    Missing (1)',
      '      SQL (needs introduced · useful) → /abstractor.role.yaml sql +',
      '    Partial (1)',
      '      Data abstraction (introduced, needs mastered · core) → /abstractor.role.yaml data-abstraction +',
      '        HIT 112 Coding (introduced · Spring) → data-abstraction',
      '    Met (1)',
      '      HIPAA (reinforced · useful) → /abstractor.role.yaml hipaa',
      '        HIT 100 Introduction (introduced · Fall) → hipaa',
      '        HIT 112 Coding (reinforced · Spring) → hipaa',
      '  50 % Records Clerk (1 of 2 skills) → clerk',
      '    Missing (1)',
      '      Medical terminology (needs introduced · core) → /clerk.role.yaml medical-terminology +',
      '    Met (1)',
      '      HIPAA (reinforced · core) → /clerk.role.yaml hipaa',
      '        HIT 100 Introduction (introduced · Fall) → hipaa',
      '        HIT 112 Coding (reinforced · Spring) → hipaa',
      '  66 % Program outcomes (0 of 1 outcome) → ',
      '    Partial (1)',
      '      Code encounters (reinforced, needs mastered) → plo-1',
      '        HIT 112 Coding (reinforced · Spring) → plo-1',
    ]);
  });

  test('names courses that teach what is near to a skill that is missing, and those that teach it to some', () => {
    const near = clinic.replace('  sql: introduced', '  registry-management: introduced');
    expect(seen(fixtureWorkspace(near))).toContain('        HIT 112 Coding (could teach it · Spring) → HIT 112');
    const unplanned = clinic.replace(
      'courses:\n',
      'courses:\n  HIT 255: { title: Queries, credits: 3, teaches: { sql: mastered } }\n',
    );
    expect(seen(fixtureWorkspace(unplanned)).filter((line) => line.includes('HIT 255'))).toEqual([
      '        HIT 255 Queries (teaches it, not for everyone) → HIT 255',
    ]);
  });

  test('tells of a program that nobody opened only that there is more', () => {
    expect(seen(fixtureWorkspace(clinic), [])).toEqual(['Health Information Technology → hit-aas …']);
  });

  test('tells programs of equal titles apart by institution, id or file, before the title', () => {
    const program = (id: string, institution: string) => `curriculum: ${id}
title: Coding
${institution}award: certificate
`;
    const labels = (text: string) => coverageTree(fixtureWorkspace(text).snapshot(), []).map(({ label }) => label);
    expect(
      labels(`//- /a.curriculum.yaml
${program('a', 'institution: East College\n')}
//- /b.curriculum.yaml
${program('b', 'institution: West College\n')}
//- /c.curriculum.yaml
${program('c', '')}`),
    ).toEqual(['East College: Coding', 'West College: Coding', 'c: Coding']);
    expect(
      labels(`//- /day/a.curriculum.yaml
${program('a', 'institution: East College\n')}
//- /night/a.curriculum.yaml
${program('a', 'institution: East College\n')}`),
    ).toEqual(['day/a.curriculum.yaml: Coding', 'night/a.curriculum.yaml: Coding']);
  });

  test('shows the ways through a program, where there are several', () => {
    const tracked = clinic
      .replace('terms:', 'concentrations:\n  data: { title: Data, adds: { Spring: [HIT 130] } }\nterms:')
      .replace('  HIT 120:', '  HIT 130: { title: Queries, credits: 3, teaches: { sql: introduced } }\n  HIT 120:');
    const ways = seen(fixtureWorkspace(tracked)).filter((line) => /^ {2,4}\d/.test(line));
    expect(ways.slice(0, 3)).toEqual([
      '  41 % Data Abstractor (1 of 3 skills) → abstractor',
      '    41 % Without a concentration (1 of 3 skills) → abstractor',
      '    66 % Data (2 of 3 skills) → data',
    ]);
  });
});

describe('What is covered least', () => {
  test('is told of the program that a file is about', () => {
    const workspace = fixtureWorkspace(clinic);
    const told = leastCovered(workspace.snapshot(), workspace.uriOf(program));
    expect(told?.least).toEqual({ title: 'Data Abstractor', percent: '41 %' });
    expect(told?.targets.map(({ title, coverage, met }) => `${title}: ${coverage}, ${met}`)).toEqual([
      'Data Abstractor: 41 %, 1 of 3 skills',
      'Records Clerk: 50 %, 1 of 2 skills',
      'Program outcomes: 66 %, 0 of 1 outcome',
    ]);
    for (const path of ['/clerk.role.yaml', '/sciences.courses.yaml']) {
      expect(leastCovered(workspace.snapshot(), workspace.uriOf(path))).toEqual(told);
    }
  });

  const forRoles = (preparesFor: string) =>
    fixtureWorkspace(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
uses: [privacy]
prepares-for: ${preparesFor}
outcomes:
  plo-1: Protect records
courses:
  HIT 1: { title: One, credits: 1, teaches: { hipaa: mastered, privacy/care: introduced }, contributes-to: { plo-1: mastered } }
//- /clerk.role.yaml
role: clerk
title: Clerk
requires: { hipaa: mastered, sql: introduced }
//- /guard.role.yaml
role: guard
title: Guard
requires: { hipaa: mastered }
//- /dark.role.yaml
role: dark
title: Dark
requires: { hippa: mastered }
//- /privacy.framework.yaml
framework: privacy
title: Privacy
items: { care: Care, more: More }
`);

  test.each([
    ['{ roles: [guard, clerk], frameworks: [privacy] }', 'Clerk', '50 %'],
    ['{ roles: [guard], frameworks: [privacy] }', 'Guard', '100 %'],
    ['{ frameworks: [privacy] }', 'Privacy', '50 %'],
    ['{ certifications: [ahima-rhit] }', 'Program outcomes', '100 %'],
    ['{ roles: [] }', 'Program outcomes', '100 %'],
    ['{ roles: [guard, clerk, dark] }', 'Clerk', '50 %'],
    ['{ roles: [guard, dark] }', 'Dark', 'not known'],
    ['{ roles: [guard, med], frameworks: [privacy] }', 'med', 'not known'],
    ['{ roles: [med], frameworks: [privacy] }', 'med', 'not known'],
    ['', 'Coverage', 'not known'],
    ['{ ro }', 'Coverage', 'not known'],
    ['rol', 'Coverage', 'not known'],
    ['{ roles: }', 'Coverage', 'not known'],
    ['{ roles: [guard, ] }', 'Guard', '100 %'],
    ['\n  roles:\n    - guard\n    -', 'Coverage', 'not known'],
  ])('is a role where there is one, and never all while something is half-typed: %s', (written, title, percent) => {
    const workspace = forRoles(written);
    expect(leastCovered(workspace.snapshot(), workspace.uriOf(program))?.least).toEqual({ title, percent });
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
