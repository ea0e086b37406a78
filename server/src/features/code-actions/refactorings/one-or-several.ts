import { replaceValue } from '../../../syntax/edit/replace.ts';
import { isEmpty } from '../../../syntax/tree.ts';
import type { Refactoring } from '../action.ts';
import { canBeList } from './forms.ts';
import { offered, refactoringKinds } from './offer.ts';
import { pathOf, spotsAtCursor } from './place.ts';
import { writtenInFlow } from './written.ts';

/** From one value to a list that has room for more, and back from a list of one. */
export const oneOrSeveral: Refactoring = {
  kind: refactoringKinds.form,
  actions(context) {
    if (!context.facts) return [];
    const { tree } = context.document;
    const spot = spotsAtCursor(context).find((one) => canBeList(pathOf(one)));
    if (!spot) return [];
    const { node } = spot;
    const isList = node.kind === 'sequence';
    const only = isList && node.items.length === 1 ? node.items[0] : node;
    if (only?.kind !== 'scalar' || isEmpty(only)) return [];
    const words = writtenInFlow(tree, only);
    if (words === undefined) return [];
    const flow = isList ? words : `[${words}]`;
    return offered(
      context,
      isList ? 'Write as one value, without a list' : 'Write as a list, to name several',
      refactoringKinds.form,
      replaceValue(tree, spot, { kind: 'lines', lines: [flow], flow }),
    );
  },
};
