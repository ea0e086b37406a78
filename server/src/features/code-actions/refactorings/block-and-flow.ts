import { flowParts } from '../../../syntax/edit/flow-part.ts';
import { list, type NewEntry, type NewValue } from '../../../syntax/edit/new-value.ts';
import { replaceValue } from '../../../syntax/edit/replace.ts';
import { isCollection, isFlow, isInFlow, type Spot } from '../../../syntax/edit/spot.ts';
import type { SyntaxTree } from '../../../syntax/tree.ts';
import type { Refactoring } from '../action.ts';
import { offered, refactoringKinds } from './offer.ts';
import { spotsAtCursor } from './place.ts';
import { writtenInFlow } from './written.ts';

/** A line that is longer than this is not offered. */
const longestLine = 120;

/** A group or list on one line in brackets, or line by line. */
export const blockAndFlow: Refactoring = {
  kind: refactoringKinds.lines,
  actions(context) {
    const { tree } = context.document;
    const spot = spotsAtCursor(context).find((one) => isCollection(one.node) && !isInFlow(one));
    if (!spot?.parent) return [];
    const isOnOneLine = isFlow(spot.node);
    const value = isOnOneLine ? byLine(tree, spot) : onOneLine(tree, spot);
    const title = isOnOneLine ? 'Write line by line' : 'Write on one line';
    return offered(context, title, refactoringKinds.lines, value && replaceValue(tree, spot, value));
  },
};

function onOneLine(tree: SyntaxTree, { node, entry }: Spot): NewValue | undefined {
  const flow = writtenInFlow(tree, node);
  if (flow === undefined) return undefined;
  const { start } = entry ?? node;
  const key = entry ? entry.key.end - entry.key.start + ': '.length : 0;
  if (tree.lines.positionAt(start).character + key + flow.length > longestLine) return undefined;
  return { kind: 'lines', lines: [flow], flow };
}

function byLine(tree: SyntaxTree, spot: Spot): NewValue | undefined {
  const { node } = spot;
  const parts = flowParts(tree, spot);
  if (!parts || parts.length === 0) return undefined;
  const written = parts.map(({ start, end }) => tree.text.slice(start, end));
  const isUnusual = parts.some(({ spot: { entry } }) => entry && !entry.hasColon);
  if (isUnusual || written.some((text) => /[\r\n]/.test(text))) return undefined;
  if (node.kind === 'sequence') {
    return list(written.map((flow): NewValue => ({ kind: 'lines', lines: [flow], flow })));
  }
  return { kind: 'group', entries: written.map((flow): NewEntry => ({ lines: [flow], flow })) };
}
