import { CodeActionKind } from 'vscode-languageserver-types';
import { codes } from '../../../../schema/words/codes.ts';
import { childFor, type Spot } from '../../../../syntax/edit/spot.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import { keyText, type SyntaxTree } from '../../../../syntax/tree.ts';
import type { Action, ActionContext, Fix } from '../../action.ts';
import { groupsAt, isSound, spotOfKey } from '../finding-spot.ts';
import { removalFrom } from '../removal.ts';
import { shownWord } from '../shown-word.ts';

/** Removes a key that may not stand where it does, with its value; of several that exclude one another each one. */
export const removeKey: Fix = {
  codes: [codes.unknownKey, codes.notAllowedKey, codes.notAllowedHere, codes.severalForms],
  actions(context, finding) {
    if (!isSound(context.document)) return [];
    return spotsToRemove(context.document.tree, finding).flatMap((spot) => removing(context, finding, spot));
  },
};

function spotsToRemove(tree: SyntaxTree, finding: Finding): Spot[] {
  const keys: unknown = finding.values?.keys;
  if (!Array.isArray(keys)) return listOf(spotOfKey(tree, finding));
  const own = spotOfKey(tree, finding);
  if (keys.length === 1 && own?.entry && keyText(own.entry.key) === keys[0]) return [own];
  const group = groupsAt(tree, finding).find((spot) => keys.every((key) => childFor(spot, String(key))));
  return keys.flatMap((key) => listOf(childFor(group, String(key))));
}

function listOf(spot: Spot | undefined): Spot[] {
  return spot ? [spot] : [];
}

function removing({ document }: ActionContext, finding: Finding, spot: Spot): Action[] {
  if (!spot.entry) return [];
  return [
    {
      title: `Remove ${shownWord(keyText(spot.entry.key))}`,
      kind: CodeActionKind.QuickFix,
      fixes: [finding],
      edit: () => removalFrom(document, spot),
    },
  ];
}
