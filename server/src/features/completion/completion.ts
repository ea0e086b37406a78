import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import { suggest } from '../../schema/suggest/suggest.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { CompletionClient } from './client.ts';
import { toItem } from './item.ts';
import { taxonomyDocumentation } from './taxonomy-item.ts';

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** What can be written at a position: keys, values, ids of the taxonomy, list items and snippets. */
export function completion(
  snapshot: Snapshot,
  uri: string,
  position: Position,
  client: CompletionClient,
): CompletionList {
  const document = snapshot.document(uri);
  const choice = document && snapshot.schemaFor(document);
  if (!document || !choice || choice.failure) return nothing;
  const { tree } = document;
  const suggestions = suggest(choice.schema, tree, tree.lines.offsetAt(position));
  if (!suggestions) return nothing;
  const items = suggestions.list.map((suggestion, index) =>
    toItem(suggestion, index, { tree, suggestions, client, taxonomy: snapshot.taxonomy }),
  );
  return { isIncomplete: false, items };
}

/** Adds what is shown beside the chosen item, which would be too much to send with each of the list. */
export function resolveCompletion(snapshot: Snapshot, item: CompletionItem): CompletionItem {
  const documentation = taxonomyDocumentation(snapshot.taxonomy, item.data);
  return documentation === undefined ? item : { ...item, documentation: { kind: 'markdown', value: documentation } };
}
