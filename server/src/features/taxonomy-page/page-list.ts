import type { ReferableList, TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import { titleOf } from '../entry-markdown.ts';
import { thingNames } from './entry-part.ts';
import { pageUri } from './page-address.ts';

/** A page of the taxonomy, as a person looks for it. */
export interface ListedPage {
  readonly uri: string;
  readonly label: string;
  /** What it is, such as a skill. */
  readonly thing: string;
  readonly id: string;
  /** Other words by which people look for it. */
  readonly synonyms: readonly string[];
}

/** The pages of all entries of the taxonomy: list by list, what people look up most first. */
export function pageList({ taxonomy }: TaxonomyIndex): ListedPage[] {
  return (Object.keys(thingNames) as ReferableList[]).flatMap((list) =>
    taxonomy[list].map((entry) => ({
      uri: pageUri({ list, id: entry.id }),
      label: titleOf(entry),
      thing: thingNames[list],
      id: entry.id,
      synonyms: entry.synonyms ?? [],
    })),
  );
}
