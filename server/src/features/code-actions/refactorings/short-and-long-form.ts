import { group, type NewValue } from '../../../syntax/edit/new-value.ts';
import { replaceValue } from '../../../syntax/edit/replace.ts';
import { childrenOf, type Spot } from '../../../syntax/edit/spot.ts';
import { isEmpty, keyText, type SyntaxTree } from '../../../syntax/tree.ts';
import type { Action, ActionContext, Refactoring } from '../action.ts';
import { type Form, formAt } from './forms.ts';
import { offered, refactoringKinds } from './offer.ts';
import { pathOf, spotsAtCursor } from './place.ts';
import { writtenInFlow, writtenLines } from './written.ts';

/** From a word to the group that says the same and has room for more, and back. */
export const shortAndLongForm: Refactoring = {
  kind: refactoringKinds.form,
  actions(context): readonly Action[] {
    if (!context.facts) return [];
    for (const spot of spotsAtCursor(context)) {
      const form = formAt(pathOf(spot));
      if (form) return rewritten(context, spot, form);
    }
    return [];
  },
};

function rewritten(context: ActionContext, spot: Spot, form: Form): Action[] {
  const { tree } = context.document;
  const isShort = spot.node.kind === 'scalar';
  const value = isShort ? longForm(tree, spot, form) : shortForm(tree, spot, form);
  const title = `Write ${form.noun} in ${isShort ? 'long' : 'short'} form`;
  return offered(context, title, refactoringKinds.form, value && replaceValue(tree, spot, value));
}

function longForm(tree: SyntaxTree, spot: Spot, { key, style }: Form): NewValue | undefined {
  const { node } = spot;
  if (node.kind !== 'scalar' || isEmpty(node)) return undefined;
  const written = writtenLines(tree, node);
  if (!written) return undefined;
  const words = writtenInFlow(tree, node);
  const [first, ...rest] = written;
  const inBraces = words === undefined ? {} : { flow: `${key}: ${words}` };
  const lines = group([{ lines: [`${key}: ${first}`, ...rest], ...inBraces }]);
  if (words === undefined || !(siblingStyle(spot) ?? style === 'one-line')) return lines;
  const flow = `{ ${key}: ${words} }`;
  return { kind: 'lines', lines: [flow], flow };
}

/** Whether the first long form beside a place is written in braces; undefined where there is none. */
function siblingStyle({ parent }: Spot): boolean | undefined {
  const sibling = childrenOf(parent).find(({ node }) => node.kind === 'mapping')?.node;
  return sibling?.kind === 'mapping' ? sibling.flow : undefined;
}

/** Only where the long form says nothing else. */
function shortForm(tree: SyntaxTree, { node, entry }: Spot, { key }: Form): NewValue | undefined {
  if (node.kind !== 'mapping' || node.entries.length !== 1) return undefined;
  const only = node.entries[0];
  if (!only || keyText(only.key) !== key || only.value.kind !== 'scalar' || isEmpty(only.value)) return undefined;
  const { style } = only.value;
  // Its mark would stand on a line of its own.
  if (entry && (style === 'literal' || style === 'folded')) return undefined;
  const lines = writtenLines(tree, only.value);
  const flow = writtenInFlow(tree, only.value);
  return lines && { kind: 'lines', lines, ...(flow === undefined ? {} : { flow }) };
}
