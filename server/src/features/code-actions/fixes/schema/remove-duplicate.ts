import { CodeActionKind } from 'vscode-languageserver-types';
import { codes } from '../../../../schema/words/codes.ts';
import type { Spot } from '../../../../syntax/edit/spot.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import { keyText, type SyntaxTree } from '../../../../syntax/tree.ts';
import type { Action, ActionContext, Fix } from '../../action.ts';
import { isSound, spotOfKey, spotOfValue } from '../finding-spot.ts';
import { removalFrom } from '../removal.ts';
import { shownWord } from '../shown-word.ts';

/** Removes one of two keys that are the same. Where both say the same, the second one is what is too much. */
export const removeDuplicateKey: Fix = {
  codes: ['duplicate-key'],
  actions(context, finding) {
    const { tree } = context.document;
    const second = isSound(context.document) ? spotOfKey(tree, finding) : undefined;
    const { parent, entry } = second ?? {};
    if (parent?.node.kind !== 'mapping' || !entry) return [];
    const key = keyText(entry.key);
    const [earlier] = finding.related ?? [];
    const first = earlier && 'start' in earlier ? spotOfKey(tree, earlier) : undefined;
    if (first?.parent?.node !== parent.node || !second || first.index === second.index) return [];
    const isSame = textOf(tree, first) === textOf(tree, second);
    const word = shownWord(key);
    return [
      ...removing(context, finding, second, `Remove the second ${word}`, isSame),
      ...(isSame ? [] : removing(context, finding, first, `Remove the first ${word}`, false)),
    ];
  },
};

/** Removes an item that stands in its list already. */
export const removeDuplicateItem: Fix = {
  codes: [codes.duplicateItem],
  actions(context, finding) {
    const { tree } = context.document;
    const spot = isSound(context.document) ? spotOfValue(tree, finding) : undefined;
    if (spot?.parent?.node.kind !== 'sequence') return [];
    const { value } = finding.values ?? {};
    const word = typeof value === 'object' ? 'item' : shownWord(value);
    return removing(context, finding, spot, `Remove the second ${word}`, true);
  },
};

function textOf({ text }: SyntaxTree, { node }: Spot): string {
  return text.slice(node.start, node.end);
}

function removing(
  { document }: ActionContext,
  finding: Finding,
  spot: Spot,
  title: string,
  isPreferred: boolean,
): Action[] {
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      fixes: [finding],
      ...(isPreferred ? { isPreferred } : {}),
      edit: () => removalFrom(document, spot),
    },
  ];
}
