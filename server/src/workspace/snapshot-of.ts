import type { TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { createDocument, type SourceDocument } from './document.ts';
import { choose, schemaFileText } from './schema-choice.ts';
import { isOursByItself, schemaReferenceFor } from './schema-reference.ts';
import type { SchemaStore } from './schema-store.ts';
import type { SchemaChoice, Snapshot } from './snapshot.ts';
import { schemaContext, type WorkspaceState } from './state.ts';
import { uriKey } from './uris.ts';

/**
 * A view of the state for features. `which` says how open documents are seen: as they are now, or as they were when
 * last saved.
 */
export function snapshotOf(
  state: WorkspaceState,
  store: SchemaStore,
  taxonomy: TaxonomyIndex,
  which: 'open' | 'saved' = 'open',
): Snapshot {
  const context = schemaContext(state);
  const open = state[which];

  function* documents(): Iterable<SourceDocument> {
    yield* open.values();
    for (const [key, document] of state.disk) if (!open.has(key)) yield document;
  }

  function schemaFor(document: SourceDocument): SchemaChoice | undefined {
    const reference = schemaReferenceFor(document, context);
    return reference && choose(reference, state, store);
  }

  return {
    taxonomy,
    documents,
    schemaFor,
    document(uri) {
      const key = uriKey(uri);
      return open.get(key) ?? state.disk.get(key);
    },
    schemaSource(uri) {
      const text = schemaFileText(state, uri);
      return store.builtInSource(uri) ?? (typeof text === 'string' ? createDocument(uri, text) : undefined);
    },
    owns: (document) => isOursByItself(document) || schemaReferenceFor(document, context) !== undefined,
  };
}
