import { describe, expect, test } from 'vitest';
import { codeActions } from '../../../../../server/src/features/code-actions/code-actions.ts';
import { turningOff } from '../../../../../server/src/features/code-actions/fixes/choices/turn-off.ts';
import { findingsOf } from '../../../../../server/src/features/diagnostics.ts';
import { createDocument } from '../../../../../server/src/workspace/document.ts';
import { uriKey } from '../../../../../server/src/workspace/uris.ts';
import { contextAt, filesAfterAction } from '../../../../support/refactoring.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../../support/workspace.ts';
import { client } from './offered.ts';

const program = `curriculum: hit
title: HIT
award: associate
courses:
  HIT 1: { title: Coding, credits: 3, prerequisites: [BIO 1], repeatable: true }
`;

/** A program with an unknown course, and other files by their paths. */
function college(files: Readonly<Record<string, string>> = {}, path = '/health/hit.curriculum.yaml') {
  const all = Object.entries({ [path]: program, ...files });
  return fixtureWorkspace(all.map(([name, text]) => `//- ${name}\n${text}`).join(''));
}

/** What is offered for the unknown course of a program. */
function offered(workspace: FixtureWorkspace, path = '/health/hit.curriculum.yaml') {
  const context = contextAt(workspace, path, program.indexOf('BIO 1'));
  const finding = findingsOf(context.snapshot, context.document).find(({ code }) => code === 'unknown-course');
  if (!finding) throw new Error('There is no finding.');
  const action = turningOff(context, [finding])[0];
  return { title: action?.title, edit: action?.edit() };
}

/** The configuration file after the action; the finding is gone then. */
function afterwards(config: string): string {
  const path = '/hit-curriculum.config.yaml';
  const workspace = college({ [path]: config });
  const { edit } = offered(workspace);
  if (!edit) return 'not offered';
  const text = filesAfterAction(workspace, edit)[path] ?? '';
  workspace.type(path, text);
  expect(() => offered(workspace)).toThrow('There is no finding.');
  return text;
}

describe('Turning a rule off where a finding is', () => {
  test('makes a configuration file at the top of the folder, where there is none', () => {
    const workspace = college();
    const { title, edit } = offered(workspace);
    expect(title).toBe('Turn off `unknown-course` for this folder (hit-curriculum.config.yaml)');
    expect(edit && filesAfterAction(workspace, edit)).toEqual({
      '/hit-curriculum.config.yaml': 'rules:\n  unknown-course: off\n',
    });
    const [made] = edit?.newFiles ?? [];
    const config = createDocument(made?.uri ?? '', made?.text ?? '');
    workspace.change({ disk: new Map(workspace.snapshot().parts.disk).set(uriKey(config.uri), config) });
    expect(() => offered(workspace)).toThrow('There is no finding.');
  });

  test('writes into the nearest one, and tells which that is', () => {
    const workspace = college({
      '/hit-curriculum.config.yaml': 'preset: strict\n',
      '/health/hit-curriculum.config.yml': '# Ours.\npreset: accreditation # For the visit.\n',
    });
    const { title, edit } = offered(workspace);
    expect(title).toBe('Turn off `unknown-course` for this folder (health/hit-curriculum.config.yml)');
    expect(edit && filesAfterAction(workspace, edit)).toEqual({
      '/health/hit-curriculum.config.yml':
        '# Ours.\npreset: accreditation # For the visit.\nrules:\n  unknown-course: off\n',
    });
  });

  test.each([
    ['', 'rules:\n  unknown-course: off\n'],
    ['# Nothing yet.', '# Nothing yet.\nrules:\n  unknown-course: off\n'],
    ['rules:\n', 'rules:\n  unknown-course: off\n'],
    ['rules: {}\n', 'rules: { unknown-course: off }\n'],
    [
      'rules:\n    # Our own.\n    duplicate-id: hint # Later.\npreset: strict\n',
      'rules:\n    # Our own.\n    duplicate-id: hint # Later.\n    unknown-course: off\npreset: strict\n',
    ],
    ['rules: { duplicate-id: hint }\n', 'rules: { duplicate-id: hint, unknown-course: off }\n'],
    ['rules:\n  unknown-course: warning # Or so.\n', 'rules:\n  unknown-course: off # Or so.\n'],
    ['rules:\n  unknown-course:\n', 'rules:\n  unknown-course: off\n'],
    ['rules:\n  unknown-course: { severity: hint }\n', 'rules:\n  unknown-course: { severity: off }\n'],
    ['rules:\n  unknown-course:\n    maximum: 3\n', 'rules:\n  unknown-course:\n    severity: off\n    maximum: 3\n'],
  ])('%j', (before, after) => {
    expect(afterwards(before)).toBe(after);
  });

  test.each(['rules: [\n', '- rules\n', 'rules: 3\n', 'rules: { a: off }\n---\nrules: {}\n', 'a: &a {}\nrules: *a\n'])(
    'is not offered where it cannot be written safely: %j',
    (config) => {
      expect(afterwards(config)).toBe('not offered');
    },
  );

  test('needs a folder that is open, and an editor that can make files', () => {
    const workspace = college();
    const actions = (createsFiles: boolean) =>
      codeActions(
        workspace.snapshot(),
        workspace.uriOf('/health/hit.curriculum.yaml'),
        { start: { line: 4, character: 55 }, end: { line: 4, character: 55 } },
        { only: ['quickfix'] },
        { ...client, createsFiles },
      ).filter(({ title }) => title.startsWith('Turn off'));
    expect(actions(true)).toMatchObject([{ diagnostics: [{ code: 'unknown-course' }] }]);
    expect(actions(true)[0]?.isPreferred).toBe(undefined);
    expect(actions(false)).toEqual([]);
    workspace.change({ folders: [] });
    expect(actions(true)).toEqual([]);
  });
});
