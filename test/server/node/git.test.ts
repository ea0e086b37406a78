import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { findProgram } from '../../../client/editor/chromium.mjs';
import { gitRevisions } from '../../../server/src/node/git.ts';
import type { Commit } from '../../../server/src/workspace/revisions.ts';
import { uriKey } from '../../../server/src/workspace/uris.ts';

const uriOf = (...parts: string[]) => uriKey(pathToFileURL(path.join(...parts)).href);

function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'hit-git-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A repository in which a test writes files and commits them. */
function repository(folder = temporaryFolder()) {
  let hours = 0;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Dean', '-c', 'user.email=dean@example.edu', '-C', folder, ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_COMMITTER_DATE: time(hours), GIT_AUTHOR_DATE: time(hours) },
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  return {
    folder,
    git,
    write,
    commit(message: string) {
      hours++;
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    uri: (name: string) => uriOf(folder, name),
  };
}

const time = (hours: number) => `2026-03-04T${String(hours).padStart(2, '0')}:00:00Z`;

async function filesAt(uri: string, revision: string, isWanted = (_uri: string) => true) {
  const commit = await gitRevisions.commitAt(uri, revision);
  if ('problem' in commit) return commit;
  const files = await gitRevisions.filesAt(commit, isWanted);
  return 'problem' in files ? files : Object.fromEntries([...files].map(([at, text]) => [uriKey(at), text]));
}

afterEach(() => vi.unstubAllEnvs());

describe.skipIf(!findProgram(['git']))('the versions of a file (needs git)', () => {
  test('are its commits, the newest first, beside branches and tags', async () => {
    const { folder, git, write, commit, uri } = repository();
    write('hit.curriculum.yaml', 'one');
    const first = commit('Begin');
    git('tag', 'fall-2026');
    write('other.yaml', 'x');
    commit('Something else');
    write('hit.curriculum.yaml', 'two');
    const last = commit('Add “coding”: 3 credits');
    git('branch', 'proposal', first);

    const revisions = await gitRevisions.revisions(uri('hit.curriculum.yaml'));
    if ('problem' in revisions) throw new Error(revisions.problem);
    const short = (hash: string) => git('rev-parse', '--short', hash);
    expect(revisions[0]).toEqual({
      revision: 'HEAD',
      label: 'Last commit',
      detail: `${short(last)} · 2026-03-04 · Add “coding”: 3 credits`,
    });
    expect(revisions.map(({ revision }) => revision)).toEqual([
      'HEAD',
      last,
      'refs/heads/main',
      first,
      'refs/heads/proposal',
      'refs/tags/fall-2026',
    ]);
    expect(revisions.slice(1)).toMatchObject([
      { label: 'Add “coding”: 3 credits', detail: `${short(last)} · 2026-03-04` },
      { label: 'main', detail: `branch · ${short(last)} · 2026-03-04` },
      { label: 'Begin' },
      { label: 'proposal' },
      { label: 'fall-2026', detail: `tag · ${short(first)} · 2026-03-04` },
    ]);
    expect(await gitRevisions.commitAt(uri('hit.curriculum.yaml'), 'refs/tags/fall-2026')).toEqual({
      repository: uriOf(folder),
      hash: first,
    });
  });

  test('go back beyond the last time that it was renamed', async () => {
    const { folder, write, commit, uri } = repository();
    write('old name.curriculum.yaml', 'curriculum: hit\ntitle: Health Information\n');
    const first = commit('Begin');
    renameSync(path.join(folder, 'old name.curriculum.yaml'), path.join(folder, 'new.curriculum.yaml'));
    commit('Rename');
    const revisions = await gitRevisions.revisions(uri('new.curriculum.yaml'));
    expect(revisions).toContainEqual(expect.objectContaining({ revision: first, label: 'Begin' }));
  });

  test('hold the texts of all files that are wanted, whatever they are called', async () => {
    const { write, commit, uri } = repository();
    const names = ['hit.curriculum.yaml', 'schön ist/a b [c]*.courses.yaml', 'deep/:(top)x.role.yml', 'nul\ttab.yaml'];
    for (const name of names) write(name, `name: ${name}\n`);
    write('picture.png', 'x');
    write('unwanted.yaml', 'x');
    write('empty.yaml', '');
    const hash = commit('All');
    for (const name of names) write(name, 'changed since');
    const files = await filesAt(uri('deep/:(top)x.role.yml'), hash, (wanted) => !wanted.includes('unwanted'));
    expect(files).toEqual({
      ...Object.fromEntries(names.map((name) => [uri(name), `name: ${name}\n`])),
      [uri('empty.yaml')]: '',
    });
    for (const name of names) {
      expect(await gitRevisions.revisions(uri(name))).toContainEqual(
        expect.objectContaining({ revision: hash, label: 'All' }),
      );
    }
  });

  test('keep the address by which the editor knows the folder', async () => {
    const { folder, write, commit } = repository();
    write('programs/hit.curriculum.yaml', 'one');
    commit('Begin');
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect(await filesAt(uriOf(link, 'programs/hit.curriculum.yaml'), 'main')).toEqual({
      [uriOf(link, 'programs/hit.curriculum.yaml')]: 'one',
    });
  });

  test('leave out links and what is in other repositories', async () => {
    const { folder, write, commit, uri } = repository();
    write('real.yaml', 'one');
    symlinkSync('real.yaml', path.join(folder, 'link.yaml'));
    commit('Begin');
    expect(await filesAt(uri('real.yaml'), 'HEAD')).toEqual({ [uri('real.yaml')]: 'one' });
  });
});

describe.skipIf(!findProgram(['git']))('why there is no version (needs git)', () => {
  test('is said where the file is in no repository', async () => {
    const uri = uriOf(temporaryFolder(), 'hit.curriculum.yaml');
    const expected = { problem: expect.stringMatching(/^This file is in no Git repository, /) };
    expect(await gitRevisions.revisions(uri)).toEqual(expected);
    expect(await gitRevisions.commitAt(uri, 'HEAD')).toEqual(expected);
    expect(await gitRevisions.revisions(uriOf('/nowhere at all/hit.curriculum.yaml'))).toEqual(expected);
  });

  test('is said where nothing was committed', async () => {
    const { uri } = repository();
    const expected = { problem: expect.stringMatching(/^This Git repository has no commits yet, /) };
    expect(await gitRevisions.revisions(uri('hit.curriculum.yaml'))).toEqual(expected);
    expect(await gitRevisions.commitAt(uri('hit.curriculum.yaml'), 'HEAD')).toEqual(expected);
  });

  test.each(['nothing', '--all', '--output=/tmp/written', 'main..main', '', 'HEAD:hit.yaml'])(
    'is said of the revision “%s”, which is none',
    async (revision) => {
      const { write, commit, uri } = repository();
      write('hit.yaml', 'one');
      commit('Begin');
      expect(await gitRevisions.commitAt(uri('hit.yaml'), revision)).toEqual({
        problem: `There is no version “${revision}” in the Git repository of this file.`,
      });
    },
  );

  test('is said of a document that is not on disk', async () => {
    const expected = { problem: expect.stringMatching(/^This file is not saved on this computer/) };
    expect(await gitRevisions.revisions('untitled:Untitled-1')).toEqual(expected);
    expect(await gitRevisions.commitAt('untitled:Untitled-1', 'HEAD')).toEqual(expected);
  });

  test('is said of a commit that is gone', async () => {
    const { folder } = repository();
    const gone: Commit = { repository: uriOf(folder), hash: 'a'.repeat(40) };
    expect(await gitRevisions.filesAt(gone, () => true)).toEqual({
      problem: expect.stringMatching(/^Git could not read earlier versions: .+\.$/),
    });
  });

  test('is the person who did not want to wait', async () => {
    const { uri } = repository();
    const cancelled = AbortSignal.abort();
    expect(await gitRevisions.revisions(uri('hit.yaml'), cancelled)).toEqual({
      problem: 'The question was taken back.',
    });
  });
});

test('without Git there is none, and it is said how to get it', async () => {
  vi.stubEnv('PATH', temporaryFolder());
  expect(await gitRevisions.revisions(uriOf(tmpdir(), 'hit.yaml'))).toEqual({
    problem: expect.stringMatching(/^Git is not installed on this computer/),
  });
});

describe.skipIf(!findProgram(['git']))('a hostile repository (needs git)', () => {
  test('makes Git run nothing', async () => {
    const { folder, git, write, commit, uri } = repository();
    write('hit.curriculum.yaml', 'one');
    write('.gitattributes', '*.yaml diff=evil filter=evil\n');
    commit('Begin');
    write('hit.curriculum.yaml', 'two');
    commit('Go on');
    const trap = path.join(folder, 'trap.sh');
    const caught = path.join(folder, 'caught');
    writeFileSync(trap, `#!/bin/sh\necho "$0" >> '${caught}'\ncat\n`, { mode: 0o755 });
    const traps = ['core.fsmonitor', 'diff.external', 'diff.evil.textconv', 'diff.evil.command', 'filter.evil.smudge'];
    for (const name of [...traps, 'core.pager', 'pager.log', 'gpg.program', 'core.sshCommand'])
      git('config', name, trap);
    git('config', 'log.showSignature', 'true');
    git('config', 'core.hooksPath', folder);
    const unsigned = git('cat-file', 'commit', 'HEAD');
    const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n';
    write('commit', `${unsigned.replace('\n\n', `\n${signature}`)}\n`);
    git('update-ref', 'HEAD', git('hash-object', '-t', 'commit', '-w', 'commit'));
    // What is missing would be fetched from there.
    const origin = { url: folder, uploadpack: trap, promisor: 'true', partialclonefilter: 'blob:none' };
    for (const [name, value] of Object.entries(origin)) git('config', `remote.origin.${name}`, value);
    git('config', 'extensions.partialClone', 'origin');
    git('config', 'core.repositoryFormatVersion', '1');

    expect(await gitRevisions.revisions(uri('hit.curriculum.yaml'))).toHaveLength(4);
    expect(await filesAt(uri('hit.curriculum.yaml'), 'HEAD~1')).toEqual({ [uri('hit.curriculum.yaml')]: 'one' });
    const gone: Commit = { repository: uriOf(folder), hash: 'a'.repeat(40) };
    expect(await gitRevisions.filesAt(gone, () => true)).toHaveProperty('problem');
    expect(() => execFileSync('cat', [caught], { stdio: 'pipe' })).toThrow();
  });

  test('is not taken from the surroundings of the server', async () => {
    const { write, commit, uri } = repository();
    write('hit.yaml', 'one');
    commit('Begin');
    vi.stubEnv('GIT_DIR', '/nowhere');
    expect(await filesAt(uri('hit.yaml'), 'HEAD')).toEqual({ [uri('hit.yaml')]: 'one' });
  });
});
