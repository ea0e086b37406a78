import { diagnosticSteps } from '../../features/diagnostics.ts';
import { checkedFile } from '../../formats/findings/file-findings.ts';
import type { CheckedFile } from '../../formats/findings/finding.ts';
import { type RuleFindings, ruleSteps } from '../../rules/check-rules.ts';
import { atOnce } from '../../syntax/finding-steps.ts';
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
  const files: CheckedFile[] = [];
  const started = performance.now();
  for (const [index, document] of documents.entries()) {
    if (index % batch === 0) {
      talk.progress(`Checking ${index} of ${documents.length} files…`);
      // Whoever presses Ctrl+C is heard.
      await new Promise((resolve) => setImmediate(resolve));
    }
    const diagnostics = atOnce(diagnosticSteps(snapshot, document.uri, ruleFindings));
    files.push(checkedFile({ document, diagnostics }, shown));
  }
  talk.done();
  talk.detail(`Checked ${files.length} of them in ${((performance.now() - started) / 1000).toFixed(1)} seconds.`);
  return files;
}
