import type { Skill, Taxonomy } from '../../../../schemas/taxonomy.ts';
import { idFrom, uniqueIds } from '../import/ids.ts';
import type { Column } from './layout.ts';
import { skillFinder } from './skill-names.ts';

/** The skills of a map's headings: those of the taxonomy by their ids, the others as items of a framework of its own. */
export interface MapSkills {
  /** What to write under `teaches`, by the place of the column. */
  readonly ids: ReadonlyMap<number, string>;
  /** The items of the framework, by their ids. */
  readonly items: ReadonlyMap<string, SkillItem>;
  /** Headings that were found in the taxonomy under another name. */
  readonly known: readonly { readonly heading: string; readonly skill: Skill; readonly byWords: boolean }[];
}

export interface SkillItem {
  readonly label: string;
  readonly code?: string;
  readonly category?: string;
  readonly bloom?: string;
  /** Skills of the taxonomy that it may be. */
  readonly near: readonly Skill[];
}

/** Looks for each heading in the taxonomy, by id, label, synonym and by their words. */
export function skillsOf(columns: readonly Column[], framework: string, taxonomy: Taxonomy | undefined): MapSkills {
  const find = skillFinder(taxonomy);
  const found = columns.map((column) => ({ column, ...find(column.heading) }));
  const ids = new Map<number, string>();
  const known: { heading: string; skill: Skill; byWords: boolean }[] = [];
  const taken = new Set<string>();
  // A skill that has its own name in one heading is not meant by a few words of another.
  const inOrder = [
    ...found.filter(({ byWords }) => byWords !== true),
    ...found.filter(({ byWords }) => byWords === true),
  ];
  for (const { column, skill, byWords = false } of inOrder) {
    if (skill === undefined || taken.has(skill.id)) continue;
    taken.add(skill.id);
    ids.set(column.index, skill.id);
    known.push({ heading: column.heading, skill, byWords });
  }
  const others = found.filter(({ column }) => !ids.has(column.index));
  const parts = others.map(({ column }) => coded(column.heading));
  const itemIds = uniqueIds(parts.map(({ label, code }) => idFrom(label, idFrom(code ?? '', 'skill'))));
  const items = new Map<string, SkillItem>();
  for (const [index, { column, near, skill }] of others.entries()) {
    const id = itemIds[index] ?? 'skill';
    const bloom = bloomOf(column.bloom ?? '', taxonomy);
    ids.set(column.index, `${framework}/${id}`);
    items.set(id, {
      ...(parts[index] ?? { label: column.heading }),
      ...(column.category === undefined ? {} : { category: column.category.slice(0, 500) }),
      ...(bloom === undefined ? {} : { bloom }),
      near: skill === undefined ? near : [skill],
    });
  }
  return { ids, items, known };
}

/** The level of Bloom of a cell: its name, or its number from 1 to 6. */
function bloomOf(cell: string, taxonomy: Taxonomy | undefined): string | undefined {
  const levels = taxonomy?.bloomLevels ?? [];
  const word = cell.trim().toLowerCase();
  const numbered = /^[1-6]$/u.test(word) ? levels[Number(word) - 1] : undefined;
  return (numbered ?? levels.find(({ id, label }) => id === word || label.toLowerCase() === word))?.id;
}

/** A heading as one line, with the code that an accreditor has put before it: `III.1 Explain the revenue cycle`. */
function coded(heading: string): { readonly label: string; readonly code?: string } {
  const line = heading.replace(/\s+/gu, ' ').trim().slice(0, 500);
  const match = /^((?:[IVX]+|[A-Z]|\d+)(?:\.\d+)+[a-z]?|[IVX]+\.[A-Z](?:\.\d+)*)[.:)]? +(.+)$/u.exec(line);
  return match?.[1] !== undefined && match[2] !== undefined ? { label: match[2], code: match[1] } : { label: line };
}
