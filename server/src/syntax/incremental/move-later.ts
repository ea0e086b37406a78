import type { MappingEntry, MappingNode, SequenceNode, SyntaxNode } from '../tree.ts';
import { moveEntry, moveNode, moveRange } from './move.ts';
import { namesAnything } from './names.ts';

/** What is in an item, and by how much it has still to move. */
interface Waiting {
  shift: number;
  readonly parts: readonly (MappingEntry | SyntaxNode)[];
}

/** Under this name, an item whose content can wait keeps what it waits for. */
const waiting = Symbol('waiting');

type CanWait = (MappingNode | SequenceNode) & { readonly [waiting]?: Waiting };

/**
 * Moves sections from an index on: the groups and lists with their keys and items at once, and what is in an item when
 * somebody looks into it. A long text has hundreds of thousands of nodes, and hardly anybody looks at those of other items
 * between two keystrokes.
 */
export function moveSectionsLater(sections: readonly MappingEntry[], from: number, shift: number): void {
  for (const section of sections.slice(from)) {
    moveRange(section, shift);
    moveNode(section.key, shift);
    movePartsLater(section.value, 0, shift);
    moveRange(section.value, shift);
  }
}

/** Moves the entries or items of a section from an index on; the group or list itself stays where it is. */
export function movePartsLater(node: SyntaxNode, from: number, shift: number): void {
  if (node.kind === 'mapping') {
    for (let index = from; index < node.entries.length; index++) {
      const entry = node.entries[index];
      if (!entry) continue;
      moveRange(entry, shift);
      moveNode(entry.key, shift);
      moveItemLater(entry.value, shift);
    }
  } else if (node.kind === 'sequence') {
    for (let index = from; index < node.items.length; index++) {
      const item = node.items[index];
      if (item) moveItemLater(item, shift);
    }
  }
}

/** Moves an item at once, and what is in it later. */
function moveItemLater(item: SyntaxNode, shift: number): void {
  if (item.kind !== 'mapping' && item.kind !== 'sequence') {
    moveNode(item, shift);
    return;
  }
  const content = waitingIn(item);
  if (!content) moveNode(item, shift);
  else {
    moveRange(item, shift);
    content.shift += shift;
  }
}

/** Undefined for an item that others may look into without going through it: an alias stands for what has a name in it. */
function waitingIn(item: CanWait): Waiting | undefined {
  const known = item[waiting];
  if (known) return known;
  if (namesAnything(item)) return undefined;
  const [name, parts] = item.kind === 'mapping' ? ['entries', item.entries] : ['items', item.items];
  const content: Waiting = { shift: 0, parts };
  Object.defineProperty(item, waiting, { value: content });
  Object.defineProperty(item, name, { enumerable: true, configurable: true, get: () => moved(content) });
  return content;
}

/** What is in an item, at its place. */
function moved(content: Waiting): Waiting['parts'] {
  const { shift, parts } = content;
  if (shift === 0) return parts;
  content.shift = 0;
  for (const part of parts) {
    if ('kind' in part) moveNode(part, shift);
    else moveEntry(part, shift);
  }
  return parts;
}
