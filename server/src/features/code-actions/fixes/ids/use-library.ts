import { usesEdit } from '../../../uses-edit.ts';
import { type Fix, inDocument } from '../../action.ts';
import { quickFix } from './quick-fix.ts';
import { shown, textIn } from './values.ts';

/** Names a catalog or framework under `uses` from which the file draws already. */
export const useLibrary: Fix = {
  codes: ['library-not-used'],
  actions({ document, facts }, finding) {
    const id = textIn(finding, 'library');
    // In a file that could not be read to its end, `uses` may stand where nobody sees it.
    if (id === undefined || !facts || facts.incomplete) return [];
    return [
      quickFix(
        finding,
        `Add ${shown(id)} to uses`,
        () => inDocument(document, usesEdit(document.tree, [id])),
        'preferred',
      ),
    ];
  },
};
