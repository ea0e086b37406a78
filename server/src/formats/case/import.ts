import { counted, shortened } from '../../rules/words/lists.ts';
import { fileText } from '../import/file-text.ts';
import { idFrom, uniqueIds } from '../import/ids.ts';
import type { Imported, ImportNote, ImportOptions, ImportSource } from '../import/imported.ts';
import { textOfSource } from '../import/source-text.ts';
import { relationsOf } from './import-associations.ts';
import { frameworkValue } from './import-framework.ts';
import { createNodes, type Nodes } from './import-nodes.ts';
import type { Lenient } from './lenient.ts';
import { type NamedPackage, type ReadPackage, readPackage } from './read-package.ts';

/**
 * Frameworks from packages of CASE, one each. Packages that are imported together know each other: what associates their
 * items becomes ids.
 */
export function importCase(sources: readonly ImportSource[], options: ImportOptions): Imported {
  const notes: ImportNote[] = [];
  const packages = sources.flatMap((source) => {
    const read = textOfSource(source);
    const own: ImportNote[] = [];
    const found = 'text' in read ? readPackage(source.name, read.text, own) : undefined;
    if ('problem' in read) own.push({ severity: 'error', message: read.problem, source: source.name });
    notes.push(...(found ? own : own.map((note): ImportNote => ({ ...note, unread: true }))));
    return found ?? [];
  });
  if (packages.length > 1 && (options.id !== undefined || options.title !== undefined)) {
    notes.push({
      severity: 'warning',
      message:
        'The id and the title that were chosen are for one framework, and several are imported; they were not used.',
    });
  }
  const nodes = createNodes();
  const named = withNames(packages, packages.length === 1 ? options : {}, nodes, notes);
  const relations = relationsOf(named, nodes, notes);
  return {
    files: named.map((one) => ({
      name: `${one.id}.skills.yaml`,
      kind: 'framework',
      text: fileText(frameworkValue(one, relations, notes)),
    })),
    notes,
  };
}

function withNames(
  packages: readonly ReadPackage[],
  options: ImportOptions,
  nodes: Nodes,
  notes: ImportNote[],
): NamedPackage[] {
  const titles = packages.map(
    ({ document, source }) => options.title ?? document.text('title')?.replace(/\s+/g, ' ').trim() ?? nameOf(source),
  );
  const ids = uniqueIds(titles.map((title) => options.id ?? idFrom(title, 'framework')));
  return packages.map((one, index) => {
    const id = ids[index] ?? 'framework';
    nodes.add(one.document, { is: 'framework', framework: id });
    const itemIds = uniqueIds(one.items.map((item, place) => itemIdOf(item, place)));
    const named = new Map<string, Lenient>();
    const doubled: string[] = [];
    for (const [place, item] of one.items.entries()) {
      const itemId = itemIds[place] ?? `item-${place + 1}`;
      named.set(itemId, item);
      if (!nodes.add(item, { is: 'item', framework: id, item: itemId })) doubled.push(itemId);
    }
    noteItems(one, doubled, notes);
    return { ...one, id, title: titles[index] ?? id, named };
  });
}

function itemIdOf(item: Lenient, place: number): string {
  const otherwise = `item-${place + 1}`;
  // The dots of a code part it, and those of a sentence do not.
  const code = item.text('humanCodingScheme')?.replaceAll('.', '-');
  const statement = item.text('abbreviatedStatement') ?? item.text('fullStatement') ?? item.text('alternativeLabel');
  return idFrom(code ?? '', '') || idFrom(firstWords(statement ?? ''), otherwise);
}

/** As many words as an id should have that somebody has to type. */
function firstWords(statement: string): string {
  return statement.trim().split(/\s+/, 6).join(' ');
}

function nameOf(source: string): string {
  return source.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'Framework';
}

function noteItems({ document, items, source }: ReadPackage, doubled: readonly string[], notes: ImportNote[]): void {
  if (document.text('title') === undefined) {
    notes.push({ severity: 'warning', message: 'The package says no title; its file name stands for it.', source });
  }
  if (items.length === 0) notes.push({ severity: 'warning', message: 'The package has no items.', source });
  const unsaid = items.filter((item) => item.text('fullStatement') === undefined).length;
  if (unsaid > 0) {
    notes.push({
      severity: 'warning',
      message: `${counted(unsaid, 'item has', 'items have')} no statement; the short one, the code or the id stands for it.`,
      source,
    });
  }
  if (doubled.length > 0) {
    notes.push({
      severity: 'warning',
      message: `Another item has the same identifier or address as ${shortened(doubled)}; associations are those of the first.`,
      source,
    });
  }
}
