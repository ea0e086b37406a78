import { basename, dirname, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { Commit, Revision, RevisionAccess, RevisionProblem } from '../workspace/revisions.ts';
import { childUri } from '../workspace/uris.ts';
import { pathOf, textOf } from './disk-files.ts';
import { type GitAnswer, type GitFailure, type GitRun, runGit } from './run-git.ts';

/** So many commits, and so many branches and tags, are offered to choose from. */
const mostCommits = 50;
const mostNames = 50;

/** The versions that Git keeps on this machine. It is only read, and nothing is fetched. */
export const gitRevisions: RevisionAccess = {
  async revisions(uri, signal) {
    const file = fileAt(uri);
    if (!file) return notOnDisk;
    const [commits, names] = await Promise.all([commitsOf(file, signal), namesIn(file, signal)]);
    if ('problem' in commits) return commits;
    if ('problem' in names) return names;
    const all = [...commits, ...names].sort((a, b) => b.seconds - a.seconds);
    return all.map(({ seconds: _, ...revision }) => revision);
  },

  async commitAt(uri, revision, signal) {
    const file = fileAt(uri);
    if (!file) return notOnDisk;
    const run = { folder: file.folder, signal };
    const repository = await repositoryOf(file, run);
    if (typeof repository === 'object') return repository;
    const answer = await runGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], run);
    if (!('failure' in answer)) return { repository, hash: linesOf(answer)[0] ?? '' };
    if (answer.failure !== 'refused') return problemOf(answer);
    const isNew = revision === 'HEAD';
    return { problem: isNew ? noCommits : `There is no version “${revision}” in the Git repository of this file.` };
  },

  async filesAt({ repository, hash }: Commit, isWanted, signal) {
    const folder = pathOf(repository);
    if (folder === undefined) return notOnDisk;
    const run = { folder, signal };
    const listed = await runGit(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', hash], run);
    if ('failure' in listed) return problemOf(listed);
    const files = recordsOf(listed).flatMap((record) => {
      // Links and repositories inside of this one have other modes.
      const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*\.ya?ml)$/is.exec(record) ?? [];
      if (id === undefined || path === undefined) return [];
      const uri = childUri(repository, path);
      return isWanted(uri) ? [{ uri, id }] : [];
    });
    if (files.length === 0) return new Map();
    const input = files.map(({ id }) => `${id}\n`).join('');
    const contents = await runGit(['cat-file', '--batch'], { ...run, input });
    if ('failure' in contents) return problemOf(contents);
    const texts = blobsOf(contents.output);
    return new Map(
      files.flatMap(({ uri }, index) => {
        const bytes = texts[index];
        return bytes ? [[uri, textOf(bytes)] as const] : [];
      }),
    );
  },
};

/** A file on this machine: the path of its folder, and its name there. */
interface FileOnDisk {
  readonly folder: string;
  readonly name: string;
}

/** A version with the time by which the list is sorted. */
interface DatedRevision extends Revision {
  readonly seconds: number;
}

function fileAt(uri: string): FileOnDisk | undefined {
  const path = pathOf(uri);
  return path === undefined ? undefined : { folder: dirname(path), name: basename(path) };
}

/** The commit in front, then those that touched the file, also under names that it had before. */
async function commitsOf({ folder, name }: FileOnDisk, signal: AbortSignal | undefined) {
  const format = '--format=%H%x00%h%x00%ct%x00%as%x00%s';
  const log = ['log', '--no-show-signature', '--no-ext-diff', '--no-textconv', format];
  const [head, touching] = await Promise.all([
    runGit([...log, '--max-count=1', 'HEAD', '--'], { folder, signal }),
    runGit([...log, `--max-count=${mostCommits}`, '--follow', 'HEAD', '--', name], { folder, signal }),
  ]);
  if ('failure' in head) return problemOf(head);
  if ('failure' in touching) return problemOf(touching);
  return [...linesOf(head).map(lastCommit), ...linesOf(touching).map(commitRevision)];
}

/** Whoever compares with the last commit means the last one also after the next one. */
function lastCommit(line: string): DatedRevision {
  const { label, detail } = commitRevision(line);
  return { revision: 'HEAD', label: 'Last commit', detail: `${detail} · ${label}`, seconds: Number.POSITIVE_INFINITY };
}

function commitRevision(line: string): DatedRevision {
  const [revision = '', short = '', seconds = '', day = '', subject = ''] = line.split('\0');
  return { revision, label: subject || 'Without a message', detail: `${short} · ${day}`, seconds: Number(seconds) };
}

async function namesIn({ folder }: FileOnDisk, signal: AbortSignal | undefined) {
  const parts = ['refname', 'refname:short', 'symref', 'objectname:short', '*objectname:short', 'creatordate:unix'];
  const format = `--format=${[...parts, 'creatordate:short'].map((part) => `%(${part})`).join('%00')}`;
  const args = ['for-each-ref', '--sort=-creatordate', `--count=${mostNames}`, format];
  const answer = await runGit([...args, 'refs/heads', 'refs/remotes', 'refs/tags'], { folder, signal });
  return 'failure' in answer ? problemOf(answer) : linesOf(answer).flatMap(nameRevision);
}

function nameRevision(line: string): DatedRevision[] {
  const [revision = '', label = '', link, short = '', tagged, seconds = '', day = ''] = line.split('\0');
  // The branch that another computer has in front is also there by its own name.
  if (link) return [];
  const kind = revision.startsWith('refs/tags/') ? 'tag' : 'branch';
  return [{ revision, label, detail: `${kind} · ${tagged || short} · ${day}`, seconds: Number(seconds) }];
}

/** The URI of the top folder; spelled as the file's own is, where links do not lead elsewhere. */
async function repositoryOf({ folder }: FileOnDisk, run: GitRun): Promise<string | RevisionProblem> {
  const answer = await runGit(['rev-parse', '--show-toplevel', '--show-prefix'], run);
  if ('failure' in answer) return problemOf(answer);
  const [top = '', prefix = ''] = answer.output.toString('utf8').split(/\r?\n/);
  const within = `${folder.split(sep).join('/').replace(/\/$/, '')}/`;
  const isAsWritten = within.endsWith(`/${prefix}`);
  return URI.file(isAsWritten ? within.slice(0, within.length - prefix.length - 1) || '/' : top).toString();
}

/** What `cat-file --batch` printed: a line with the size, the bytes, a line break; a line alone for what is missing. */
function blobsOf(output: Buffer): (Buffer | undefined)[] {
  const blobs: (Buffer | undefined)[] = [];
  for (let at = 0; at < output.length; ) {
    const lineEnd = output.indexOf(10, at);
    if (lineEnd < 0) break;
    const size = / (\d+)$/.exec(output.toString('latin1', at, lineEnd))?.[1];
    const start = lineEnd + 1;
    const end = start + Number(size ?? 0);
    blobs.push(size === undefined ? undefined : output.subarray(start, end));
    at = size === undefined ? start : end + 1;
  }
  return blobs;
}

function linesOf({ output }: Extract<GitAnswer, { output: Buffer }>): string[] {
  return output
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function recordsOf({ output }: Extract<GitAnswer, { output: Buffer }>): string[] {
  return output.toString('utf8').split('\0');
}

const notOnDisk: RevisionProblem = {
  problem: 'This file is not saved on this computer, so there are no earlier versions of it. Save it first.',
};

const noCommits = 'This Git repository has no commits yet, so there are no earlier versions to compare with.';

function problemOf({ failure, message }: GitFailure): RevisionProblem {
  return { problem: sentenceFor(failure, message) };
}

function sentenceFor(failure: GitFailure['failure'], message: string): string {
  if (failure === 'missing') {
    return 'Git is not installed on this computer, or cannot be found, so earlier versions cannot be read. Install Git, or compare with another file.';
  }
  if (failure === 'slow') return 'Git took too long to answer. Try again, or compare with another file.';
  if (failure === 'large')
    return 'This Git repository is too large to be read here. Compare with another file instead.';
  if (failure === 'cancelled') return 'The question was taken back.';
  if (/not a git repository|cannot change to|must be run in a work tree|bare repository/i.test(message)) {
    return 'This file is in no Git repository, so there are no earlier versions of it. Compare with another file instead.';
  }
  if (/dubious ownership/i.test(message)) {
    return 'Git does not read this folder, because it belongs to another user of this computer.';
  }
  if (/does not have any commits|bad revision 'HEAD'|ambiguous argument 'HEAD'/i.test(message)) return noCommits;
  const [line = ''] = message.split('\n');
  return `Git could not read earlier versions: ${line.replace(/^(fatal|error): /, '').trim() || 'it did not say why'}.`;
}
