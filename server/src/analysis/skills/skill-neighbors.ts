import type { TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';

/** How near two skills are: `near` for a broader or narrower one, and for those below one heading. */
export type Nearness = 'near' | 'same-category';

/**
 * Answers which of some skills are near to one, and how; what is neither near nor of its category is left out. Skills are
 * ids of the taxonomy, or `framework/item` of one of some frameworks.
 */
export function neighborsAmong(
  skills: Iterable<string>,
  taxonomy: TaxonomyIndex,
  frameworks: readonly SourceDocument[],
): (skill: string) => ReadonlyMap<string, Nearness> {
  const byGroup = new Map<string, string[]>();
  const byCategory = new Map<string, string[]>();
  for (const skill of skills) {
    const { near, category } = groupsOfSkill(skill, taxonomy, frameworks);
    for (const group of near) listIn(byGroup, group).push(skill);
    if (category !== undefined) listIn(byCategory, category).push(skill);
  }
  return (skill) => {
    const { near, category } = groupsOfSkill(skill, taxonomy, frameworks);
    const neighbors = new Map<string, Nearness>();
    for (const other of byCategory.get(category ?? '') ?? []) neighbors.set(other, 'same-category');
    for (const group of near) for (const other of byGroup.get(group) ?? []) neighbors.set(other, 'near');
    return neighbors;
  };
}

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

interface Groups {
  /** What two skills share that are near: one of them, or the heading of both. */
  readonly near: readonly string[];
  readonly category?: string;
}

function groupsOfSkill(skill: string, taxonomy: TaxonomyIndex, frameworks: readonly SourceDocument[]): Groups {
  const entry = taxonomy.entry('skills', skill);
  if (entry) return { near: [skill, ...(entry.broader ? [entry.broader] : [])], category: entry.category };
  for (const document of frameworks) {
    const model = factsOf(document)?.model;
    if (model?.kind !== 'framework' || !model.id || !skill.startsWith(`${model.id.text}/`)) continue;
    const id = model.id.text;
    const item = model.items.find((one) => `${id}/${one.id.text}` === skill);
    if (!item) continue;
    // What an item equals lends it its neighbors.
    const equals = item.equals.flatMap(({ text }) => (taxonomy.entry('skills', text) ? [text] : []));
    const heading = item.broader ? [`${id}/${item.broader.text}`] : [];
    const broader = equals.flatMap((one) => taxonomy.entry('skills', one)?.broader ?? []);
    return {
      near: [skill, ...heading, ...equals, ...broader],
      ...(item.category ? { category: `${id} ${item.category.text}` } : {}),
    };
  }
  return { near: [skill] };
}
