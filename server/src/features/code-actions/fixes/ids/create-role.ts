import { inline } from '../../../../syntax/edit/new-value.ts';
import type { Fix } from '../../action.ts';
import { newFile, newPlace } from './new-file.ts';
import { quickFix } from './quick-fix.ts';
import { asTitle, shown, writtenIn } from './values.ts';

/** Makes the file of a role that is named but defined nowhere. */
export const createRole: Fix = {
  codes: ['unknown-role'],
  actions(context, finding) {
    const id = writtenIn(finding);
    const place = id === undefined ? undefined : newPlace(context, 'role', id);
    if (id === undefined || !place) return [];
    const file = newFile(context.document, place, [
      { key: 'role', value: inline(id) },
      { key: 'title', value: inline(asTitle(id)) },
    ]);
    return [
      quickFix(finding, `Create the role ${shown(id)} (${place.fileName})`, () => ({ changes: [], newFiles: [file] })),
    ];
  },
};
