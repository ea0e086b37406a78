import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import { suggest } from '../../schema/suggest/suggest.ts';
import type { Suggestion } from '../../schema/suggest/suggestion.ts';
import { isReferableList, type TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
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
  const items = ordered(suggestions.list, snapshot.taxonomy).map((suggestion, index) =>
    toItem(suggestion, index, { tree, suggestions, client, taxonomy: snapshot.taxonomy }),
  );
  return { isIncomplete: false, items };
}

/** By rank; ids of the taxonomy in the order in which people look for them, all else as the schema has it. */
function ordered(suggestions: readonly Suggestion[], taxonomy: TaxonomyIndex): Suggestion[] {
  const firstOf = new Map<string, number>();
  const placed = suggestions.map((suggestion, index) => {
    const { list, value, rank } = suggestion;
    if (list === undefined || !isReferableList(list)) return { suggestion, rank, group: index, order: 0 };
    const group = firstOf.get(list) ?? index;
    firstOf.set(list, group);
    return { suggestion, rank, group, order: taxonomy.order(list, String(value)) };
  });
  placed.sort((a, b) => a.rank - b.rank || a.group - b.group || a.order - b.order);
  return placed.map(({ suggestion }) => suggestion);
}

/** Adds what is shown beside the chosen item, which would be too much to send with each of the list. */
export function resolveCompletion(snapshot: Snapshot, item: CompletionItem): CompletionItem {
  const documentation = taxonomyDocumentation(snapshot.taxonomy, item.data);
  return documentation === undefined ? item : { ...item, documentation: { kind: 'markdown', value: documentation } };
}
