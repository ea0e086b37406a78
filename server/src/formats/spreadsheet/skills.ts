import type { Taxonomy } from '../../../../schemas/taxonomy.ts';
import { idFrom, uniqueIds } from '../import/ids.ts';
import type { Column } from './layout.ts';

/** The skills of a map's headings: those of the taxonomy by their ids, the others as items of a framework of its own. */
export interface MapSkills {
  /** What to write under `teaches`, by the place of the column. */
  readonly ids: ReadonlyMap<number, string>;
  /** The items of the framework, by their ids. */
  readonly items: ReadonlyMap<string, { readonly label: string; readonly code?: string }>;
  /** Headings that were found in the taxonomy under another name: the heading and the label there. */
  readonly known: readonly { readonly heading: string; readonly label: string }[];
}

/** Looks for each heading in the taxonomy, by id, label and synonym. */
export function skillsOf(columns: readonly Column[], framework: string, taxonomy: Taxonomy | undefined): MapSkills {
  const names = namesOf(taxonomy);
  const ids = new Map<number, string>();
  const known: { heading: string; label: string }[] = [];
  const others: Column[] = [];
  const taken = new Set<string>();
  for (const column of columns) {
    const skill = names.get(folded(column.heading)) ?? names.get(folded(column.heading.replace(/\([^)]*\)/gu, '')));
    if (skill === undefined || taken.has(skill.id)) {
      others.push(column);
      continue;
    }
    taken.add(skill.id);
    ids.set(column.index, skill.id);
    known.push({ heading: column.heading, label: skill.label });
  }
  const parts = others.map(({ heading }) => coded(heading));
  const itemIds = uniqueIds(parts.map(({ label, code }) => idFrom(label, idFrom(code ?? '', 'skill'))));
  const items = new Map<string, { label: string; code?: string }>();
  for (const [index, column] of others.entries()) {
    const id = itemIds[index] ?? 'skill';
    ids.set(column.index, `${framework}/${id}`);
    items.set(id, parts[index] ?? { label: column.heading });
  }
  return { ids, items, known };
}

function namesOf(taxonomy: Taxonomy | undefined): Map<string, { readonly id: string; readonly label: string }> {
  const names = new Map<string, { readonly id: string; readonly label: string }>();
  const add = (name: string, skill: { readonly id: string; readonly label: string }) => {
    if (!names.has(folded(name))) names.set(folded(name), skill);
  };
  const skills = taxonomy?.skills ?? [];
  for (const skill of skills) add(skill.id, skill);
  for (const skill of skills) add(skill.label, skill);
  for (const skill of skills) for (const synonym of skill.synonyms ?? []) add(synonym, skill);
  return names;
}

function folded(name: string): string {
  return name
    .slice(0, 300)
    .toLowerCase()
    .replace(/&/gu, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A heading as one line, with the code that an accreditor has put before it: `III.1 Explain the revenue cycle`. */
function coded(heading: string): { readonly label: string; readonly code?: string } {
  const line = heading.replace(/\s+/gu, ' ').trim().slice(0, 500);
  const match = /^((?:[IVX]+|[A-Z]|\d+)(?:\.\d+)+[a-z]?|[IVX]+\.[A-Z](?:\.\d+)*)[.:)]? +(.+)$/u.exec(line);
  return match?.[1] !== undefined && match[2] !== undefined ? { label: match[2], code: match[1] } : { label: line };
}
