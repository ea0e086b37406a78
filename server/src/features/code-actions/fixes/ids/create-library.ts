import { linkKey, type Reference } from '../../../../model/link.ts';
import { group, inline, type NewEntry } from '../../../../syntax/edit/new-value.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import { usesEdit } from '../../../uses-edit.ts';
import type { Action, ActionContext, Fix } from '../../action.ts';
import { placesOf } from './named-places.ts';
import { newFile, newPlace } from './new-file.ts';
import { quickFix } from './quick-fix.ts';
import { asSentence, asTitle, isId, shown, writtenIn } from './values.ts';

/**
 * Makes the file of a catalog or framework that is named but exists nowhere. A framework gets the items that this file
 * names of it.
 */
export const createLibrary: Fix = {
  codes: ['unknown-library', 'unknown-framework'],
  actions(context, finding) {
    const id = writtenIn(finding);
    const places = placesOf(context, finding);
    // A framework cannot have the id of a catalog.
    const { links } = context.snapshot;
    if (id === undefined || places.length === 0 || links.declaring(linkKey({ kind: 'library', id })).length > 0) {
      return [];
    }
    const isFramework = places.some(({ kind }) => kind === 'framework');
    return [
      ...(isFramework ? [] : creation(context, finding, id, 'catalog', [])),
      ...creation(context, finding, id, 'framework', places),
    ];
  },
};

function creation(
  context: ActionContext,
  finding: Finding,
  id: string,
  kind: 'catalog' | 'framework',
  places: readonly Reference[],
): Action[] {
  const place = newPlace(context, kind, id);
  if (!place) return [];
  const { document } = context;
  return [
    quickFix(finding, `Create the ${kind} ${shown(id)} (${place.fileName})`, () => {
      const isFree = places.every(({ use }) => use === 'prepares-for' || use === 'uses');
      const isInUses = places.some(({ use }) => use === 'uses');
      const changes = isFree || isInUses ? [] : usesEdit(document.tree, [id]);
      if (!changes) return undefined;
      const file = newFile(document, place, [
        { key: kind, value: inline(id) },
        { key: 'title', value: inline(asTitle(id)) },
        contentOf(context, id, kind),
      ]);
      return { changes: changes.length > 0 ? [{ document, changes }] : [], newFiles: [file] };
    }),
  ];
}

/** What the file holds at first: nothing, or the items that are named already. */
function contentOf({ facts }: ActionContext, id: string, kind: 'catalog' | 'framework'): NewEntry {
  if (kind === 'catalog') return { key: 'courses', value: inline({}) };
  const items = new Set(
    (facts?.references ?? []).flatMap((one) =>
      one.kind === 'skill' && one.id.startsWith(`${id}/`) && isId(one.word.text) ? [one.word.text] : [],
    ),
  );
  if (items.size === 0) return { key: 'items', value: inline({}) };
  return { key: 'items', value: group([...items].map((item) => ({ key: item, value: inline(asSentence(item)) }))) };
}
