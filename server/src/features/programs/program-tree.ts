import type { Course } from '../../model/course.ts';
import type { Catalog, FileModel, Framework, Role } from '../../model/file-model.ts';
import { titleOfItem } from '../../model/file-model.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { creditsInWords } from '../words/credits.ts';
import { idsBelow, type ProgramNode, placeIn } from './node.ts';
import { programNode } from './program-node.ts';

/** The programs of the workspace with their terms and courses, and the catalogs, roles and frameworks beside them. */
export function programTree(snapshot: Snapshot): ProgramNode[] {
  const files = snapshot.links
    .files()
    .flatMap((document) => {
      const model = snapshot.links.facts(document)?.model;
      return model ? [{ document, model }] : [];
    })
    .sort((a, b) => byWords(nameOf(a.model), nameOf(b.model)) || byWords(a.document.uri, b.document.uri));

  const nodes: Record<FileModel['kind'], ProgramNode[]> = { curriculum: [], catalog: [], role: [], framework: [] };
  for (const { document, model } of files) {
    if (model.kind === 'curriculum') nodes.curriculum.push(programNode(snapshot, document, model));
    else nodes[model.kind].push(libraryNode(document, model));
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

function libraryNode(document: SourceDocument, model: Catalog | Role | Framework): ProgramNode {
  const id = document.uri;
  return {
    id,
    kind: model.kind,
    label: nameOf(model),
    ...(model.title && model.id ? { description: model.id.text } : {}),
    place: placeIn(document, model.range, model.id),
    ...(model.kind === 'catalog' ? { children: courseNodes(id, document, model.courses) } : {}),
    ...(model.kind === 'framework' ? { children: itemNodes(id, document, model) } : {}),
  };
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
  return items.map((item) => ({
    id: idOf(item.id.text),
    kind: 'item',
    label: titleOfItem(item) ?? item.id.text,
    description: item.id.text,
    place: placeIn(document, item, item.id),
  }));
}

function nameOf(model: FileModel): string {
  return model.title?.text ?? model.id?.text ?? '(without a title)';
}

function byWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
