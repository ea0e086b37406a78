import type { CompletionItem } from 'vscode-languageserver-types';
import type { Offer } from '../../schema/suggest/offers.ts';
import type { CompletionClient } from './client.ts';

/** What is shown of an id that the workspace knows; `words` are what a person may type to find it. */
export function offerFields(
  { value, title, detail, note, words = [], data }: Offer,
  client: CompletionClient,
): { words: string; fields: Partial<CompletionItem> } {
  const about = [client.labelDetails ? undefined : title, note, detail].filter((text) => text).join(' · ');
  const details = {
    ...(title === undefined ? {} : { description: title }),
    ...(note === undefined ? {} : { detail: ` ${note}` }),
  };
  return {
    words: [value, ...(title === undefined ? [] : [title]), ...words].join(' '),
    fields: {
      ...(about === '' ? {} : { detail: about }),
      ...(client.labelDetails && Object.keys(details).length > 0 ? { labelDetails: details } : {}),
      ...(data === undefined ? {} : { data }),
    },
  };
}
