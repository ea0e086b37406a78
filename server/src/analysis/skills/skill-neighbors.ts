import type { TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';

/** How near two skills are: `near` for a broader or narrower one, and for those below one heading. */
export type Nearness = 'near' | 'same-category' | 'apart';

/** How near other skills are to one, which is an id of the taxonomy or `framework/item` of one of some frameworks. */
export function nearnessTo(
  skill: string,
  taxonomy: TaxonomyIndex,
  frameworks: readonly SourceDocument[],
): (other: string) => Nearness {
  const groupsOf = (id: string) => groupsOfSkill(id, taxonomy, frameworks);
  const own = groupsOf(skill);
  return (other) => {
    const theirs = groupsOf(other);
    if (theirs.near.some((group) => own.near.includes(group))) return 'near';
    return theirs.category !== undefined && theirs.category === own.category ? 'same-category' : 'apart';
  };
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
