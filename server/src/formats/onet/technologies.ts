import { taxonomy } from '../framework/known-taxonomy.ts';
import type { FileValue } from '../import/file-text.ts';
import type { Occupation } from './occupations.ts';
import { isOf } from './ratings.ts';
import type { Row, Tables } from './tables.ts';

/** So many technologies of an occupation are named that the taxonomy does not know: those most asked for. */
const mostNamed = 15;

export interface Technologies {
  readonly written: readonly FileValue[];
  /** How many are neither named nor among the taxonomy's. */
  readonly left: number;
}

/** The technologies of an occupation: the taxonomy's own terms first, then the names of those most asked for. */
export function technologiesOf({ code }: Occupation, tables: Tables): Technologies {
  const known = new Set<string>();
  const others = new Map<string, Row>();
  for (const row of tables.rows('technologies').filter(isOf(code))) {
    const name = row.cell('example');
    const id = knownTechnology(name) ?? knownCommodity(kindOf(row));
    if (id !== undefined) known.add(id);
    else if (name !== '' && !others.has(name.toLowerCase())) others.set(name.toLowerCase(), row);
  }
  const ranked = [...others.values()].sort((a, b) => rankOf(a) - rankOf(b));
  const named = ranked.slice(0, mostNamed).map((row) => ({
    title: row.cell('example'),
    description: kindOf(row) || undefined,
  }));
  const order = taxonomy.technologies.map(({ id }) => id);
  return {
    written: [...order.filter((id) => known.has(id)), ...named],
    left: others.size - named.length,
  };
}

/** What kind of product it is; releases from 30.3 on have it as an element of the content model. */
function kindOf(row: Row): string {
  return row.cell('commoditytitle') || row.cell('elementname');
}

/** In demand for the occupation, then hot everywhere, then the rest; as the file has them within each. */
function rankOf(row: Row): number {
  if (row.cell('indemand').toUpperCase() === 'Y') return 0;
  return row.cell('hottechnology').toUpperCase() === 'Y' ? 1 : 2;
}

/** The term of the taxonomy for a product or a kind of it, by its label or a synonym. */
function knownTechnology(name: string): string | undefined {
  const folded = foldedName(name);
  for (const { id, label, synonyms = [] } of taxonomy.technologies) {
    if ([label, ...synonyms].some((word) => foldedName(word) === folded)) return id;
  }
  return taxonomy.technologies.find(({ synonyms = [] }) => synonyms.some((word) => names(name, word)))?.id;
}

/** A kind of product is taken by its whole name: parts of it say too little. */
function knownCommodity(commodity: string): string | undefined {
  const folded = foldedName(commodity);
  return taxonomy.technologies.find(({ label, synonyms = [] }) =>
    [label, ...synonyms].some((word) => word.includes(' ') && foldedName(word) === folded),
  )?.id;
}

/** “software” and “system” say nothing, and stand behind nearly every name. */
function foldedName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(software|systems?|tools|platform)\b/g, ' ')
    .replace(/[^a-z0-9+#]+/g, ' ')
    .trim();
}

/**
 * Whether a longer name has a synonym in it, as “Microsoft Power BI” has “Power BI”. Only what is a name of its own can be
 * told so: several words, or an abbreviation; a single ordinary word can be the name of anything.
 */
function names(name: string, synonym: string): boolean {
  const isTelling = synonym.includes(' ') || /^[A-Z]{3,}$/.test(synonym) || productWords.has(synonym);
  if (!isTelling) return false;
  const escaped = synonym.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const flags = /^[A-Z]{3,}$/.test(synonym) ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags).test(name);
}

/** Single words among the synonyms that no product of another kind is called by. */
const productWords: ReadonlySet<string> = new Set([
  'Epic',
  'MEDITECH',
  'PostgreSQL',
  'Tableau',
  'Stata',
  'Python',
  'Excel',
  'Jira',
  'SharePoint',
  'Teams',
  'Moodle',
  'Azure',
  'encoder',
]);
