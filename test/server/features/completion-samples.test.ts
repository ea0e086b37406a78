import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { completion, resolveCompletion } from '../../../server/src/features/completion/completion.ts';
import type { Reference } from '../../../server/src/model/link.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { createDocument } from '../../../server/src/workspace/document.ts';
import { createSchemaStore } from '../../../server/src/workspace/schema-store.ts';
import { createSnapshots } from '../../../server/src/workspace/snapshot-of.ts';
import { emptyState } from '../../../server/src/workspace/state.ts';
import { uriKey } from '../../../server/src/workspace/uris.ts';
import { fullClient } from '../../support/accept.ts';

const folder = path.join(import.meta.dirname, '../../../samples/example-college');
const snapshots = createSnapshots(createSchemaStore(builtIn.schemas), createTaxonomyIndex(builtIn.taxonomy));
const disk = new Map(
  readdirSync(folder).map((name) => {
    const uri = `file:///samples/${name}`;
    return [uriKey(uri), createDocument(uri, readFileSync(path.join(folder, name), 'utf8'))];
  }),
);
const state = { ...emptyState, folders: ['file:///samples'], disk };

/** Some references of each kind and use: all of them would take a minute. */
const ofEach = 3;

/** Kinds whose ids the schemas list, as they did before anything was known of other files. */
const listed = new Set([
  'level',
  'award',
  'bloom',
  'scale',
  'classification',
  'accreditor',
  'technology',
  'credential',
]);

function samplesOfReferences() {
  const { links } = snapshots(state);
  const counts = new Map<string, number>();
  return [...disk.values()].flatMap((document) =>
    (links.facts(document)?.references ?? []).flatMap((reference) => {
      const { kind, use, external } = reference;
      // What is outside the program is nowhere to be found, and of `framework/item` the item stands for both.
      if (listed.has(kind) || external || (kind === 'framework' && use !== 'prepares-for')) return [];
      const count = counts.get(`${kind} ${use}`) ?? 0;
      counts.set(`${kind} ${use}`, count + 1);
      return count < ofEach ? [{ document, reference, name: `${kind} under ${use}, no. ${count + 1}` }] : [];
    }),
  );
}

/** What is offered where a reference stood, and is gone now. */
function offeredFor(uri: string, text: string, { scalar }: Reference) {
  const open = createDocument(uri, text.slice(0, scalar.start) + text.slice(scalar.end), 1, 'hit-curriculum');
  const snapshot = snapshots({ ...state, open: new Map([[uriKey(uri), open]]) });
  const { items } = completion(snapshot, uri, open.lines.positionAt(scalar.start), fullClient);
  return { items, snapshot };
}

test.each(samplesOfReferences())('What a program says is what it would have been offered: $name', (sample) => {
  const { uri, text } = sample.document;
  const { start, end } = sample.reference.scalar;
  const { items, snapshot } = offeredFor(uri, text, sample.reference);
  const item = items.find(({ label }) => label === text.slice(start, end));
  expect(item, `${text.slice(start, end)} among ${items.map(({ label }) => label).join(', ')}`).toBeDefined();
  if (item) expect(resolveCompletion(snapshot, item).documentation).toBeDefined();
});
