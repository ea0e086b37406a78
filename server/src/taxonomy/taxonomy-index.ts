import type { Entry, Taxonomy } from '../../../schemas/taxonomy.ts';

/** The lists whose ids a curriculum may refer to; the value of the annotation `x-taxonomy` in the derived schemas. */
export type ReferableList =
  | 'skills'
  | 'roles'
  | 'awards'
  | 'credentials'
  | 'technologies'
  | 'challenges'
  | 'bloomLevels'
  | 'levelScales'
  | 'accreditors'
  | 'classifications'
  | 'skillCategories';

/** The taxonomy, ready for questions. */
export interface TaxonomyIndex {
  readonly taxonomy: Taxonomy;
  /** The entry with an id in a list. */
  entry(list: ReferableList, id: string): Entry | undefined;
}

export function createTaxonomyIndex(taxonomy: Taxonomy): TaxonomyIndex {
  const byList = new Map<ReferableList, Map<string, Entry>>();
  const entriesOf = (list: ReferableList) => {
    const known = byList.get(list);
    if (known) return known;
    const entries = new Map<string, Entry>(taxonomy[list].map((entry) => [entry.id, entry]));
    byList.set(list, entries);
    return entries;
  };
  return { taxonomy, entry: (list, id) => entriesOf(list).get(id) };
}
