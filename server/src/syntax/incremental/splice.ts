import type { Finding } from '../finding.ts';
import { maximumTextLength } from '../parse.ts';
import { lastIndexAtOrBelow } from '../search.ts';
import {
  keyText,
  type MappingEntry,
  type MappingNode,
  type SequenceNode,
  type SyntaxNode,
  type SyntaxTree,
  type YamlDocument,
} from '../tree.ts';
import { readInContext } from './context.ts';
import { editBetween, shiftOf, slidLeft, type TextEdit } from './edit.ts';
import { areLocal, movedProblems, problemsFollowing } from './local-problems.ts';
import { moveEntries, moveEntry, moveNode, moveNodes } from './move.ts';
import { namesAnything } from './names.ts';
import { type Container, containerOf, startOfPart } from './part-lines.ts';

/** The tree of a text that was made from the tree of the text before an edit, by reading again only where it was edited. */
export interface Splice {
  /** Of the new text. */
  readonly tree: SyntaxTree;
  readonly edit: TextEdit;
  /** Which YAML document of the text was edited: always 0, since several documents are read anew. */
  readonly document: number;
  /** Index of the entry at the top in which the edit lies. */
  readonly section: number;
  /** Index among the entries or items of that entry's value; undefined where the whole entry was read anew. */
  readonly item: number | undefined;
}

/**
 * The tree of a text that follows another by one edit inside one item; undefined where the whole text has to be read.
 * Otherwise `before` must not be used any more: its nodes have moved, and most of them belong to the new tree.
 */
export function spliceTree(before: SyntaxTree, text: string): Splice | undefined {
  const [document, ...others] = before.documents;
  if (document?.root?.kind !== 'mapping' || others.length > 0 || !areLocal(before.problems)) return undefined;
  if (text.length > maximumTextLength) return undefined;
  const top = containerOf(before.text, document.root);
  if (!top) return undefined;

  const edit = editBetween(before.text, text);
  const { root } = document;
  const section = indexBefore(root.entries, edit.start);
  const entry = root.entries[section];
  if (!entry) return undefined;
  const edited: Edited = { before, document, root, top, section, entry, text };
  return spliceItem(edited, edit) ?? spliceSection(edited, edit);
}

/** A tree, and the entry at the top in which its text was edited. */
interface Edited {
  readonly before: SyntaxTree;
  readonly document: YamlDocument;
  readonly root: MappingNode;
  readonly top: Container;
  readonly section: number;
  readonly entry: MappingEntry;
  /** The text after the edit. */
  readonly text: string;
}

/** Reads one entry of a group at the top again, or one item of a list. */
function spliceItem(edited: Edited, edit: TextEdit): Splice | undefined {
  const { root, section, entry } = edited;
  const { value } = entry;
  if (value.kind !== 'mapping' && value.kind !== 'sequence') return undefined;
  const container = containerOf(edited.before.text, value);
  if (!container) return undefined;
  const index = value.kind === 'mapping' ? indexBefore(value.entries, edit.start) : indexAt(value.items, edit.start);
  const read = readAgain(edited, container, index, edit);
  if (!read) return undefined;

  const shift = shiftOf(read.edit);
  const changed = withPart(value, index, read.part, shift);
  moveEntries(root.entries, section + 1, shift);
  return spliced(edited, read, { ...entry, value: changed, end: changed.end }, index);
}

/** A section that is most of a long text is not read by itself: it would take as long as to read the whole. */
const shortSection = 4_000;

/** Reads one entry at the top again. */
function spliceSection(edited: Edited, edit: TextEdit): Splice | undefined {
  const { root, top, section, entry, text } = edited;
  const length = (root.entries[section + 1]?.start ?? text.length) - entry.start;
  if (length > shortSection && length * 2 > text.length) return undefined;
  const read = readAgain(edited, top, section, edit);
  if (!read || 'kind' in read.part) return undefined;
  moveEntries(root.entries, section + 1, shiftOf(read.edit));
  return spliced(edited, read, read.part, undefined);
}

/** A part that was read again, with the ranges that it has in the new text. */
interface PartAgain {
  readonly part: MappingEntry | SyntaxNode;
  readonly edit: TextEdit;
  /** Where the YAML document ends. */
  readonly end: number;
  /** All that is wrong with the new text. */
  readonly problems: readonly Finding[];
}

/** Reads an entry or item again that holds an edit; undefined where it does not hold it, or does not stand alone. */
function readAgain(edited: Edited, container: Container, index: number, first: TextEdit): PartAgain | undefined {
  const { before, top, section, text } = edited;
  const { node, column } = container;
  const old = node.kind === 'mapping' ? node.entries[index] : node.items[index];
  const start = startOfPart(before.text, container, index);
  if (!old || start === undefined || namesAnything(old)) return undefined;

  const isTop = node === top.node;
  const isLast = index + 1 === (node.kind === 'mapping' ? node.entries : node.items).length;
  const next = !isLast ? 'sibling' : !isTop && section + 1 < edited.root.entries.length ? 'root' : 'end';
  const end =
    next === 'sibling'
      ? startOfPart(before.text, container, index + 1)
      : next === 'root'
        ? startOfPart(before.text, top, section + 1)
        : before.text.length;
  if (end === undefined || end <= start) return undefined;

  const edit = first.end <= end ? first : slidLeft(first, before.text, text, first.end - end);
  if (!edit || edit.start <= start + column) return undefined;
  const newEnd = end + shiftOf(edit);
  if (next !== 'end' && text[newEnd - 1] !== '\n') return undefined;
  const read = readInContext(text.slice(start, newEnd), {
    rootColumn: top.column,
    column,
    within: isTop ? 'root' : node.kind,
    hasPrevious: index > 0,
    next,
  });
  if (!read || namesAnything(read.part) || isDoubled(node, index, read.part)) return undefined;

  const shift = start - read.start;
  const found = movedProblems(read.problems, shift);
  const problems = problemsFollowing(before.problems, { start, end }, shiftOf(edit), found);
  if (!problems) return undefined;
  if ('kind' in read.part) moveNode(read.part, shift);
  else moveEntry(read.part, shift);
  const documentEnd = next === 'end' ? read.document.end + shift : edited.document.end + shiftOf(edit);
  return { part: read.part, edit, end: documentEnd, problems };
}

/** Whether an entry that was read again has got the key of another. */
function isDoubled(node: MappingNode | SequenceNode, index: number, part: MappingEntry | SyntaxNode): boolean {
  if (node.kind !== 'mapping' || 'kind' in part) return false;
  const old = node.entries[index];
  const key = keyText(part.key);
  if (old && keyText(old.key) === key) return false;
  return node.entries.some((entry, at) => at !== index && keyText(entry.key) === key);
}

/** A group or list in which one part was read again; what stands behind that part is moved. */
function withPart(
  node: MappingNode | SequenceNode,
  index: number,
  part: MappingEntry | SyntaxNode,
  shift: number,
): MappingNode | SequenceNode {
  if (node.kind === 'mapping') {
    if ('kind' in part) return node;
    moveEntries(node.entries, index + 1, shift);
    const entries = node.entries.with(index, part);
    return { ...node, entries, end: entries.at(-1)?.end ?? node.end };
  }
  if (!('kind' in part)) return node;
  moveNodes(node.items, index + 1, shift);
  const items = node.items.with(index, part);
  return { ...node, items, end: Math.max(items.at(-1)?.end ?? node.end, node.start + 1) };
}

/** The splice that puts an entry in the place of the one that was edited. */
function spliced(edited: Edited, read: PartAgain, entry: MappingEntry, item: number | undefined): Splice {
  const { before, document, root, section, text } = edited;
  const entries = root.entries.with(section, entry);
  const newRoot: MappingNode = { ...root, entries, end: entries.at(-1)?.end ?? root.end };
  const tree: SyntaxTree = {
    text,
    lines: before.lines.following(read.edit, text),
    documents: [{ ...document, root: newRoot, end: read.end }],
    problems: read.problems,
  };
  return { tree, edit: read.edit, document: 0, section, item };
}

/** The last that starts in front of an offset. */
function indexBefore(entries: readonly MappingEntry[], offset: number): number {
  return indexAt(entries, offset - 1);
}

/** The last that starts at an offset or in front of it. */
function indexAt(parts: readonly { readonly start: number }[], offset: number): number {
  return lastIndexAtOrBelow(parts.length, (index) => parts[index]?.start ?? 0, offset);
}
