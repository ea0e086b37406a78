import { type Position, SymbolKind, type TypeHierarchyItem } from 'vscode-languageserver-types';
import type { Framework, FrameworkItem } from '../../model/file-model.ts';
import { linkKey } from '../../model/link.ts';
import type { ReferableList } from '../../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Target } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isPage, pageUri, readPageUri } from '../taxonomy-page/page-address.ts';
import { entryRange, titleRange } from '../taxonomy-page/page-ranges.ts';
import { idInWords } from '../words/id-in-words.ts';
import { declarationIn } from './destination.ts';
import { idAt } from './id-at.ts';

/** The skill, the item or the framework at a position, to start from; on a page of the taxonomy, its skill. */
export function prepareTypeHierarchy(snapshot: Snapshot, uri: string, position: Position): TypeHierarchyItem[] | null {
  if (isPage(uri)) {
    const item = entryItem(snapshot, readPageUri(uri));
    return item ? [item] : null;
  }
  const items = idAt(snapshot, uri, position)?.targets.flatMap((target) => itemsOf(snapshot, target)) ?? [];
  return items.length > 0 ? items : null;
}

/** What a skill is part of: the broader skill, or at the top its category; of an item the broader one, or its framework. */
export function supertypes(snapshot: Snapshot, item: TypeHierarchyItem): TypeHierarchyItem[] {
  const { taxonomy } = snapshot;
  if (isPage(item.uri)) {
    const skill = entryAt(snapshot, item.uri, 'skills');
    if (!skill) return [];
    const broader = skill.broader === undefined ? undefined : taxonomy.entry('skills', skill.broader);
    const above = broader
      ? entryItem(snapshot, { list: 'skills', id: broader.id })
      : entryItem(snapshot, { list: 'skillCategories', id: skill.category });
    return above ? [above] : [];
  }
  const place = placeOf(snapshot, item);
  if (!place?.item) return [];
  const { broader } = place.item;
  const above = broader && place.framework.items.find(({ id }) => id.text === broader.text);
  return [above ? frameworkItem(place, above) : wholeFramework(place)].flatMap((one) => one ?? []);
}

/** What is part of a skill, a category, an item or a framework: one step down. */
export function subtypes(snapshot: Snapshot, item: TypeHierarchyItem): TypeHierarchyItem[] {
  const { taxonomy } = snapshot;
  if (isPage(item.uri)) {
    const category = entryAt(snapshot, item.uri, 'skillCategories');
    const skill = entryAt(snapshot, item.uri, 'skills');
    const below = category
      ? taxonomy.skillsInCategory(category.id).filter(({ broader }) => broader === undefined)
      : skill
        ? taxonomy.narrower(skill.id)
        : [];
    return below.flatMap(({ id }) => entryItem(snapshot, { list: 'skills', id }) ?? []);
  }
  const place = placeOf(snapshot, item);
  if (!place) return [];
  const { framework } = place;
  const isTop = ({ broader }: FrameworkItem) => !broader || framework.items.every(({ id }) => id.text !== broader.text);
  const below = framework.items.filter((one) => (place.item ? one.broader?.text === place.item.id.text : isTop(one)));
  return below.flatMap((one) => frameworkItem(place, one) ?? []);
}

function itemsOf(snapshot: Snapshot, target: Target): TypeHierarchyItem[] {
  if (target.from === 'taxonomy') return [entryItem(snapshot, target)].flatMap((one) => one ?? []);
  const { document, declaration } = target;
  const model = factsOf(document)?.model;
  if (model?.kind !== 'framework') return [];
  if (declaration.kind === 'framework')
    return [wholeFramework({ document, framework: model })].flatMap((one) => one ?? []);
  const item = model.items.find(({ id }) => id.start === declaration.word.start);
  return item ? [frameworkItem({ document, framework: model }, item)].flatMap((one) => one ?? []) : [];
}

/** A skill or a category of the taxonomy, by its page. */
function entryItem(
  { taxonomy }: Snapshot,
  address: { readonly list: ReferableList; readonly id: string } | undefined,
): TypeHierarchyItem | undefined {
  if (address?.list !== 'skills' && address?.list !== 'skillCategories') return undefined;
  const entry = taxonomy.entry(address.list, address.id);
  if (!entry) return undefined;
  const isSkill = address.list === 'skills';
  return {
    name: entry.label,
    kind: isSkill ? SymbolKind.Property : SymbolKind.Namespace,
    detail: isSkill ? entry.id : 'category',
    uri: pageUri(address),
    range: entryRange(taxonomy, address),
    selectionRange: titleRange(taxonomy, address),
  };
}

function entryAt<List extends 'skills' | 'skillCategories'>({ taxonomy }: Snapshot, uri: string, list: List) {
  const address = readPageUri(uri);
  return address?.list === list ? taxonomy.entry(list, address.id) : undefined;
}

interface FrameworkPlace {
  readonly document: SourceDocument;
  readonly framework: Framework;
  /** Absent where the framework as a whole is meant. */
  readonly item?: FrameworkItem;
}

/** What an item that the editor hands back stands for now. */
function placeOf(snapshot: Snapshot, { uri, data }: TypeHierarchyItem): FrameworkPlace | undefined {
  const document = snapshot.document(uri);
  const model = document && factsOf(document)?.model;
  if (!document || model?.kind !== 'framework') return undefined;
  if (typeof data !== 'string') return { document, framework: model };
  const item = model.items.find(({ id }) => id.text === data);
  return item && { document, framework: model, item };
}

function frameworkItem(
  { document, framework }: FrameworkPlace,
  { id, label }: FrameworkItem,
): TypeHierarchyItem | undefined {
  const key = linkKey({ kind: 'skill', id: `${framework.id?.text ?? ''}/${id.text}` });
  const declaration = factsOf(document)?.declared.get(key)?.[0];
  if (!declaration) return undefined;
  const { uri, range, selection } = declarationIn(document, declaration);
  return {
    name: oneLine(label?.text ?? id.text),
    kind: SymbolKind.Property,
    detail: idInWords(declaration),
    uri,
    range,
    selectionRange: selection,
    data: id.text,
  };
}

function wholeFramework({ document, framework }: FrameworkPlace): TypeHierarchyItem | undefined {
  const declaration = factsOf(document)?.declarations.find(({ kind }) => kind === 'framework');
  if (!declaration) return undefined;
  const { uri, range, selection } = declarationIn(document, declaration);
  const name = oneLine(framework.title?.text ?? declaration.word.text);
  return { name, kind: SymbolKind.Module, detail: declaration.id, uri, range, selectionRange: selection };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || '(without a name)';
}
