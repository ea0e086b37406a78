import { flowText } from '../scalar-text.ts';
import type { SyntaxNode, SyntaxTree } from '../tree.ts';
import { toValue } from '../value.ts';
import { blockParts, columnOf } from './block-part.ts';
import { flowParts } from './flow-part.ts';
import { hasComment, liftLines } from './lift.ts';
import { behindDash, type Rendered } from './new-value.ts';
import { hasReferences, isFlow, type Spot } from './spot.ts';

/**
 * An item of a list as it stands there, its comments included, to be written into another list. Undefined where it
 * cannot stand elsewhere: because of a name (`&name`, `*name`) in it, or because its lines are too unusual.
 */
export function liftItem(tree: SyntaxTree, spot: Spot): Rendered | undefined {
  const { parent, node, index } = spot;
  if (parent?.node.kind !== 'sequence' || hasReferences(node)) return undefined;
  const flow = inFlow(tree, node);
  if (isFlow(parent.node)) return flow === undefined ? undefined : outOfBrackets(tree, parent, index, flow);
  const part = blockParts(tree, parent)?.[index];
  if (!part || part.behindDash || hasComment(tree, part.start, node.start)) return undefined;
  const comments = liftLines(tree, part.lead, part.head, columnOf(tree, part.start));
  const own = liftLines(tree, node.start, part.tail, columnOf(tree, node.start));
  if (!comments || !own) return undefined;
  const isPlain = !hasComment(tree, part.lead, part.tail);
  return {
    lines: [...comments.filter((line) => line !== ''), ...behindDash(own)],
    ...(isPlain && flow !== undefined ? { flow } : {}),
  };
}

/** An item between brackets, with the comment that stands behind it, or behind its comma, on a line of its own. */
function outOfBrackets(tree: SyntaxTree, parent: Spot, index: number, flow: string): Rendered | undefined {
  const { start, end } = parent.node;
  if (!hasComment(tree, start, end)) return { lines: behindDash([flow]), flow };
  const parts = flowParts(tree, parent);
  const part = parts?.[index];
  if (!part) return undefined;
  const lineEnd = tree.lines.endOf(tree.lines.positionAt(part.comma ?? part.end).line);
  const rest = tree.text.slice(part.end, Math.min(lineEnd, parts[index + 1]?.start ?? end - 1));
  // A comma below its item is too unusual.
  if (rest.includes('\n')) return undefined;
  const comment = /#.*/.exec(rest)?.[0].trimEnd();
  return comment === undefined ? { lines: behindDash([flow]), flow } : { lines: behindDash([`${flow} ${comment}`]) };
}

/** The item on one line, as it can stand in brackets: as written, where it stands in brackets already. */
function inFlow(tree: SyntaxTree, node: SyntaxNode): string | undefined {
  if (isFlow(node)) {
    const written = tree.text.slice(node.start, node.end);
    if (!/[\r\n]/.test(written)) return written;
  }
  if (hasComment(tree, node.start, node.end)) return undefined;
  const plain = toValue(node);
  return plain.ok ? flowText(plain.value) : undefined;
}
