import { judgeWhileReading } from '../../features/diagnostics/judge-while-reading.ts';
import { readClosedFiles } from '../../features/diagnostics/read-closed-files.ts';
import { checkedFile } from '../../formats/findings/file-findings.ts';
import type { CheckedFile } from '../../formats/findings/finding.ts';
import type { RuleFindings } from '../../rules/check-rules.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Inputs } from '../inputs.ts';
import type { Talk } from '../talk.ts';
import { diagnosticsInTime } from './diagnostics-in-time.ts';
import { threadsFor } from './threads/threads-for.ts';

/** So many files are judged between two looks at the clock. */
const batch = 16;

export interface FindOptions {
  readonly talk: Talk;
  /** How the rules are asked; whoever checks again and again keeps what they said. */
  readonly ruleFindings?: RuleFindings | undefined;
  /** On so many threads, where somebody said so. */
  readonly threads?: number | undefined;
}

/** What the editor would say of the chosen files, in their order. */
export async function findAll(inputs: Inputs, options: FindOptions): Promise<readonly CheckedFile[]> {
  const { talk } = options;
  const started = performance.now();
  const threads = threadsOf(inputs, options);
  const files = threads > 1 ? await findTogether(inputs, threads, talk) : await findAlone(inputs, options);
  talk.done();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  talk.detail(`Checked ${files.length} of them in ${seconds} seconds${threads > 1 ? ` on ${threads} threads` : ''}.`);
  return files;
}

/** What others kept of the rules' answers, and what only would be in the files, no other thread has. */
function threadsOf({ workspace, snapshot }: Inputs, { ruleFindings, threads }: FindOptions): number {
  if (ruleFindings || snapshot !== workspace.snapshot()) return 1;
  return threadsFor(workspace.state(), threads);
}

async function findTogether(inputs: Inputs, threads: number, talk: Talk): Promise<readonly CheckedFile[]> {
  const { findOnThreads } = await import('./threads/find-on-threads.ts');
  const found = await findOnThreads(inputs, threads, talk);
  return inputs.documents.map(({ uri }) => found.get(uri) ?? { file: inputs.shown(uri), uri, findings: [] });
}

async function findAlone(
  { snapshot, documents, shown }: Inputs,
  { talk, ruleFindings }: FindOptions,
): Promise<readonly CheckedFile[]> {
  const judged = (now: Snapshot, document: SourceDocument) =>
    checkedFile({ document, diagnostics: diagnosticsInTime(now, document, ruleFindings) }, shown);
  // Whoever keeps what the rules said keeps it for one line of snapshots.
  const early = ruleFindings
    ? await readAll(snapshot, documents, talk)
    : await readAndJudge(snapshot, documents, judged, talk);
  const files: CheckedFile[] = [];
  // Of the files that were read last, most is still known.
  for (const [index, document] of [...documents].reverse().entries()) {
    if (index % batch === 0) await tell(talk, `Checking ${index} of ${documents.length} files…`);
    files.push(early.get(document) ?? judged(snapshot, document));
  }
  return files.reverse();
}

/** What is known of the chosen files as soon as all files have been read. */
type Early = ReadonlyMap<SourceDocument, CheckedFile>;

/** Reads all files, and judges those whose findings need nothing that comes later. */
async function readAndJudge(
  snapshot: Snapshot,
  documents: readonly SourceDocument[],
  judge: (now: Snapshot, document: SourceDocument) => CheckedFile,
  talk: Talk,
): Promise<Early> {
  const chosen = new Set(documents);
  const steps = judgeWhileReading(snapshot, {
    willBeJudged: (document) => chosen.has(document),
    // biome-ignore lint/correctness/useYield: a file is judged in one step
    *judge(now, document) {
      return judge(now, document);
    },
  });
  for (let done = 0; ; done++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (done % batch === 0) await tell(talk, `Checking ${documents.length} files…`);
  }
}

/** Reads what there is to know of each file by itself, so that the rules find it there. */
async function readAll(snapshot: Snapshot, documents: readonly SourceDocument[], talk: Talk): Promise<Early> {
  const chosen = new Set(documents);
  let read = 0;
  for (const _ of readClosedFiles(snapshot, snapshot.documents(), (document) => chosen.has(document))) {
    if (read % batch === 0) await tell(talk, `Understanding file ${read}…`);
    read++;
  }
  return new Map();
}

/** Says how far it is; whoever presses Ctrl+C is heard. */
async function tell(talk: Talk, words: string): Promise<void> {
  talk.progress(words);
  await new Promise((resolve) => setImmediate(resolve));
}
