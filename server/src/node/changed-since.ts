import { URI } from 'vscode-uri';
import type { Commit, RevisionProblem } from '../workspace/revisions.ts';
import { parentOf, pathBelow, uriKey } from '../workspace/uris.ts';
import { gitRevisions } from './git.ts';
import { runGit } from './run-git.ts';

interface File {
  readonly uri: string;
  readonly text: string;
}

/**
 * Those of the files that are new or say something else than at a version; where other work went on since, the version
 * that both began from counts. What was renamed is new under its name, and line breaks make no difference. Before the first
 * commit, all are new since `HEAD`.
 */
export async function changedSince<One extends File>(
  files: readonly One[],
  revision: string,
): Promise<readonly One[] | RevisionProblem> {
  const changed: One[] = [];
  let left = files;
  for (let [first] = left; first; [first] = left) {
    const commit = await commitFor(first.uri, revision);
    if ('problem' in commit) return commit;
    const isIn = ({ uri }: File) => pathBelow(commit.repository, uri) !== undefined;
    const here = new Set(left.filter((file) => file === first || isIn(file)));
    const wanted = new Set([...here].map(({ uri }) => uriKey(uri)));
    const texts = await gitRevisions.filesAt(commit, (uri) => wanted.has(uriKey(uri)));
    if ('problem' in texts) return texts;
    const before = new Map([...texts].map(([uri, text]) => [uriKey(uri), withPlainBreaks(text)]));
    for (const file of here) if (before.get(uriKey(file.uri)) !== withPlainBreaks(file.text)) changed.push(file);
    left = left.filter((file) => !here.has(file));
  }
  const isChanged = new Set(changed);
  return files.filter((file) => isChanged.has(file));
}

async function commitFor(uri: string, revision: string): Promise<Commit | RevisionProblem> {
  const folder = URI.parse(parentOf(uri) ?? uri).fsPath;
  const top = await runGit(['rev-parse', '--show-toplevel'], { folder });
  if ('failure' in top && top.failure === 'refused' && /not a git repository|cannot change to/i.test(top.message)) {
    return { problem: `${folder} is in no Git repository, so nobody knows what was changed there since ${revision}.` };
  }
  const commit = await gitRevisions.commitAt(uri, revision);
  if ('problem' in commit) {
    const nothing =
      revision === 'HEAD' && !('failure' in top) ? await beforeFirstCommit(folder, top.output) : undefined;
    if (nothing) return nothing;
    const isMissing = /^There is no version/.test(commit.problem);
    return isMissing
      ? {
          problem: `There is no version “${revision}” in the Git repository here; name a branch, a tag or a commit that was fetched.`,
        }
      : commit;
  }
  const base = await runGit(['merge-base', commit.hash, 'HEAD'], { folder });
  // Where only the newest versions were fetched, nobody knows where two of them began.
  return 'failure' in base ? commit : { ...commit, hash: base.output.toString('utf8').trim() || commit.hash };
}

/** Before the first commit of a branch everything is new, as if it were compared with an empty folder. */
async function beforeFirstCommit(folder: string, top: Buffer): Promise<Commit | undefined> {
  const branch = await runGit(['symbolic-ref', '--quiet', 'HEAD'], { folder });
  const empty = await runGit(['hash-object', '-t', 'tree', '--stdin'], { folder });
  if ('failure' in branch || 'failure' in empty) return undefined;
  const repository = URI.file(top.toString('utf8').replace(/\r?\n$/, '')).toString();
  return { repository, hash: empty.output.toString('utf8').trim() };
}

function withPlainBreaks(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
