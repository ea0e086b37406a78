import { expect, test } from 'vitest';
import { programCoverage } from '../../../../server/src/analysis/coverage/program-coverage.ts';
import { coverageTree } from '../../../../server/src/features/coverage/coverage-tree.ts';
import { leastCovered } from '../../../../server/src/features/coverage/least-covered.ts';
import { contributionMarkdown } from '../../../../server/src/features/hover/coverage-markdown.ts';
import { coverageInWords } from '../../../../server/src/features/words/coverage.ts';
import { openProgram } from '../../../support/open-program.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

test('Where not all courses are known, the tree and the status bar say that a coverage is a lower bound.', () => {
  const workspace = fixtureWorkspace(openProgram);
  const uri = workspace.uriOf('/hit.curriculum.yaml');
  const [program] = coverageTree(workspace.snapshot(), [uri]);
  expect(program?.children?.[0]?.label).toBe('at least 50 % Clerk');
  expect(program?.children?.[0]?.tooltip).toContain('at least 50 % covered');
  expect(leastCovered(workspace.snapshot(), uri)).toMatchObject({
    least: { title: 'Clerk', percent: 'at least 50 %' },
    targets: [{ coverage: 'at least 50 %' }],
  });
});

test('Lenses and hovers say it of both numbers.', () => {
  expect(coverageInWords({ guaranteed: 0.5, possible: 0.6, atLeast: true })).toBe(
    'at least 50 % covered for everyone, at least 60 % possible',
  );
  expect(coverageInWords({ guaranteed: 0.5, possible: 0.6 })).toBe('50 % covered for everyone, 60 % possible');
});

test('What would be lost without a course is not known: courses that are not known may cover the same.', () => {
  const workspace = fixtureWorkspace(openProgram);
  const program = workspace.document('/hit.curriculum.yaml');
  const code = program && programCoverage(workspace.snapshot(), program)[0]?.results[0]?.courses[0]?.code;
  if (!program || code === undefined) throw new Error('No course contributes.');
  expect(contributionMarkdown(workspace.snapshot(), program, code)).toMatch(/\| not known \|$/);
});
