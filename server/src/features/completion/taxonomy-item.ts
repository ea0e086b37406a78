import type { CompletionItem } from 'vscode-languageserver-types';
import type { Suggestion } from '../../schema/suggest/suggestion.ts';
import { isReferableList, type TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import { entryMarkdown } from '../entry-markdown.ts';
import type { CompletionClient } from './client.ts';
import type { Preference } from './ids/lacking.ts';

/** What an item carries until its documentation is asked for. */
interface TaxonomyData {
  readonly list: string;
  readonly id: string;
}

/** What the taxonomy adds to an item; `words` are what a person may type to find it. */
export function taxonomyFields(
  taxonomy: TaxonomyIndex,
  { list, value }: Suggestion,
  client: CompletionClient,
  preferred: ReadonlyMap<string, Preference>,
): { words?: string; fields: Partial<CompletionItem> } {
  if (list === undefined || typeof value !== 'string' || !isReferableList(list)) return { fields: {} };
  const entry = taxonomy.entry(list, value);
  if (!entry) return { fields: {} };
  const note = list === 'skills' ? preferred.get(value)?.note : undefined;
  const group = taxonomy.groupOf(list, value) ?? entry.label;
  const data: TaxonomyData = { list, id: value };
  return {
    words: taxonomy.searchWords(entry),
    fields: {
      detail: note === undefined ? group : `${note} · ${group}`,
      ...(client.labelDetails
        ? { labelDetails: { description: entry.label, ...(note === undefined ? {} : { detail: ` ${note}` }) } }
        : {}),
      data,
    },
  };
}

/** The full text about an item's entry, in Markdown; absent for items that are no entries. */
export function taxonomyDocumentation(taxonomy: TaxonomyIndex, data: unknown): string | undefined {
  if (!isTaxonomyData(data) || !isReferableList(data.list)) return undefined;
  return entryMarkdown(taxonomy, data.list, data.id);
}

function isTaxonomyData(data: unknown): data is TaxonomyData {
  if (typeof data !== 'object' || data === null) return false;
  const { list, id } = data as Record<string, unknown>;
  return typeof list === 'string' && typeof id === 'string';
}
