import type { ReportDifference } from '../analysis/report/difference.ts';
import { differenceOf } from '../analysis/report/difference-of.ts';
import { programReport } from '../analysis/report/program-report.ts';
import type { ProgramReport } from '../analysis/report/report.ts';
import { whyUnread } from '../syntax/unread-problems.ts';
import { createDocument, type SourceDocument } from '../workspace/document.ts';
import { type FileAccess, neverFailing } from '../workspace/files.ts';
import { factsOf } from '../workspace/links/file-facts.ts';
import { documentsOutside, type Past, wouldCount } from '../workspace/past.ts';
import { programThen } from '../workspace/program-then.ts';
import type { Commit, RevisionAccess, RevisionProblem } from '../workspace/revisions.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { fileName, uriKey } from '../workspace/uris.ts';

/** What a program is compared with: itself at a revision, or another file. */
export type ComparedWith =
  | { readonly kind: 'revision'; readonly revision: string; readonly label: string }
  | { readonly kind: 'file'; readonly uri: string; readonly label: string };

/** The difference, or a sentence that says why there is none. */
export type Compared = { readonly difference: ReportDifference } | RevisionProblem;

export interface ComparingOptions {
  readonly revisions: RevisionAccess;
  readonly files: FileAccess;
  snapshotAt(now: Snapshot, past: Past): Snapshot;
}

/** Compares the program in a file, as it is in a snapshot, with another version. */
export type Comparing = (now: Snapshot, uri: string, other: ComparedWith, signal: AbortSignal) => Promise<Compared>;

/** The report of a version, with all on which it depends besides the version itself. */
interface KeptReport {
  readonly report: ProgramReport;
  readonly parts: Snapshot['parts'];
  readonly repository: string;
  readonly outside: readonly SourceDocument[];
}

/** So many reports are kept: one for each panel that a person may have open, and a few to go back to. */
const mostReports = 10;

/**
 * A version never changes, so its report is made once: a comparison with it follows every keystroke at the price of the
 * one report that the keystroke changes.
 */
export function createComparing({ revisions, files, snapshotAt }: ComparingOptions): Comparing {
  const kept = new Map<string, KeptReport>();
  const { read } = neverFailing(files);

  async function ofRevision(
    now: Snapshot,
    program: SourceDocument,
    { revision, label }: ComparedWith & { readonly kind: 'revision' },
    signal: AbortSignal,
  ): Promise<ProgramReport | RevisionProblem> {
    const { uri } = program;
    const id = factsOf(program)?.model.id?.text;
    const keyOf = (hash: string) => JSON.stringify([uriKey(uri), id, hash]);
    const known = kept.get(keyOf(revision));
    if (known && isStillRight(known, now)) return known.report;
    const commit = await revisions.commitAt(uri, revision, signal);
    if ('problem' in commit) return commit;
    const key = keyOf(commit.hash);
    const made = kept.get(key);
    if (made && isStillRight(made, now)) return made.report;
    const report = await reportAt(now, program, commit, label, signal);
    if ('problem' in report) return report;
    const { repository } = commit;
    kept.delete(key);
    kept.set(key, { report, repository, parts: now.parts, outside: documentsOutside(now, repository) });
    for (const oldest of [...kept.keys()].slice(0, -mostReports)) kept.delete(oldest);
    return report;
  }

  async function reportAt(
    now: Snapshot,
    program: SourceDocument,
    commit: Commit,
    label: string,
    signal: AbortSignal,
  ): Promise<ProgramReport | RevisionProblem> {
    const texts = await revisions.filesAt(commit, wouldCount(now), signal);
    if ('problem' in texts) return texts;
    const past = snapshotAt(now, { repository: commit.repository, texts });
    const then = programThen(past, program);
    if (!then) return { problem: `The program in ${fileName(program.uri)} is not in the version “${label}”.` };
    return reportOf(past, then, `${fileName(then.uri)} in the version “${label}”`);
  }

  async function ofFile(now: Snapshot, uri: string): Promise<ProgramReport | RevisionProblem> {
    const known = now.document(uri);
    const name = fileName(uri);
    const text = known ? known.text : await read(uri);
    if (typeof text !== 'string') return { problem: `${name} cannot be read: it may have been moved or deleted.` };
    const other = known ?? createDocument(uri, text);
    const snapshot = known ? now : now.withText(other, text);
    return reportOf(snapshot, snapshot.document(uri) ?? other, name);
  }

  return async (now, uri, other, signal) => {
    const program = now.document(uri);
    if (program?.kind !== 'curriculum') return { problem: 'Open the file of a program to compare it.' };
    const after = reportOf(now, program, fileName(uri));
    if ('problem' in after) return after;
    const before =
      other.kind === 'revision' ? await ofRevision(now, program, other, signal) : await ofFile(now, other.uri);
    return 'problem' in before
      ? before
      : { difference: differenceOf(before, after, other.kind === 'revision' ? 'versions' : undefined) };
  };
}

/** The report of one of the two sides, or which of them has none, and why. */
function reportOf(snapshot: Snapshot, program: SourceDocument, name: string): ProgramReport | RevisionProblem {
  const reason = whyUnread(program.tree);
  if (reason !== undefined) return { problem: `${name} cannot be read: ${reason}` };
  const report = programReport(snapshot, program);
  return report ?? { problem: `There is no program in ${name}: it does not begin with “curriculum:”.` };
}

function isStillRight({ parts, repository, outside }: KeptReport, now: Snapshot): boolean {
  const { folders, settings, folderSettings } = now.parts;
  if (parts.folders !== folders || parts.settings !== settings || parts.folderSettings !== folderSettings) return false;
  const documents = documentsOutside(now, repository);
  return documents.length === outside.length && documents.every((document, index) => document === outside[index]);
}
