import { setTimeout as after } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { ProgramReport } from '../../server/src/analysis/report/report.ts';
import type { PreviewFinding } from '../../server/src/features/coverage-preview.ts';
import { temporaryFolder } from './bundle.ts';
import { type Editor, startEditor, uriOf } from './editor.ts';

const program = (level: string, end = '') => `curriculum: hit
title: Health Information
award: certificate
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: ${level} } }
${end}`;
const files = {
  'hit.curriculum.yaml': program('introduced'),
  'zzz.curriculum.yaml': program('mastered').replace('curriculum: hit', 'curriculum: zzz'),
  'clerk.role.yaml': 'role: clerk\ntitle: Records Clerk\nrequires: { hipaa: mastered }\n',
  'nobody.role.yaml': 'role: nobody\ntitle: Nobody\nrequires: { hipaa: mastered }\n',
};

interface Answer {
  readonly uri?: string;
  readonly title?: string;
  readonly report?: ProgramReport;
  readonly findings?: readonly PreviewFinding[];
  readonly nothing?: string;
}

async function college() {
  const folder = temporaryFolder(files);
  const editor = await startEditor({ folders: [folder] });
  const told: string[] = [];
  editor.connection.onNotification('hitCurriculum/coverageChanged', ({ uri }: { uri: string }) => {
    told.push(uri);
  });
  const uri = uriOf(folder, 'hit.curriculum.yaml');
  return { editor, told, uri, fileOf: (name: string) => uriOf(folder, name) };
}

const ask = (editor: Editor, uri: string, shown?: string) =>
  editor.request<Answer>('hitCurriculum/coverage', { uri, ...(shown === undefined ? {} : { shown }) });
const possible = ({ report }: Answer) => report?.targets[0]?.results[0]?.possible;

test('Who looks at the coverage of a program is told of each edit that changes it, and of no other.', async () => {
  const { editor, told, uri } = await college();
  await editor.open(uri, program('introduced'));
  expect(possible(await ask(editor, uri))).toBeCloseTo(1 / 3);

  await editor.edit(uri, { text: program('reinforced') });
  await vi.waitFor(() => expect(told).toContain(uri));
  expect(possible(await ask(editor, uri))).toBeCloseTo(2 / 3);

  await after(600);
  told.length = 0;
  await editor.edit(uri, { text: program('reinforced', '# A remark at the end.\n') });
  await after(600);
  expect(told).toEqual([]);
});

test('A file that the program draws on changes its coverage as well.', async () => {
  const { editor, told, uri, fileOf } = await college();
  await ask(editor, uri);
  await editor.open(fileOf('clerk.role.yaml'), files['clerk.role.yaml'].replace('mastered', 'introduced'));
  await vi.waitFor(() => expect(told).toContain(uri));
  expect(possible(await ask(editor, uri))).toBe(1);
});

test('Nobody is told of a program that nobody looks at any more.', async () => {
  const { editor, told, uri } = await college();
  await editor.open(uri, program('introduced'));
  await ask(editor, uri);
  await after(600);
  told.length = 0;
  await editor.connection.sendNotification('hitCurriculum/coverageWatched', { uris: [] });
  await editor.edit(uri, { text: program('mastered') });
  await after(600);
  expect(told).toEqual([]);
});

test('Of a role the program is shown that is shown already, else the first that prepares for it.', async () => {
  const { editor, uri, fileOf } = await college();
  const role = fileOf('clerk.role.yaml');
  expect((await ask(editor, role)).uri).toBe(uri);
  expect((await ask(editor, role, fileOf('zzz.curriculum.yaml'))).uri).toBe(fileOf('zzz.curriculum.yaml'));
  expect((await ask(editor, fileOf('nobody.role.yaml'))).nothing).toMatch(/^No program of this workspace prepares for/);
  expect((await ask(editor, fileOf('gone.curriculum.yaml'))).nothing).toBe('The file is not there any more.');
});

test('What is found in the file of the program follows its report.', async () => {
  const { editor, told, uri } = await college();
  await editor.open(uri, program('introduced'));
  await ask(editor, uri);
  await editor.edit(uri, { text: program('introduced', '  HIT 200: { title: Coding, prerequisites: [HIT 999] }\n') });
  await vi.waitFor(async () => {
    expect(told.length).toBeGreaterThan(0);
    const found = (await ask(editor, uri)).findings?.find(({ code }) => code === 'unknown-course');
    expect(found).toMatchObject({ place: { uri, line: 6 } });
    expect(found?.message).toContain('HIT 999');
  });
});

test('Who looks at a file that is no program for a while is told when it is one again.', async () => {
  const { editor, told, fileOf } = await college();
  // Its name does not say what it is.
  const uri = fileOf('draft.yaml');
  const broken = program('introduced').replace('curriculum: hit\n', '');
  await editor.open(uri, program('introduced'));
  await ask(editor, uri);
  await editor.edit(uri, { text: broken });
  await vi.waitFor(() => expect(told).toContain(uri));
  expect(await ask(editor, uri)).toEqual({ nothing: expect.stringMatching(/^This file is not a program/) });
  await editor.connection.sendNotification('hitCurriculum/coverageWatched', { uris: [uri] });
  await after(600);
  told.length = 0;
  await editor.edit(uri, { text: `${broken}# A remark.\n` });
  await after(600);
  expect(told).toEqual([]);
  await editor.edit(uri, { text: program('reinforced') });
  await vi.waitFor(() => expect(told).toContain(uri));
  expect(possible(await ask(editor, uri))).toBeCloseTo(2 / 3);
});

test('Who looks at a file that was deleted is told when it comes back.', async () => {
  const { editor, told, uri, fileOf } = await college();
  const away = fileOf('away.curriculum.yaml');
  expect(await ask(editor, away)).toEqual({ nothing: 'The file is not there any more.' });
  await editor.connection.sendNotification('hitCurriculum/coverageWatched', { uris: [away] });
  await editor.open(away, program('mastered').replace('curriculum: hit', 'curriculum: away'));
  await vi.waitFor(() => expect(told).toContain(away));
  expect((await ask(editor, away)).uri).toBe(away);
  expect(told).not.toContain(uri);
});

test('Who looks at a role that no program prepares for is told when one does.', async () => {
  const { editor, told, uri, fileOf } = await college();
  const role = fileOf('nobody.role.yaml');
  await ask(editor, role);
  await editor.open(uri, program('introduced').replace('[clerk]', '[clerk, nobody]'));
  await vi.waitFor(() => expect(told).toContain(role));
  expect((await ask(editor, role)).uri).toBe(uri);
});

test('Who compares with a file that is no program yet is told when it is one.', async () => {
  const { editor, told, uri, fileOf } = await college();
  const other = fileOf('draft.yaml');
  await editor.open(other, 'title: Nothing yet\n');
  await ask(editor, uri);
  await editor.connection.sendNotification('hitCurriculum/coverageWatched', { uris: [uri, other] });
  await after(300);
  await editor.edit(other, { text: files['zzz.curriculum.yaml'] });
  await vi.waitFor(() => expect(told).toContain(other));
});

test('Of a program that was not read, it is said why, and not that it prepares for nothing.', async () => {
  const { editor, told, uri } = await college();
  await editor.open(uri, '\u0000PNG\n');
  expect((await ask(editor, uri)).nothing).toMatch(/^This file was not read: this is no text file/);

  await editor.edit(uri, { text: `${program('introduced')}#${' long'.repeat(1_000_000)}\n` });
  expect((await ask(editor, uri)).nothing).toMatch(/^This file was not read: the file has 5,000,\d{3} characters/);

  told.length = 0;
  await editor.edit(uri, { text: program('introduced') });
  await vi.waitFor(() => expect(told).toContain(uri));
  expect(possible(await ask(editor, uri))).toBeCloseTo(1 / 3);
});
