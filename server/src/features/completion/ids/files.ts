import { knownRoles } from '../../../analysis/skills/role-requirements.ts';
import { counted } from '../../../rules/words/lists.ts';
import type { Offer } from '../../../schema/suggest/offers.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import { factsOf } from '../../../workspace/links/file-facts.ts';
import { nearest } from '../../../workspace/links/scope.ts';
import { dataOf, type IdPlace, near } from './offered.ts';

/** The roles that files of the workspace define; those of the taxonomy are listed by the schema. */
export function offeredRoles({ snapshot, document }: IdPlace): Offer[] {
  return knownRoles(snapshot).flatMap((role, index): Offer[] => {
    if (!role.document || role.document === document) return [];
    return [
      {
        value: role.id,
        title: role.title,
        detail: 'role of this workspace',
        order: [near.own, index],
        data: dataOf(document, role.document, { kind: 'role', id: role.id }),
      },
    ];
  });
}

/** The catalogs and frameworks that a file can use: a role or a framework draws on frameworks alone. */
export function offeredLibraries(place: IdPlace): Offer[] {
  const { kind } = place.document;
  const takesCatalogs = kind === 'curriculum' || kind === 'catalog';
  return [...(takesCatalogs ? filesOf(place, 'catalog') : []), ...offeredFrameworks(place)];
}

export function offeredFrameworks(place: IdPlace): Offer[] {
  return filesOf(place, 'framework');
}

/** Each id once, with what the nearest file says of it. */
function filesOf({ snapshot, document }: IdPlace, kind: 'catalog' | 'framework'): Offer[] {
  const byId = new Map<string, SourceDocument[]>();
  for (const file of snapshot.links.files(kind)) {
    const id = factsOf(file)?.model.id?.text;
    if (id !== undefined && file !== document) byId.set(id, [...(byId.get(id) ?? []), file]);
  }
  return [...byId].flatMap(([id, files], index) => {
    const [file] = nearest(document.uri, files);
    const model = file && factsOf(file)?.model;
    if (!file || !model) return [];
    return [
      {
        value: id,
        ...(model.title ? { title: model.title.text } : {}),
        detail: `${kind}, ${sizeOf(model)}`,
        order: [near.own, kind === 'catalog' ? 0 : 1, index],
        data: dataOf(document, file, { kind, id }),
      },
    ];
  });
}

function sizeOf(model: NonNullable<ReturnType<typeof factsOf>>['model']): string {
  if (model.kind === 'catalog') return counted(model.courses.length, 'course');
  return model.kind === 'framework' ? counted(model.items.length, 'item') : '';
}
