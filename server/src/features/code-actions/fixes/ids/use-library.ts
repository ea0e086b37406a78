import { inDocument } from '../../../../rules/rule-fix.ts';
import { listed } from '../../../../schema/words/shown.ts';
import { usesEdit } from '../../../uses-edit.ts';
import type { ActionContext, Fix } from '../../action.ts';
import { quickFix } from './quick-fix.ts';
import { shown, textIn } from './values.ts';

/** Names a catalog or framework under `uses` from which the file draws already; or all of these at once. */
export const useLibrary: Fix = {
  codes: ['library-not-used'],
  actions(context, finding) {
    const { document, facts } = context;
    const id = textIn(finding, 'library');
    // In a file that could not be read to its end, `uses` may stand where nobody sees it.
    if (id === undefined || !facts || facts.incomplete) return [];
    const all = librariesNotUsed(context);
    const titleFor = (ids: readonly string[]) => `Add ${listed(ids.map(shown))} to uses`;
    const adding = (ids: readonly string[]) => () => inDocument(document, usesEdit(document.tree, ids));
    return [
      quickFix(finding, titleFor([id]), adding([id]), 'preferred'),
      ...(all.length > 1 ? [quickFix(finding, titleFor(all), adding(all))] : []),
    ];
  },
};

function librariesNotUsed({ snapshot: { links }, document, facts }: ActionContext): string[] {
  const ids = (facts?.references ?? []).flatMap((reference) => {
    const resolution = links.resolve(document, reference);
    const [target] = resolution.state === 'not-used' ? resolution.targets : [];
    const id = target?.from === 'file' ? links.facts(target.document)?.model.id?.text : undefined;
    return id === undefined ? [] : [id];
  });
  return [...new Set(ids)];
}
