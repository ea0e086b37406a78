import { expect, test } from 'vitest';
import { codeActions } from '../../../../../server/src/features/code-actions/code-actions.ts';
import { mergeEqual } from '../../../../../server/src/features/code-actions/fixes/merge-equal.ts';
import { findingsOf } from '../../../../../server/src/features/diagnostics.ts';
import { inDocument } from '../../../../../server/src/rules/rule-fix.ts';
import { contextAt, filesAfterAction } from '../../../../support/refactoring.ts';
import { fixtureWorkspace } from '../../../../support/workspace.ts';
import { client } from './offered.ts';

const path = '/a.curriculum.yaml';
/** A course that is neither offered where it stands, nor may be taken there. */
const program = `curriculum: a
title: A
award: certificate
courses:
  HIT 1: { title: One, credits: 3 }
  HIT 2: { title: Two, credits: 3, offered: [fall], prerequisites: [HIT 1] }
terms:
  - { title: First fall, season: fall, year: 1, courses: [] }
  - { title: First spring, season: spring, year: 1, courses: [HIT 1, HIT 2] }
  - { title: Second fall, season: fall, year: 2, courses: [] }
`;

function college(config?: string) {
  const files = config === undefined ? '' : `//- /hit-curriculum.config.yaml\n${config}`;
  return fixtureWorkspace(`${files}//- ${path}\n${program}`);
}

/** What is offered at its place in the plan. */
function offered(workspace: ReturnType<typeof college>) {
  const position = workspace.document(path).lines.positionAt(program.lastIndexOf('HIT 2'));
  const uri = workspace.uriOf(path);
  const range = { start: position, end: position };
  return codeActions(workspace.snapshot(), uri, range, { only: ['quickfix'] }, client);
}

test('Where several rules find something, what mends comes first, and each way to be silent takes one line.', () => {
  const workspace = college();
  const titles = offered(workspace).map(({ title }) => title);
  const silent = titles.filter((title) => /^(Ignore|Turn off) /.test(title));
  const mending = titles.slice(0, -silent.length);
  expect(mending.length).toBeGreaterThan(0);
  expect(mending).toEqual([...new Set(mending)]);
  expect(titles.slice(-silent.length)).toEqual(silent);
  expect(silent).toEqual([
    'Ignore `requisite-order` here, with a reason',
    'Ignore `course-not-offered` here, with a reason',
    'Ignore `requisite-order` and `course-not-offered` in this file, with a reason',
    'Turn off `requisite-order` and `course-not-offered` for this folder (hit-curriculum.config.yaml)',
  ]);
});

test('Both are ignored by one comment, and both are turned off by one action.', () => {
  const after = (start: string, config?: string) => {
    const workspace = college(config);
    const action = offered(workspace).find(({ title }) => title.startsWith(start));
    return JSON.stringify(action?.edit);
  };
  expect(after('Ignore `requisite-order` and')).toContain(
    '# hit-curriculum-ignore requisite-order, course-not-offered: ',
  );
  expect(after('Turn off')).toContain('rules:\\n  requisite-order: off\\n  course-not-offered: off\\n');
  expect(after('Turn off', 'rules: {}\n')).toContain('requisite-order: off, course-not-offered: off');
  expect(after('Turn off', 'rules:\n  requisite-order: hint # Ours.\n')).toContain(
    'off # Ours.\\n  course-not-offered: off',
  );
});

test('Actions that are called the same are offered once if they do the same, for all that they mend.', () => {
  const workspace = college();
  const { snapshot, document } = contextAt(workspace, path, 0);
  const [one, other] = findingsOf(snapshot, document);
  if (!one || !other) throw new Error('There are two findings.');
  const action = (finding: typeof one, newText: string, isPreferred?: boolean) => ({
    title: 'Move it',
    kind: 'quickfix',
    fixes: [finding],
    ...(isPreferred ? { isPreferred } : {}),
    edit: () => inDocument(document, [{ start: 0, end: 0, newText }]),
  });
  const merged = mergeEqual([action(one, 'a'), action(other, 'a', true), action(other, 'b')]);
  expect(merged).toMatchObject([{ fixes: [one, other], isPreferred: true }, { fixes: [other] }]);
  const edit = merged[0]?.edit();
  expect(edit && filesAfterAction(workspace, edit)[path]).toBe(`a${program}`);
});
