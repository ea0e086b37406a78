import { describe, expect, test } from 'vitest';
import { programCoverage } from '../../../../server/src/analysis/coverage/program-coverage.ts';
import { programReport } from '../../../../server/src/analysis/report/program-report.ts';
import { readSettings } from '../../../../server/src/workspace/settings.ts';
import { findingsIn } from '../../../support/findings.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';

/** Of two skills, one core and one useful, the program teaches the useful one. */
const files = `//- /college/hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { data-quality: reinforced } }
terms:
  - { title: Fall, courses: [HIT 100] }
//- /college/clerk.role.yaml
role: clerk
title: Records Clerk
requires:
  hipaa: { level: reinforced, importance: core }
  data-quality: reinforced
`;

const config = '/college/hit-curriculum.config.yaml';

function covered(workspace: FixtureWorkspace) {
  const [target] = programCoverage(workspace.snapshot(), workspace.document('/college/hit.curriculum.yaml'));
  return target?.results[0]?.possible;
}

describe('What skills weigh', () => {
  test('is 2 for a core skill and 1 for a useful one, unless somebody chooses', () => {
    expect(covered(fixtureWorkspace(files))).toBe(1 / 3);
  });

  test('is what the nearest configuration file says, from when it is typed', () => {
    const workspace = fixtureWorkspace(files);
    workspace.type('/hit-curriculum.config.yaml', 'coverage: { core: 1 }\n');
    expect(covered(workspace)).toBe(1 / 2);
    workspace.type(config, 'coverage: { core: 4, useful: 1 }\n');
    expect(covered(workspace)).toBe(1 / 5);
    workspace.type(config, 'coverage: { useful: 0 }\n');
    expect(covered(workspace)).toBe(0);
    workspace.type(config, 'coverage: { core: 0, useful: 0.5 }\n');
    expect(covered(workspace)).toBe(1);
  });

  test('of 0 leaves such skills out: they are neither required nor lacked', () => {
    const workspace = fixtureWorkspace(files);
    workspace.type(config, 'coverage: { core: 0 }\n');
    const report = programReport(workspace.snapshot(), workspace.document('/college/hit.curriculum.yaml'));
    const [result] = report?.targets[0]?.results ?? [];
    expect(result?.requirements.map(({ id }) => id)).toEqual(['data-quality']);
    expect(result?.counts).toEqual({ guaranteed: 1, met: 1, partial: 0, missing: 0, unknown: 0 });
    expect(report?.gaps).toEqual([]);
    expect(report?.skills.find(({ id }) => id === 'hipaa')?.ways.map(({ marks }) => marks)).toEqual([[]]);
  });

  test('of 0 for what is core leaves out the outcomes of the program, each of which is', () => {
    const workspace = fixtureWorkspace(files);
    const path = '/college/hit.curriculum.yaml';
    workspace.type(path, `${workspace.document(path).text}\noutcomes: { plo-1: { text: Evaluate records } }\n`);
    const kinds = () => programCoverage(workspace.snapshot(), workspace.document(path)).map(({ kind }) => kind);
    expect(kinds()).toContain('outcomes');
    workspace.type(config, 'coverage: { core: 0 }\n');
    expect(kinds()).not.toContain('outcomes');
  });

  test('is nothing to divide by where all weights are 0', () => {
    const workspace = fixtureWorkspace(files);
    workspace.type(config, 'coverage: { core: 0, useful: 0 }\n');
    expect(covered(workspace)).toBe(undefined);
  });

  test('is each by itself what the settings of the editor say where no file does', () => {
    const workspace = fixtureWorkspace(files);
    workspace.change({ settings: readSettings({ coverage: { core: 3, useful: 3 } }) });
    expect(covered(workspace)).toBe(1 / 2);
    workspace.type(config, 'coverage: { core: 6 }\n');
    expect(covered(workspace)).toBe(3 / 9);
  });

  test.each(['coverage: { core: -1 }', 'coverage: { core: much }', 'coverage: { core: .inf }', 'coverage: [2, 1]'])(
    'counts as usual where it makes no sense, and is underlined in the file: %s',
    (text) => {
      const workspace = fixtureWorkspace(files);
      workspace.type(config, `${text}\n`);
      expect(covered(workspace)).toBe(1 / 3);
      expect(findingsIn(workspace, config)).toHaveLength(1);
    },
  );

  test('says in words what is wrong with a weight', () => {
    const workspace = fixtureWorkspace(files);
    workspace.type(config, 'coverage: { core: -1, usefull: 1 }\n');
    expect(findingsIn(workspace, config).map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "\`core\` must be at least 0, and -1 is not.",
        "Unknown key \`usefull\`. Did you mean \`useful\`?",
      ]
    `);
  });

  test.each([{ core: -1 }, { core: '2' }, { core: Number.NaN }, [2, 1], 'core', null, 7])(
    'is as usual where the settings make no sense: %j',
    (coverage) => {
      const workspace = fixtureWorkspace(files);
      workspace.change({ settings: readSettings({ coverage }) });
      expect(covered(workspace)).toBe(1 / 3);
    },
  );
});
