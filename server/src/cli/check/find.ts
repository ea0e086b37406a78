import { readClosedFiles } from '../../features/diagnostics/read-closed-files.ts';
import { diagnosticSteps } from '../../features/diagnostics.ts';
import { checkedFile } from '../../formats/findings/file-findings.ts';
import type { CheckedFile } from '../../formats/findings/finding.ts';
import { type RuleFindings, ruleSteps } from '../../rules/check-rules.ts';
import { atOnce } from '../../syntax/finding-steps.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Inputs } from '../inputs.ts';
import type { Talk } from '../talk.ts';

/** So many files are judged between two looks at the clock. */
const batch = 16;

/** What the editor would say of the chosen files, in their order. */
export async function findAll(
  { snapshot, documents, shown }: Pick<Inputs, 'snapshot' | 'documents' | 'shown'>,
  talk: Talk,
  ruleFindings: RuleFindings = ruleSteps,
): Promise<readonly CheckedFile[]> {
  const started = performance.now();
  await readAll(snapshot, documents, talk);
  const files: CheckedFile[] = [];
  // Of the files that were read last, most is still known.
  for (const [index, document] of [...documents].reverse().entries()) {
    if (index % batch === 0) await tell(talk, `Checking ${index} of ${documents.length} files…`);
    const diagnostics = atOnce(diagnosticSteps(snapshot, document.uri, ruleFindings));
    files.push(checkedFile({ document, diagnostics }, shown));
  }
  files.reverse();
  talk.done();
  talk.detail(`Checked ${files.length} of them in ${((performance.now() - started) / 1000).toFixed(1)} seconds.`);
  return files;
}

/** Reads what there is to know of each file by itself, so that the rules find it there. */
async function readAll(snapshot: Snapshot, documents: readonly SourceDocument[], talk: Talk): Promise<void> {
  const chosen = new Set(documents);
  let read = 0;
  for (const _ of readClosedFiles(snapshot, snapshot.documents(), (document) => chosen.has(document))) {
    if (read % batch === 0) await tell(talk, `Understanding file ${read}…`);
    read++;
  }
}

/** Says how far it is; whoever presses Ctrl+C is heard. */
async function tell(talk: Talk, words: string): Promise<void> {
  talk.progress(words);
  await new Promise((resolve) => setImmediate(resolve));
}
