import type { SyntaxTree } from '../tree.ts';
import type { TextChange } from './change.ts';
import { type FlowPart, flowParts } from './flow-part.ts';
import type { Spot } from './spot.ts';

/** Takes some of the entries or items between brackets out; at least one must stay. */
export function removeFromFlow(tree: SyntaxTree, parent: Spot, indexes: ReadonlySet<number>): TextChange[] | undefined {
  const parts = flowParts(tree, parent);
  if (!parts) return undefined;
  const { start, end } = parent.node;
  const hasComments = /(?:^|\s|,)#/.test(outsideOf(parts, tree.text.slice(start, end), start));
  return hasComments ? removeLines(tree, parts, indexes, end) : removeWords(parts, indexes);
}

/** What stands between the parts of a text that starts at an offset. */
function outsideOf(parts: readonly FlowPart[], text: string, offset: number): string {
  let rest = '';
  let from = 0;
  for (const part of parts) {
    rest += text.slice(from, part.start - offset);
    from = part.end - offset;
  }
  return rest + text.slice(from);
}

function removeWords(parts: readonly FlowPart[], indexes: ReadonlySet<number>): TextChange[] | undefined {
  const lastKept = parts.findLastIndex((_part, index) => !indexes.has(index));
  const kept = parts[lastKept];
  const last = parts.at(-1);
  if (!kept || !last) return undefined;
  const changes: TextChange[] = [];
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (index < lastKept && indexes.has(index) && next)
      changes.push({ start: part.start, end: next.start, newText: '' });
  }
  if (kept !== last) changes.push({ start: kept.end, end: last.end, newText: '' });
  return changes;
}

/** Where there are comments, whole lines are taken out, so that each comment stays with what it is about. */
function removeLines(
  { lines }: SyntaxTree,
  parts: readonly FlowPart[],
  indexes: ReadonlySet<number>,
  end: number,
): TextChange[] | undefined {
  const changes: TextChange[] = [];
  for (const index of indexes) {
    const part = parts[index];
    if (!part?.ownLine) return undefined;
    const firstLine = lines.positionAt(part.start).line;
    const nextLine = lines.positionAt(part.comma ?? part.end).line + 1;
    if ((parts[index + 1]?.start ?? end - 1) < lines.startOf(nextLine)) return undefined;
    changes.push({ start: lines.startOf(firstLine), end: lines.startOf(nextLine), newText: '' });
  }
  return changes;
}
