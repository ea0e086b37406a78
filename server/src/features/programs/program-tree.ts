import type { Course } from '../../model/course.ts';
import type { FileModel, Framework } from '../../model/file-model.ts';
import { titleOfItem } from '../../model/file-model.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { uriKey } from '../../workspace/uris.ts';
import { idsBelow, type ProgramNode, placeIn } from './node.ts';
import { programContent } from './program-content.ts';

/**
 * The programs of the workspace with their terms and courses, and the catalogs, roles and frameworks beside them.
 *
 * @param open the URIs of the files whose content is wanted as well
 */
export function programTree(snapshot: Snapshot, open: readonly string[]): ProgramNode[] {
  const isOpen = new Set(open.map(uriKey));

  const files = snapshot.links
    .files()
    .flatMap((document) => {
      const model = snapshot.links.facts(document)?.model;
      return model ? [{ document, model }] : [];
    })
    .sort((a, b) => byWords(nameOf(a.model), nameOf(b.model)) || byWords(a.document.uri, b.document.uri));

  const nodes: Record<FileModel['kind'], ProgramNode[]> = { curriculum: [], catalog: [], role: [], framework: [] };
  for (const { document, model } of files) {
    nodes[model.kind].push(fileNode(snapshot, document, model, isOpen.has(uriKey(document.uri))));
  }
  return [
    ...nodes.curriculum,
    ...group('Catalogs', nodes.catalog),
    ...group('Roles', nodes.role),
    ...group('Frameworks', nodes.framework),
  ];
}

function group(label: string, children: readonly ProgramNode[]): ProgramNode[] {
  if (children.length === 0) return [];
  return [{ id: label, kind: 'group', label, description: String(children.length), children }];
}

function fileNode(snapshot: Snapshot, document: SourceDocument, model: FileModel, isOpen: boolean): ProgramNode {
  const facts =
    model.kind === 'curriculum' ? [model.institution?.text, model.credits && creditsInWords(model.credits)] : [];
  const id = model.kind !== 'curriculum' && model.title ? model.id?.text : undefined;
  const description = [...facts, id].filter((part) => part !== undefined).join(' · ');
  return {
    id: document.uri,
    kind: model.kind === 'curriculum' ? 'program' : model.kind,
    label: nameOf(model),
    ...(description === '' ? {} : { description }),
    place: placeIn(document, model.range, model.id),
    ...(isOpen ? { children: contentOf(snapshot, document, model) } : { hasChildren: hasContent(model) }),
  };
}

function contentOf(snapshot: Snapshot, document: SourceDocument, model: FileModel): ProgramNode[] {
  switch (model.kind) {
    case 'curriculum':
      return programContent(snapshot, document, model);
    case 'catalog':
      return courseNodes(document.uri, document, model.courses);
    case 'framework':
      return itemNodes(document.uri, document, model);
    case 'role':
      return [];
  }
}

function hasContent(model: FileModel): boolean {
  if (model.kind === 'framework') return model.items.length > 0;
  return model.kind === 'curriculum' || (model.kind === 'catalog' && model.courses.length > 0);
}

function courseNodes(parent: string, document: SourceDocument, courses: readonly Course[]): ProgramNode[] {
  const idOf = idsBelow(parent);
  return courses.map((course) => ({
    id: idOf(course.code.text),
    kind: 'course',
    label: course.title ? `${course.code.text} ${course.title.text}` : course.code.text,
    ...(course.credits ? { description: creditsInWords(course.credits) } : {}),
    place: placeIn(document, course, course.code),
  }));
}

function itemNodes(parent: string, document: SourceDocument, { items }: Framework): ProgramNode[] {
  const idOf = idsBelow(parent);
  return items.map((item) => {
    const title = titleOfItem(item);
    return {
      id: idOf(item.id.text),
      kind: 'item',
      label: title ?? item.id.text,
      ...(title === undefined ? {} : { description: item.id.text }),
      place: placeIn(document, item, item.id),
    };
  });
}

function nameOf(model: FileModel): string {
  return model.title?.text ?? model.id?.text ?? '(without a title)';
}

function byWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
