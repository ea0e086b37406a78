import { builtIn } from '../../../../server/src/built-in.ts';
import { checkedFile } from '../../../../server/src/rules/check-rules.ts';
import type { Rule } from '../../../../server/src/rules/rule.ts';
import { choicesFor } from '../../../../server/src/rules/rule-choices.ts';
import { createTaxonomyIndex } from '../../../../server/src/taxonomy/taxonomy-index.ts';
import { createDocument } from '../../../../server/src/workspace/document.ts';
import { createSchemaStore } from '../../../../server/src/workspace/schema-store.ts';
import { createSnapshots } from '../../../../server/src/workspace/snapshot-of.ts';
import { emptyState } from '../../../../server/src/workspace/state.ts';
import { uriKey } from '../../../../server/src/workspace/uris.ts';
import { recordingDocument } from './recording-document.ts';

const schemas = createSchemaStore(builtIn.schemas);
const taxonomy = createTaxonomyIndex(builtIn.taxonomy);

/** The parts that a rule looked at where it found something, and where it found nothing. */
export interface PartsRead {
  readonly finding: Set<string>;
  readonly inVain: Set<string>;
}

/**
 * Asks a rule about each file of a workspace, each time with a view of the workspace that has worked out nothing yet, and
 * tells which parts of the judged file were looked at by that.
 */
export function partsRead(files: Readonly<Record<string, string>>, rules: readonly Rule[]): Map<Rule, PartsRead> {
  const documents = Object.entries(files).map(([path, text]) => createDocument(`file:///w/${path}`, text));
  const disk = new Map(documents.map((document) => [uriKey(document.uri), document]));
  const read = new Map<Rule, PartsRead>(rules.map((rule) => [rule, { finding: new Set(), inVain: new Set() }]));
  for (const document of documents) {
    if (!document.kind) continue;
    for (const rule of rules) {
      const parts = new Set<string>();
      const recorded = recordingDocument(document, (part) => parts.add(part));
      const open = new Map([[uriKey(document.uri), recorded]]);
      const snapshot = createSnapshots(schemas, taxonomy)({ ...emptyState, folders: ['file:///w'], disk, open });
      const file = checkedFile(snapshot, recorded);
      const found = file ? rule.check(file, choicesFor(snapshot, recorded).numbersOf(rule)) : [];
      const known = read.get(rule)?.[found.length > 0 ? 'finding' : 'inVain'];
      for (const part of parts) known?.add(part);
    }
  }
  return read;
}
