import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { Offers } from '../../schema/suggest/offers.ts';
import { suggest } from '../../schema/suggest/suggest.ts';
import type { Suggestions } from '../../schema/suggest/suggestion.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { targetMarkdown } from '../hover/link-hover.ts';
import type { CompletionClient } from './client.ts';
import { idOffers } from './ids/id-offers.ts';
import { preferredSkills } from './ids/lacking.ts';
import { targetOfData } from './ids/offered.ts';
import { ignorableDocumentation, ignorableItems } from './ignorable-codes.ts';
import { toItem } from './item.ts';
import { inOrder, newKnownWords } from './order.ts';
import { taxonomyDocumentation } from './taxonomy-item.ts';

/** Lists up to this length are read rather than searched. */
const manyIds = 30;

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** What can be written at a position: keys, values, ids of the taxonomy and of the workspace, list items, snippets. */
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
  const inComment = ignorableItems(snapshot, document, document.lines.offsetAt(position), client);
  if (inComment) return { isIncomplete: false, items: inComment };
  const known = idOffers(snapshot, document);
  let asksForIds = false;
  const offers: Offers = (refersTo, place) => {
    asksForIds = true;
    return known(refersTo, place);
  };
  const suggestions = suggest(choice.schema, tree, tree.lines.offsetAt(position), offers);
  if (!suggestions) return nothing;
  const typed = tree.text.slice(suggestions.replace.start, suggestions.cursor);
  const preferred = preferredSkills(snapshot, document, suggestions.path);
  const context = { tree, suggestions, typed, client, preferred, taxonomy: snapshot.taxonomy };
  const found = inOrder(suggestions.list, typed, snapshot.taxonomy, preferred, snapshot.lasting(newKnownWords));
  return {
    isIncomplete: isBetterAskedAgain(suggestions, asksForIds),
    items: found.map((suggestion, index) => toItem(suggestion, index, context)),
  };
}

/**
 * Among many ids an editor that only compares letters finds the wrong ones first, and knows nothing of ranks among
 * synonyms; so it is told to ask again with each letter. So it is for ids of the workspace, which may still be read.
 */
function isBetterAskedAgain({ list, glued }: Suggestions, asksForIds: boolean): boolean {
  return !glued && (asksForIds || list.filter((suggestion) => suggestion.list !== undefined).length > manyIds);
}

/** Adds what is shown beside the chosen item, which would be too much to send with each of the list. */
export function resolveCompletion(snapshot: Snapshot, item: CompletionItem): CompletionItem {
  const declared = targetOfData(snapshot, item.data);
  const documentation = declared
    ? targetMarkdown(snapshot, declared.from, declared.target)
    : (ignorableDocumentation(item.data) ?? taxonomyDocumentation(snapshot.taxonomy, item.data));
  return documentation === undefined ? item : { ...item, documentation: { kind: 'markdown', value: documentation } };
}
