import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { CodeAction, CodeLens, TextEdit } from 'vscode-languageserver';
import { temporaryFolder } from './bundle.ts';
import { startEditor, uriOf } from './editor.ts';

const program = `curriculum: hit
title: Health Information
award: certificate
prepares-for:
  roles: [clerk]
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced } }
`;

const role = 'role: clerk\ntitle: Records Clerk\nrequires: { hipaa: introduced, sql: introduced }\n';

interface Node {
  readonly label: string;
  readonly children?: readonly Node[];
}

test('A gap is found, closed by a course that is chosen, and what shows it is told of the change.', async () => {
  const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'clerk.role.yaml': role });
  const editor = await startEditor({
    folders: [folder],
    capabilities: {
      textDocument: {
        codeLens: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
      },
      experimental: {
        commands: { commands: ['hitCurriculum.openCoverageToSide', 'hitCurriculum.teachSkill'] },
      },
    },
  });
  let told = 0;
  editor.connection.onNotification('hitCurriculum/coverageTreeChanged', () => {
    told++;
  });
  const uri = uriOf(folder, 'hit.curriculum.yaml');
  await editor.open(uri, program);

  const [node] = await editor.request<Node[]>('hitCurriculum/coverageTree', { open: [uri] });
  expect(node?.children?.map(({ label }) => label)).toEqual(['50 % Records Clerk']);
  const least = await editor.request<{ least: unknown }>('hitCurriculum/leastCovered', { uri });
  expect(least.least).toEqual({ title: 'Records Clerk', percent: '50 %' });

  const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  const lens = lenses.find(({ data }) => data.about === 'target');
  const { command } = await editor.request<CodeLens>('codeLens/resolve', { ...lens });
  expect(command).toMatchObject({ command: 'hitCurriculum.openCoverageToSide', arguments: [uri] });

  const { gap } = await editor.request<{ gap: { skill: string; target: string; range: unknown } }>(
    'hitCurriculum/nextGap',
    { uri, position: { line: 0, character: 0 } },
  );
  expect(gap.skill).toBe('sql');
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: gap.range,
    context: { diagnostics: [] },
  });
  const asked = { program: uri, skill: gap.skill, target: gap.target };
  expect(actions.find(({ title }) => title === 'Teach “SQL” in a course…')?.command?.arguments).toEqual([asked]);

  const { choices } = await editor.request<{ choices: { course: string }[] }>('hitCurriculum/teachChoices', asked);
  const answer = await editor.request<{ edits: TextEdit[] }>('hitCurriculum/teachSkill', {
    ...asked,
    course: choices[0]?.course,
  });
  const before = told;
  await editor.edit(uri, ...answer.edits.map(({ range, newText }) => ({ range, text: newText })));
  await after(1000);
  expect(told).toBeGreaterThan(before);
  expect(await editor.request('hitCurriculum/gaps', { program: uri })).toEqual([]);
});

test('What is asked in a wrong way, or of what is not there, does no harm.', async () => {
  const editor = await startEditor({ folders: [temporaryFolder({ 'clerk.role.yaml': role })] });
  const nowhere = 'file:///nowhere.curriculum.yaml';
  expect(await editor.request('hitCurriculum/coverageTree', { open: 'all' })).toEqual([]);
  expect(await editor.request('hitCurriculum/leastCovered', { uri: nowhere })).toBeNull();
  expect(await editor.request('hitCurriculum/gaps', { program: nowhere })).toEqual([]);
  await expect(editor.request('hitCurriculum/nextGap', { uri: nowhere })).rejects.toThrow('position');
  expect(await editor.request('hitCurriculum/teachChoices', { program: nowhere, skill: 'sql' })).toEqual({
    problem: 'The program has changed in the meantime. Try again.',
  });
});
