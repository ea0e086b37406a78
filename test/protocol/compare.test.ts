import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProgram } from '../../client/editor/chromium.mjs';
import type { ReportDifference } from '../../server/src/analysis/report/difference.ts';
import { noRevisions, type RevisionAccess } from '../../server/src/workspace/revisions.ts';
import { filesInMemory } from '../support/files-in-memory.ts';
import { temporaryFolder, writeFile } from './bundle.ts';
import { startEditor, uriOf } from './editor.ts';
import { startInProcess } from './in-process.ts';

const program = (courses: string, more = '') => `curriculum: hit
title: Health Information
award: certificate
uses: [shared]
prepares-for: { roles: [clerk] }
${more}courses:
${courses}
terms:
  - { title: Fall, courses: [HIT 100, BIO 1] }
`;
const intro = '  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced } }';
const shared = (level: string) =>
  `catalog: shared\ntitle: Shared\ncourses:\n  BIO 1: { title: Biology, credits: 4, teaches: { medical-terminology: ${level} } }\n`;
const clerk = 'role: clerk\ntitle: Clerk\nrequires: { hipaa: mastered, medical-terminology: mastered }\n';

type Answer = { difference?: ReportDifference; problem?: string };

function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Dean', '-c', 'user.email=dean@example.edu'];
  return execFileSync('git', [...who, '-C', folder, ...args], { encoding: 'utf8' }).trim();
}

/** A college whose files were committed once. */
function college(): string {
  const folder = temporaryFolder({
    'hit.curriculum.yaml': program(intro),
    'shared.courses.yaml': shared('introduced'),
    'clerk.role.yaml': clerk,
  });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'As approved');
  git(folder, 'tag', 'approved');
  return folder;
}

const approved = { kind: 'revision', revision: 'refs/tags/approved', label: 'approved' };

describe.skipIf(!findProgram(['git']))('a program and the version before (needs git)', () => {
  test('are compared as it is typed, and again after each keystroke', async () => {
    const folder = college();
    const editor = await startEditor({ folders: [folder], settings: {} });
    const uri = uriOf(folder, 'hit.curriculum.yaml');
    const compare = () => editor.request<Answer>('hitCurriculum/compare', { uri, with: approved });
    await editor.open(uri, program(intro));
    expect((await compare()).difference).toMatchObject({ same: true });

    const typed = program(`${intro.replace('introduced', 'mastered')}\n  HIT 200: { title: Coding, credits: 3 }`);
    await editor.edit(uri, { text: typed });
    const { difference } = await compare();
    expect(difference?.courses).toMatchObject({
      added: [{ shown: 'HIT 200', title: 'Coding' }],
      removed: [],
      changed: [{ shown: 'HIT 100', changes: [{ what: 'skill', before: 'Introduced', after: 'Mastered' }] }],
    });
    expect(difference?.skills.raised).toMatchObject([{ id: 'hipaa' }]);
    const [target] = difference?.targets ?? [];
    expect(target?.before?.possible).toBeCloseTo(1 / 3);
    expect(target?.after?.possible).toBeCloseTo(2 / 3);

    await editor.edit(uri, { text: program(intro) });
    expect((await compare()).difference).toMatchObject({ same: true });
  });

  test('each have the catalogs and roles of their time', async () => {
    const folder = college();
    writeFile(path.join(folder, 'shared.courses.yaml'), shared('mastered'));
    const editor = await startEditor({ folders: [folder], settings: {} });
    const uri = uriOf(folder, 'hit.curriculum.yaml');
    const { difference } = await editor.request<Answer>('hitCurriculum/compare', { uri, with: approved });
    expect(difference?.courses.changed).toMatchObject([{ shown: 'BIO 1' }]);
    expect(difference?.skills.raised).toMatchObject([{ id: 'medical-terminology' }]);
  });

  test('are found by the id where the file had another name', async () => {
    const folder = college();
    renameSync(path.join(folder, 'hit.curriculum.yaml'), path.join(folder, 'health.curriculum.yaml'));
    const editor = await startEditor({ folders: [folder], settings: {} });
    const uri = uriOf(folder, 'health.curriculum.yaml');
    const { difference } = await editor.request<Answer>('hitCurriculum/compare', { uri, with: approved });
    expect(difference).toMatchObject({ same: true });
  });

  test('are told to be none where the program is newer', async () => {
    const folder = college();
    writeFile(path.join(folder, 'new.curriculum.yaml'), program(intro).replace('curriculum: hit', 'curriculum: new'));
    const editor = await startEditor({ folders: [folder], settings: {} });
    const uri = uriOf(folder, 'new.curriculum.yaml');
    expect(await editor.request('hitCurriculum/compare', { uri, with: approved })).toEqual({
      problem: 'The program in new.curriculum.yaml is not in the version “approved”.',
    });
    const unknown = { kind: 'revision', revision: 'fall-1999', label: 'fall-1999' };
    expect(await editor.request('hitCurriculum/compare', { uri, with: unknown })).toEqual({
      problem: 'There is no version “fall-1999” in the Git repository of this file.',
    });
  });

  test('are not compared where the version cannot be read, and it is said which, and why', async () => {
    const folder = college();
    const file = path.join(folder, 'hit.curriculum.yaml');
    writeFile(file, `${program(intro)}notes: ${'['.repeat(300)}${']'.repeat(300)}\n`);
    git(folder, 'commit', '--quiet', '--all', '--message', 'Deep');
    writeFile(file, program(intro));
    const editor = await startEditor({ folders: [folder], settings: {} });
    const head = { kind: 'revision', revision: 'HEAD', label: 'Last commit' };
    expect(await editor.request('hitCurriculum/compare', { uri: uriOf(file), with: head })).toEqual({
      problem:
        'hit.curriculum.yaml in the version “Last commit” cannot be read: lists and groups are nested more than 200 levels deep.',
    });
  });

  test('can be chosen from a list', async () => {
    const folder = college();
    const editor = await startEditor({ folders: [folder], settings: {} });
    const uri = uriOf(folder, 'hit.curriculum.yaml');
    const { revisions } = await editor.request<{ revisions: object[] }>('hitCurriculum/revisions', { uri });
    expect(revisions).toMatchObject([
      { revision: 'HEAD', label: 'Last commit' },
      { revision: git(folder, 'rev-parse', 'HEAD'), label: 'As approved' },
      { revision: 'refs/heads/main', label: 'main' },
      { revision: 'refs/tags/approved', label: 'approved' },
    ]);
  });

  test('outside of any repository are told to be none', async () => {
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program(intro) });
    const editor = await startEditor({ folders: [folder], settings: {} });
    const uri = uriOf(folder, 'hit.curriculum.yaml');
    expect(await editor.request('hitCurriculum/revisions', { uri })).toEqual({
      problem: expect.stringMatching(/^This file is in no Git repository/),
    });
  });
});

describe('a program and another file', () => {
  const other = program(intro.replace('HIT 100', 'HIM 100')).replace('HIT 100', 'HIM 100');

  test('are compared, wherever the other one is', async () => {
    const elsewhere = temporaryFolder({ 'peer.curriculum.yaml': other, 'notes.yaml': 'notes: none' });
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program(intro), 'peer.curriculum.yaml': other });
    const editor = await startEditor({ folders: [folder], settings: {} });
    const uri = uriOf(folder, 'hit.curriculum.yaml');
    const compare = (file: string) =>
      editor.request<Answer>('hitCurriculum/compare', { uri, with: { kind: 'file', uri: file, label: 'Peer' } });
    for (const peer of [uriOf(folder, 'peer.curriculum.yaml'), uriOf(elsewhere, 'peer.curriculum.yaml')]) {
      expect((await compare(peer)).difference?.courses.changed).toMatchObject([
        { shown: 'HIT 100', changes: [{ what: 'code', before: 'HIM 100', after: 'HIT 100' }] },
      ]);
    }
    expect(await compare(uriOf(elsewhere, 'notes.yaml'))).toEqual({
      problem: 'There is no program in notes.yaml: it does not begin with “curriculum:”.',
    });
    expect(await compare(uriOf(elsewhere, 'gone.curriculum.yaml'))).toEqual({
      problem: 'gone.curriculum.yaml cannot be read: it may have been moved or deleted.',
    });
  });

  test('are not compared where one cannot be read, and it is said which, and why', async () => {
    const deep = `${other}notes: ${'['.repeat(300)}${']'.repeat(300)}\n`;
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program(intro), 'deep.curriculum.yaml': deep });
    const editor = await startEditor({ folders: [folder], settings: {} });
    const [hit, unread] = [uriOf(folder, 'hit.curriculum.yaml'), uriOf(folder, 'deep.curriculum.yaml')];
    const problem = 'deep.curriculum.yaml cannot be read: lists and groups are nested more than 200 levels deep.';
    for (const [uri, peer] of [
      [hit, unread],
      [unread, hit],
    ]) {
      const asked = { uri, with: { kind: 'file', uri: peer, label: 'Peer' } };
      expect(await editor.request('hitCurriculum/compare', asked)).toEqual({ problem });
    }
  });

  test('are compared in a document, by their names', async () => {
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program(intro), 'more/peer.curriculum.yaml': other });
    const editor = await startEditor({ folders: [folder], settings: {} });
    const uri = uriOf(folder, 'hit.curriculum.yaml');
    const peer = { kind: 'file', uri: uriOf(folder, 'more/peer.curriculum.yaml'), label: 'Peer' };
    const ask = (more: object) =>
      editor.request<{ name?: string; content?: string; encoding?: string; problem?: string }>(
        'hitCurriculum/comparisonDocument',
        { uri, with: peer, format: 'md', date: '2026-08-17', ...more },
      );
    const { name, content, encoding } = await ask({});
    expect({ name, encoding }).toEqual({ name: 'hit-comparison.md', encoding: 'utf8' });
    expect(content).toContain('- **Files:** more/peer.curriculum.yaml → hit.curriculum.yaml');
    expect(content).toContain('- **Made on:** 2026-08-17');
    expect((await ask({ format: 'html' })).name).toBe('hit-comparison.html');
    expect(await ask({ format: 'pdf' })).toEqual({ problem: 'There is no format “pdf” for a comparison.' });
    expect(await ask({ date: 'today' })).toEqual({ problem: 'The date of the document is missing.' });
    expect(await ask({ with: { kind: 'file' } })).toEqual({ problem: 'Choose what to compare the program with.' });
    expect((await ask({ with: { ...peer, uri: uriOf(folder, 'gone.yaml') } })).problem).toMatch(/cannot be read/);
  });

  test('are not compared when there is no program, or nothing to compare it with', async () => {
    const folder = temporaryFolder({ 'clerk.role.yaml': clerk, 'hit.curriculum.yaml': program(intro) });
    const editor = await startEditor({ folders: [folder], settings: {} });
    const role = uriOf(folder, 'clerk.role.yaml');
    expect(await editor.request('hitCurriculum/compare', { uri: role, with: approved })).toEqual({
      problem: 'Open the file of a program to compare it.',
    });
    const uri = uriOf(folder, 'hit.curriculum.yaml');
    expect(await editor.request('hitCurriculum/compare', { uri, with: { kind: 'file' } })).toEqual({
      problem: 'Choose what to compare the program with.',
    });
  });
});

describe('a version', () => {
  const uri = 'file:///college/hit.curriculum.yaml';
  const then = { repository: 'file:///college', hash: 'a'.repeat(40) };
  const atThen = { kind: 'revision', revision: then.hash, label: 'Then' };

  async function started(revisions: Partial<RevisionAccess>) {
    const { client } = startInProcess({
      files: filesInMemory({ [uri]: program(intro) }),
      revisions: { ...noRevisions, ...revisions },
    });
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: 'file:///college', name: 'college' }],
      capabilities: {},
    });
    await client.sendNotification('initialized', {});
    return client;
  }

  test('is read once, however often the program is compared with it', async () => {
    let reads = 0;
    const client = await started({
      commitAt: async () => then,
      filesAt: async () => {
        reads++;
        return new Map([[uri, program(intro)]]);
      },
    });
    for (const revision of [then.hash, then.hash, 'main']) {
      const answer = await client.sendRequest('hitCurriculum/compare', { uri, with: { ...atThen, revision } });
      expect(answer).toMatchObject({ difference: { same: true } });
    }
    expect(reads).toBe(1);
  });

  test('is not waited for by somebody who has taken the question back', async () => {
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let stopped: AbortSignal | undefined;
    const client = await started({
      commitAt: (_uri, _revision, signal) => {
        stopped = signal;
        asked();
        return new Promise(() => {});
      },
    });
    const { CancellationTokenSource } = await import('vscode-jsonrpc');
    const source = new CancellationTokenSource();
    const answer = client.sendRequest('hitCurriculum/compare', { uri, with: atThen }, source.token);
    await isAsked;
    source.cancel();
    await expect(answer).rejects.toThrow('The request was cancelled.');
    expect(stopped?.aborted).toBe(true);
  });

  test('cannot be read in the browser, which is said', async () => {
    const client = await started({});
    const problem = 'Earlier versions cannot be read in the browser. Compare with another file instead.';
    expect(await client.sendRequest('hitCurriculum/revisions', { uri })).toEqual({ problem });
    expect(await client.sendRequest('hitCurriculum/compare', { uri, with: atThen })).toEqual({ problem });
  });
});
