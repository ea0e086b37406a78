import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import { suggest } from '../../schema/suggest/suggest.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { CompletionClient } from './client.ts';
import { toItem } from './item.ts';
import { inOrder } from './order.ts';
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
  const typed = tree.text.slice(suggestions.replace.start, suggestions.cursor);
  const context = { tree, suggestions, typed, client, taxonomy: snapshot.taxonomy };
  const found = inOrder(suggestions.list, typed, snapshot.taxonomy);
  return {
    // An editor finds a word by its letters; by synonyms we find better, so we want to be asked again.
    isIncomplete: suggestions.list.some(({ list }) => list !== undefined),
    items: found.map((suggestion, index) => toItem(suggestion, index, context)),
  };
}

/** Adds what is shown beside the chosen item, which would be too much to send with each of the list. */
export function resolveCompletion(snapshot: Snapshot, item: CompletionItem): CompletionItem {
  const documentation = taxonomyDocumentation(snapshot.taxonomy, item.data);
  return documentation === undefined ? item : { ...item, documentation: { kind: 'markdown', value: documentation } };
}
