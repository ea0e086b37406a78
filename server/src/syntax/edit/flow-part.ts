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
    if (behindComments(text, from, start) < start) return undefined;
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
  const at = behindComments(text, offset, closing);
  if (at >= closing) return undefined;
  return text[at] === ',' ? at : 'something-else';
}

/** The first offset at which neither a blank nor a comment stands. A `#` is a comment behind a blank or a comma. */
function behindComments(text: string, from: number, end: number): number {
  let offset = from;
  while (offset < end) {
    const character = text.charAt(offset);
    if (character === '#' && (offset === from || isBlank(text.charAt(offset - 1)))) {
      while (offset < end && !isLineBreak(text.charAt(offset))) offset++;
    } else if (isBlank(character)) offset++;
    else return offset;
  }
  return end;
}

function isBlank(character: string): boolean {
  return character.trim() === '';
}

function isLineBreak(character: string): boolean {
  return character === '\n' || character === '\r';
}
