import { isEmpty, type SyntaxTree } from '../tree.ts';
import { columnOf } from './block-part.ts';
import type { TextChange } from './change.ts';
import type { Layout } from './layout.ts';
import { indented, type Rendered } from './new-value.ts';
import { isCollection, isInFlow, type Spot } from './spot.ts';

/** Puts the first entries or items where nothing stands yet: behind a colon, behind a dash, or between brackets. */
export function fillEmpty(
  tree: SyntaxTree,
  spot: Spot,
  rendered: readonly Rendered[],
  layout: Layout,
  isList: boolean,
): TextChange[] | undefined {
  const { node } = spot;
  const isBracketed = isCollection(node) && node.flow;
  if (isCollection(node) ? !isBracketed : !isNothing(spot)) return undefined;
  // A comment cannot stand in brackets, and what is long should not.
  const fitsBrackets = rendered.every(({ lines, flow }) => lines.length === 1 && flow !== undefined);
  if (isInFlow(spot) || (isBracketed && (fitsBrackets || !spot.parent))) return onOneLine(tree, spot, rendered, isList);
  return below(tree, spot, rendered, layout, isList);
}

/** Nothing, or a word that says so. */
function isNothing({ node }: Spot): boolean {
  return node.kind === 'scalar' && node.anchor === undefined && (isEmpty(node) || node.value === null);
}

function onOneLine(
  { text }: SyntaxTree,
  { node, entry }: Spot,
  rendered: readonly Rendered[],
  isList: boolean,
): TextChange[] | undefined {
  if (rendered.some(({ flow }) => flow === undefined) || /#/.test(text.slice(node.start, node.end))) return undefined;
  const words = rendered.map(({ flow }) => flow).join(', ');
  const newText = isList ? `[${words}]` : `{ ${words} }`;
  if (!isEmpty(node)) return [{ start: node.start, end: node.end, newText }];
  if (!entry || text[node.start - 1] !== ':') return undefined;
  return [{ start: node.start, end: node.start, newText: ` ${newText}` }];
}

/** On lines of their own below the key, or behind the dash. */
function below(
  tree: SyntaxTree,
  spot: Spot,
  rendered: readonly Rendered[],
  { indent, listIndent, lineBreak }: Layout,
  isList: boolean,
): TextChange[] | undefined {
  const { text, lines } = tree;
  const { node, entry, parent } = spot;
  if (!parent) return undefined;
  const mark = entry ? text.lastIndexOf(':', node.start) : text.lastIndexOf('-', node.start);
  const behindMark = mark + 1;
  if (mark < 0 || text.slice(behindMark, node.start).trim() !== '') return undefined;
  const { line } = lines.positionAt(behindMark);
  const lineEnd = lines.endOf(line);
  if (node.end > lineEnd || !/^[ \t]*(?:#.*)?$/.test(text.slice(node.end, lineEnd))) return undefined;
  const removal = isEmpty(node) ? [] : [{ start: behindMark, end: node.end, newText: '' }];
  const written = rendered.flatMap((one) => one.lines);
  if (!entry) {
    if (text.slice(node.end, lineEnd).includes('#')) return undefined;
    const own = indented(written, columnOf(tree, mark) + 2);
    return [{ start: behindMark, end: Math.max(node.end, behindMark), newText: ` ${own.join(lineBreak).trimStart()}` }];
  }
  if (entry.key.start < lines.startOf(line)) return undefined;
  const column = columnOf(tree, entry.start) + (isList ? listIndent : indent);
  const end = behindComments(tree, line, columnOf(tree, entry.start));
  return [...removal, { start: end, end, newText: `${lineBreak}${indented(written, column).join(lineBreak)}` }];
}

/** The end of the last of the comments that follow on a line and are indented further than a column. */
function behindComments({ text, lines }: SyntaxTree, line: number, column: number): number {
  let last = line;
  while (last + 1 < lines.lineCount) {
    const next = text.slice(lines.startOf(last + 1), lines.endOf(last + 1));
    if (!/^\s*#/.test(next) || next.indexOf('#') <= column) break;
    last++;
  }
  return lines.endOf(last);
}
