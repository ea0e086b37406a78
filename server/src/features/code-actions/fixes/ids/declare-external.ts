import type { Reference } from '../../../../model/link.ts';
import { requisiteKinds } from '../../../../model/requisite.ts';
import { inDocument } from '../../../../rules/rule-fix.ts';
import { type TextChange, together } from '../../../../syntax/edit/change.ts';
import { insertEntry } from '../../../../syntax/edit/insert.ts';
import { inline } from '../../../../syntax/edit/new-value.ts';
import { replaceValue } from '../../../../syntax/edit/replace.ts';
import { childFor, childrenOf, spotOf } from '../../../../syntax/edit/spot.ts';
import { keyText } from '../../../../syntax/tree.ts';
import type { ActionContext, Fix } from '../../action.ts';
import { placesOf } from './named-places.ts';
import { quickFix } from './quick-fix.ts';
import { shown, writtenIn } from './values.ts';

/** Says of a required course that it is not part of the program; only where nothing but requisites name it. */
export const declareExternal: Fix = {
  codes: ['unknown-course'],
  actions(context, finding) {
    const code = writtenIn(finding);
    const places = placesOf(context, finding);
    const isRequired = places.every(({ use }) => requisiteKinds.some((kind) => kind === use));
    if (code === undefined || places.length === 0 || !isRequired) return [];
    return [
      quickFix(finding, `Say that ${shown(code)} belongs to another program`, () =>
        inDocument(context.document, together(...places.map((place) => asExternal(context, place)))),
      ),
    ];
  },
};

function asExternal({ document: { tree } }: ActionContext, { word }: Reference): TextChange[] | undefined {
  const spot = spotOf(tree, word);
  if (!spot?.parent) return undefined;
  if (!spot.entry) return replaceValue(tree, spot, inline({ course: word.text, external: true }));
  const written = childFor(spot.parent, 'external');
  if (written) return replaceValue(tree, written, inline(true));
  // Before the remarks, which come last everywhere.
  const remarks = childrenOf(spot.parent).findIndex(({ entry }) => entry && /^(notes|links)$/.test(keyText(entry.key)));
  return insertEntry(tree, spot.parent, remarks < 0 ? 'end' : remarks, { key: 'external', value: inline(true) });
}
