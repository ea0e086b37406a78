import { type Framework, type FrameworkItem, titleOfItem } from '../../model/file-model.ts';
import { linkKey } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { nearest } from '../../workspace/links/scope.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { placeOf } from '../place-of.ts';
import type { Named, ReportSkill } from './report.ts';

/** What a skill is called, and what it is shown among. */
export interface SkillName extends Pick<ReportSkill, 'id' | 'label' | 'category' | 'framework' | 'place'> {
  /** Where it stands in a list of all skills: compared number by number, then by its label. */
  readonly order: readonly [group: number, category: number, item: number];
}

/**
 * The name of each of some skills, in the order of the list in which they are shown: the categories of the taxonomy, with
 * their skills by label; then the frameworks, with their items as their publishers order them; then what nobody declares.
 */
export function skillNames(
  snapshot: Snapshot,
  program: SourceDocument,
  skills: Iterable<string>,
): ReadonlyMap<string, SkillName> {
  const frameworks = new Map<SourceDocument, number>();
  const names = [...skills].map((id): SkillName => {
    const entry = snapshot.taxonomy.entry('skills', id);
    if (entry) return nameInTaxonomy(snapshot, id, entry.label, entry.category);
    const [document] = nearest(program.uri, snapshot.links.declaring(linkKey({ kind: 'skill', id })));
    const found = document?.fact(itemsOfFramework).get(id);
    if (!document || !found) return { id, label: id, category: notDeclared, order: [Infinity, 0, 0] };
    const number = frameworks.get(document) ?? frameworks.size + 1;
    frameworks.set(document, number);
    return nameInFramework(document, found, number);
  });
  return new Map(names.sort(inOrder).map((name) => [name.id, name]));
}

/** The category of skills of which nobody knows what they are. */
const notDeclared: Named = { id: 'not-declared', label: 'Not declared' };

function nameInTaxonomy({ taxonomy }: Snapshot, id: string, label: string, category: string): SkillName {
  const categories = taxonomy.taxonomy.skillCategories;
  const at = categories.findIndex((one) => one.id === category);
  return { id, label, category: { id: category, label: categories[at]?.label ?? category }, order: [0, at, 0] };
}

interface PlacedItem {
  readonly framework: Framework;
  readonly item: FrameworkItem;
  readonly id: string;
  readonly index: number;
  readonly category: string;
  readonly categoryIndex: number;
}

function nameInFramework(
  document: SourceDocument,
  { framework, item, id, index, category, categoryIndex }: PlacedItem,
  number: number,
): SkillName {
  const frameworkId = framework.id?.text ?? '';
  return {
    id,
    label: titleOfItem(item) ?? item.id.text,
    category: { id: `${frameworkId} ${category}`, label: category },
    framework: { id: frameworkId, label: titleOf(framework) },
    place: placeOf(document, item),
    order: [number, categoryIndex, index],
  };
}

/** The items of a framework by the ids that other files write. */
function itemsOfFramework(document: SourceDocument): ReadonlyMap<string, PlacedItem> {
  const framework = factsOf(document)?.model;
  const items = new Map<string, PlacedItem>();
  if (framework?.kind !== 'framework' || !framework.id) return items;
  const byId = new Map(framework.items.map((item) => [item.id.text, item]));
  const headings = new Set(framework.items.map(({ broader }) => broader?.text));
  const categories = new Map<string, number>();
  for (const [index, item] of framework.items.entries()) {
    const id = `${framework.id.text}/${item.id.text}`;
    if (items.has(id)) continue;
    // What is in no category is shown below its heading, which is the first there; what has none, by itself.
    const heading = headings.has(item.id.text) ? item : item.broader && byId.get(item.broader.text);
    const category = item.category?.text ?? (heading && titleOfItem(heading)) ?? titleOf(framework);
    const categoryIndex = categories.get(category) ?? categories.size;
    categories.set(category, categoryIndex);
    items.set(id, { framework, item, id, index, category, categoryIndex });
  }
  return items;
}

function titleOf({ title, id }: Framework): string {
  return (title ?? id)?.text ?? '';
}

function inOrder(a: SkillName, b: SkillName): number {
  for (const [index, number] of a.order.entries()) {
    const other = b.order[index] ?? 0;
    if (number !== other) return number - other;
  }
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}
