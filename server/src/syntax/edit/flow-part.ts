import type { SyntaxTree } from '../tree.ts';
import { childrenOf, isCollection, type Spot } from './spot.ts';

/** One entry or item between brackets. */
export interface FlowPart {
  readonly spot: Spot;
  readonly start: number;
  readonly end: number;
  /** The offset of the comma behind it, where there is one. */
  readonly comma?: number;
  /** Nothing stands in front of it on its line. */
  readonly ownLine: boolean;
  /** A comment stands between the comma or bracket before it and itself. */
  readonly commentBefore: boolean;
}

/** What stands between the brackets of a collection, one by one; undefined where it is too unusual to be edited. */
export function flowParts(tree: SyntaxTree, spot: Spot): FlowPart[] | undefined {
  const { node } = spot;
  const { text, lines } = tree;
  if (!isCollection(node) || !node.flow) return undefined;
  const [open, close] = node.kind === 'mapping' ? ['{', '}'] : ['[', ']'];
  if (text[node.start] !== open || text[node.end - 1] !== close) return undefined;
  const parts: FlowPart[] = [];
  let from = node.start + 1;
  for (const child of childrenOf(spot)) {
    const { start, end } = child.entry ?? child.node;
    if (start < from || start === end) return undefined;
    const inFront = text.slice(from, start);
    if (withoutComments(inFront).trim() !== '') return undefined;
    const comma = commaBehind(text, end, node.end - 1);
    if (comma === 'something-else') return undefined;
    const lineStart = lines.startOf(lines.positionAt(start).line);
    parts.push({
      spot: child,
      start,
      end,
      ...(comma === undefined ? {} : { comma }),
      ownLine: text.slice(lineStart, start).trim() === '',
      commentBefore: inFront.trim() !== '',
    });
    from = comma === undefined ? end : comma + 1;
  }
  return parts;
}

/** The offset of the next comma; undefined where the bracket is closed before. */
function commaBehind(text: string, offset: number, closing: number): number | undefined | 'something-else' {
  const behind = blankComments(text.slice(offset, closing));
  const at = behind.search(/\S/);
  if (at < 0) return undefined;
  return behind[at] === ',' ? offset + at : 'something-else';
}

function withoutComments(text: string): string {
  return blankComments(text).trim();
}

/** Comments as blanks, so that offsets stay. A `#` is one behind a blank or a bracket's comma. */
function blankComments(text: string): string {
  return text.replace(/(?<=^|[\s,])#[^\r\n]*/g, (comment) => ' '.repeat(comment.length));
}
