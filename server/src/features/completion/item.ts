import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import { type Fragment, hasHoles, plainTextOf, snippetOf } from '../../schema/suggest/fragment.ts';
import type { Suggestion, Suggestions } from '../../schema/suggest/suggestion.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import { harmlessMarkdown } from '../harmless-markdown.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { CompletionClient } from './client.ts';
import type { Preference } from './ids/lacking.ts';
import { offerFields } from './offer-item.ts';
import { taxonomyFields } from './taxonomy-item.ts';

export interface ItemContext {
  readonly tree: SyntaxTree;
  readonly suggestions: Suggestions;
  /** The word before the cursor. */
  readonly typed: string;
  readonly client: CompletionClient;
  readonly taxonomy: TaxonomyIndex;
  /** Skills of the taxonomy that come first at this place. */
  readonly preferred: ReadonlyMap<string, Preference>;
}

const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  constant: CompletionItemKind.EnumMember,
  item: CompletionItemKind.Struct,
  skeleton: CompletionItemKind.Struct,
  snippet: CompletionItemKind.Snippet,
};

/** One suggestion as the protocol has it. `index` is its place in the list, which the editor keeps within a rank. */
export function toItem(suggestion: Suggestion, index: number, context: ItemContext): CompletionItem {
  const { tree, suggestions, client } = context;
  const { replace, indentation } = suggestions;
  const snippet = client.snippets && hasHoles(suggestion.insert);
  const byLine = client.indentation === 'by-line' || (client.indentation === 'snippets-by-line' && snippet);
  const fragment = byLine ? relative(suggestion.insert, context) : suggestion.insert;
  const newText = snippet ? snippetOf(fragment) : plainTextOf(fragment);
  const range = rangeOf(tree, replace);
  const id = suggestion.offer
    ? offerFields(suggestion.offer, client)
    : taxonomyFields(context.taxonomy, suggestion, client, context.preferred);
  const additional: TextEdit[] = [];
  if (indentation) additional.push({ range: rangeOf(tree, indentation), newText: indentation.text });
  if (suggestion.onNextLine && suggestions.spaceBehindColon) {
    additional.push({ range: rangeOf(tree, suggestions.spaceBehindColon), newText: '' });
  }
  for (const { start, end, text } of suggestion.offer?.edits ?? []) {
    additional.push({ range: rangeOf(tree, { start, end }), newText: text });
  }
  // The editor keeps what starts with the typed word, in the order of `sortText`.
  const filterText =
    id.words === undefined
      ? `${suggestion.typedQuote ?? ''}${suggestion.label}`
      : `${context.typed || (suggestion.typedQuote ?? '')} ${id.words}`.trimStart();
  return {
    label: suggestion.label,
    kind: suggestion.offer && suggestion.kind === 'constant' ? CompletionItemKind.Reference : kinds[suggestion.kind],
    sortText: `${suggestion.rank}${String(index).padStart(5, '0')}`,
    ...(filterText === suggestion.label ? {} : { filterText }),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.indentation === 'as-asked' ? { insertTextMode: InsertTextMode.asIs } : {}),
    // The whole word around the cursor, also for a person who inserts rather than replaces: half a word, or two words
    // side by side, are never meant.
    textEdit: { newText, range },
    ...(additional.length > 0 ? { additionalTextEdits: additional } : {}),
    ...(suggestion.detail === undefined ? {} : { detail: suggestion.detail }),
    ...(id.words !== undefined && client.lazyDocumentation ? {} : documentation(suggestion, client)),
    ...(suggestion.deprecated && client.deprecatedTag ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...id.fields,
  };
}

function documentation(suggestion: Suggestion, client: CompletionClient): Pick<CompletionItem, 'documentation'> {
  const known = suggestion.documentation;
  if (!known) return {};
  if (!client.markdown) return { documentation: known.text };
  const value = known.format === 'markdown' ? harmlessMarkdown(known.text) : escapeMarkdown(known.text);
  return { documentation: { kind: 'markdown', value } };
}

/** For editors that indent each line like the cursor's: takes that indentation away again. */
function relative(fragment: Fragment, { tree, suggestions }: ItemContext): Fragment {
  const { cursor, indentation } = suggestions;
  const start = tree.lines.startOf(tree.lines.positionAt(cursor).line);
  const indent = indentation?.text.length ?? /^ */.exec(tree.text.slice(start, cursor))?.[0].length ?? 0;
  if (indent === 0) return fragment;
  const pattern = new RegExp(`(\\r?\\n) {${indent}}`, 'g');
  return fragment.map((part) => (typeof part === 'string' ? part.replace(pattern, '$1') : part));
}

function rangeOf(tree: SyntaxTree, { start, end }: OffsetRange): Range {
  return { start: tree.lines.positionAt(start), end: tree.lines.positionAt(end) };
}
