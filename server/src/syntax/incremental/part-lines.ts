import { isEmpty, type MappingNode, type SequenceNode } from '../tree.ts';
import { startOfLine } from './context.ts';

/** A group or a list of which each entry or item has lines of its own. */
export interface Container {
  readonly node: MappingNode | SequenceNode;
  /** In which its entries, or the dashes of its items, stand. */
  readonly column: number;
}

/** Undefined for what stands in brackets, has a name, or does not begin on a line of its own. */
export function containerOf(text: string, node: MappingNode | SequenceNode): Container | undefined {
  if (node.flow || node.anchor !== undefined) return undefined;
  const start = startOfOwnLine(text, node.start);
  return start === undefined ? undefined : { node, column: node.start - start };
}

/** Where the lines of an entry or item begin; undefined where that is in doubt. */
export function startOfPart(text: string, { node, column }: Container, index: number): number | undefined {
  if (node.kind === 'sequence') return startOfItem(text, node, column, index);
  const entry = node.entries[index];
  // Where an entry without a key begins depends on what stands in front of it, and a word without a colon is read
  // together with the key below it.
  if (
    !entry?.hasColon ||
    node.entries[index - 1]?.hasColon === false ||
    entry.start !== entry.key.start ||
    isEmpty(entry.key)
  )
    return undefined;
  const start = startOfOwnLine(text, entry.start);
  return start !== undefined && entry.start - start === column ? start : undefined;
}

/** There can be line breaks and comments between a dash and its item. */
function startOfItem(text: string, { items }: SequenceNode, column: number, index: number): number | undefined {
  const item = items[index];
  if (!item) return undefined;
  const earliest = (items[index - 1]?.start ?? -1) + 1;
  let start = startOfLine(text, item.start);
  while (start >= earliest) {
    if (text[start + column] === '-' && text.slice(start, start + column).trim() === '') return start;
    if (start === 0) return undefined;
    start = startOfLine(text, start - 1);
  }
  return undefined;
}

/** The start of the line in which an offset lies, where nothing but spaces stands in front of it. */
function startOfOwnLine(text: string, offset: number): number | undefined {
  const lineStart = startOfLine(text, offset);
  const start = lineStart === 0 && text[0] === '\uFEFF' ? 1 : lineStart;
  for (let at = start; at < offset; at++) if (text[at] !== ' ') return undefined;
  return start;
}
