import derived from '../../../../schemas/taxonomy.json' with { type: 'json' };
import type { Taxonomy } from '../../../../schemas/taxonomy.ts';

/** The taxonomy that ships, for formats that bring in what it knows: an import has no workspace yet to ask. */
export const taxonomy = derived as Taxonomy;
