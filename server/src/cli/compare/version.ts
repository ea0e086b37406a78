import { existsSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { programReport } from '../../analysis/report/program-report.ts';
import { gitRevisions } from '../../node/git.ts';
import { isText } from '../../syntax/is-text.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { nearest } from '../../workspace/links/scope.ts';
import { snapshotAt, wouldCount } from '../../workspace/past.ts';
import { programsCalled, programThen } from '../../workspace/program-then.ts';
import type { Commit, RevisionProblem } from '../../workspace/revisions.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { childUri, uriKey } from '../../workspace/uris.ts';
import { asProgram, shownPath } from '../find-program.ts';
import { WrongUse } from '../wrong-use.ts';
import type { Around, Compared } from './compared.ts';
import type { Side } from './side.ts';

type Then = Extract<Side, { kind: 'then' }>;

/**
 * A program as it was in a version, with the catalogs, roles and frameworks of then. `other` is the file of the other
 * side, which is meant where no path is written.
 */
export async function readVersion(
  side: Then,
  { workspace, snapshot, folder }: Around,
  { cwd, other }: { readonly cwd: string; readonly other: SourceDocument | undefined },
): Promise<Compared> {
  const { revision } = side;
  const commit = answered(await gitRevisions.commitAt(placeToAsk(side, cwd, other), revision));
  const uris = side.path === '' ? (other ? [other.uri] : []) : urisOf(side.path, commit, cwd);
  const keys = new Set(uris.map(uriKey));
  const counts = wouldCount(snapshot);
  const texts = answered(await gitRevisions.filesAt(commit, (uri) => counts(uri) || keys.has(uriKey(uri))));
  const past = snapshotAt(snapshot, { repository: commit.repository, texts }, workspace.schemas);
  const found = side.path === '' ? other && programThen(past, other) : documentThen(past, side.path, uris, folder);
  if (!found) {
    const what = side.path || (other ? shownPath(other, folder) : 'program');
    throw new WrongUse(`There is no ${what} in the version ${revision}.`);
  }
  const shown = `${shownPath(found, folder)} (${revision})`;
  if (!isText(found.text)) throw new WrongUse(`${shown} is no text file.`);
  const report = programReport(past, asProgram(found, shown));
  if (!report) throw new WrongUse(`${shown} is no program.`);
  return { report, shown };
}

/** A file that is certainly in the repository, or would be: also where the folder of the wanted one is gone. */
function placeToAsk(side: Then, cwd: string, other: SourceDocument | undefined): string {
  if (side.path === '' && other) return other.uri;
  let folder = path.dirname(path.resolve(cwd, side.path));
  while (!existsSync(folder) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return URI.file(path.join(folder, 'program.curriculum.yaml')).toString();
}

/** As Git reads it, from the top of the repository, or from this folder after `./`; and as people mean it, from here. */
function urisOf(written: string, { repository }: Commit, cwd: string): string[] {
  const fromHere = URI.file(path.resolve(cwd, written)).toString();
  const isFromHere = path.isAbsolute(written) || /^\.\.?\//.test(written);
  return isFromHere ? [fromHere] : [childUri(repository, written), fromHere];
}

function documentThen(past: Snapshot, named: string, uris: readonly string[], folder: string) {
  for (const uri of uris) {
    const document = past.document(uri);
    if (document) return document;
  }
  return nearest(folder, programsCalled(past, named))[0];
}

function answered<Answer extends object>(answer: Answer | RevisionProblem): Answer {
  if (isProblem(answer)) throw new WrongUse(answer.problem);
  return answer;
}

function isProblem(answer: object): answer is RevisionProblem {
  return 'problem' in answer;
}
