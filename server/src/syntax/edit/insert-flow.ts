import type { SyntaxTree } from '../tree.ts';
import type { TextChange } from './change.ts';
import { type FlowPart, flowParts } from './flow-part.ts';
import type { Layout } from './layout.ts';
import type { Rendered } from './new-value.ts';
import type { Spot } from './spot.ts';

/** Writes something between the brackets of a collection that is not empty. */
export function insertIntoFlow(
  tree: SyntaxTree,
  spot: Spot,
  at: number,
  rendered: readonly Rendered[],
  { lineBreak }: Layout,
): TextChange[] | undefined {
  const parts = flowParts(tree, spot);
  if (!parts || rendered.some(({ flow }) => flow === undefined)) return undefined;
  const words = rendered.map(({ flow }) => flow);
  const before = parts[at - 1];
  const first = parts[0];
  if (!first) return undefined;
  const isByLine = parts.every(({ ownLine }) => ownLine);
  const between = isByLine ? `,${lineBreak}${' '.repeat(tree.lines.positionAt(first.start).character)}` : ', ';
  if (!before) return [{ start: first.start, end: first.start, newText: `${words.join(between)}${between}` }];
  if (!isByLine) return [{ start: before.end, end: before.end, newText: `, ${words.join(', ')}` }];
  return insertLineBehind(tree, before, words.join(between), between);
}

/** Behind the comma and the comment of an item that has a line of its own. */
function insertLineBehind(
  { text, lines }: SyntaxTree,
  before: FlowPart,
  words: string,
  between: string,
): TextChange[] | undefined {
  const lineBehind = between.slice(1);
  const lineEnd = lines.endOf(lines.positionAt(before.end).line);
  if (before.comma === undefined) {
    const isAlone = /^[ \t]*(?:#.*)?$/.test(text.slice(before.end, lineEnd));
    const end = isAlone ? lineEnd : before.end;
    return [
      { start: before.end, end: before.end, newText: ',' },
      { start: end, end, newText: `${lineBehind}${words}` },
    ];
  }
  const isAlone = /^[ \t]*(?:#.*)?$/.test(text.slice(before.comma + 1, lineEnd)) && before.comma < lineEnd;
  if (!isAlone) return [{ start: before.end, end: before.end, newText: `${between}${words}` }];
  return [{ start: lineEnd, end: lineEnd, newText: `${lineBehind}${words},` }];
}
