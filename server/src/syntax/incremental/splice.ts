import { maximumTokens } from '../concrete-tokens.ts';
import { mostLexemes, signsIn } from '../heavy.ts';
import { isText } from '../is-text.ts';
import { maximumTextLength } from '../parse.ts';
import type { MappingEntry, MappingNode, SequenceNode, SyntaxTree } from '../tree.ts';
import { editBetween, shiftOf, type TextEdit } from './edit.ts';
import { areLocal } from './local-problems.ts';
import { movePartsLater, moveSectionsLater } from './move-later.ts';
import { containerOf } from './part-lines.ts';
import { type Edited, indexBefore, type PartsAgain, readAgain } from './read-again.ts';

/** The tree of a text that was made from the tree of the text before an edit, by reading again only where it was edited. */
export interface Splice {
  /** Of the new text. */
  readonly tree: SyntaxTree;
  readonly edit: TextEdit;
  /** Which YAML document of the text was edited: always 0, since several documents are read anew. */
  readonly document: number;
  /** Index of the entry at the top in which the edit lies. */
  readonly section: number;
  /**
   * Index among the entries or items of that entry's value; undefined where the whole entry was read anew, or where it
   * has other entries or items than before.
   */
  readonly item: number | undefined;
}

/**
 * The tree of a text that follows another by one edit inside one item; undefined where the whole text has to be read.
 * Otherwise `before` must not be used any more: its nodes have moved, and most of them belong to the new tree.
 */
export function spliceTree(before: SyntaxTree, text: string): Splice | undefined {
  const [document, ...others] = before.documents;
  if (document?.root?.kind !== 'mapping' || others.length > 0 || !areLocal(before.problems)) return undefined;
  if (text.length > maximumTextLength || !isText(text) || document.end !== before.text.length) return undefined;
  const top = containerOf(before.text, document.root);
  if (!top) return undefined;

  const edit = editBetween(before.text, text);
  const signs = signsAfter(before, edit, text);
  if (signs === 'too-many') return undefined;
  const { root } = document;
  const section = indexBefore(root.entries, edit.start);
  const entry = root.entries[section];
  if (!entry) return undefined;
  const edited: Edited = { before, document, root, top, section, entry, text };
  const splice = spliceItems(edited, edit) ?? spliceSection(edited, edit);
  return splice && signs !== undefined ? { ...splice, tree: { ...splice.tree, signs } } : splice;
}

/**
 * How many signs a long text has after an edit. Too many where the package would perhaps not read it: whether it has to be
 * read by that one, only reading the whole can say.
 */
function signsAfter(before: SyntaxTree, edit: TextEdit, text: string): number | undefined | 'too-many' {
  if (mostLexemes(text.length) <= maximumTokens) return undefined;
  const removed = before.text.slice(edit.start, edit.end);
  const added = text.slice(edit.start, edit.start + edit.length);
  const signs = (before.signs ?? signsIn(before.text)) - signsIn(removed) + signsIn(added);
  return mostLexemes(signs) > maximumTokens ? 'too-many' : signs;
}

/** Reads some entries of a group at the top again, or some items of a list: mostly one. */
function spliceItems(edited: Edited, edit: TextEdit): Splice | undefined {
  const { root, section, entry } = edited;
  const { value } = entry;
  if (value.kind !== 'mapping' && value.kind !== 'sequence') return undefined;
  const container = containerOf(edited.before.text, value);
  const read = container && readAgain(edited, container, edit);
  if (!read) return undefined;

  const changed = withParts(value, read);
  moveSectionsLater(root.entries, section + 1, shiftOf(read.edit));
  const item = isOneForOne(read) ? read.first : undefined;
  return spliced(edited, read, { ...entry, value: changed, end: changed.end }, item);
}

/** A section that is most of a long text is not read by itself: it would take as long as to read the whole. */
const shortSection = 4_000;

/** Reads one entry at the top again. */
function spliceSection(edited: Edited, edit: TextEdit): Splice | undefined {
  const { root, top, section, entry, text } = edited;
  const length = (root.entries[section + 1]?.start ?? text.length) - entry.start;
  if (length > shortSection && length * 2 > text.length) return undefined;
  const read = readAgain(edited, top, edit);
  const [part] = read?.parts ?? [];
  if (!read || !isOneForOne(read) || !part || 'kind' in part) return undefined;
  moveSectionsLater(root.entries, section + 1, shiftOf(read.edit));
  return spliced(edited, read, part, undefined);
}

/** Whether one part stands where one stood, and can be read without those around it. */
function isOneForOne({ first, last, parts }: PartsAgain): boolean {
  const [part] = parts;
  return first === last && parts.length === 1 && part !== undefined && ('kind' in part || part.hasColon);
}

/** A group or list of which some parts were read again; what stands behind them is moved. */
function withParts(node: MappingNode | SequenceNode, read: PartsAgain): MappingNode | SequenceNode {
  const { first, last } = read;
  const shift = shiftOf(read.edit);
  movePartsLater(node, last + 1, shift);
  if (node.kind === 'mapping') {
    const parts = read.parts.flatMap((part) => ('kind' in part ? [] : [part]));
    const entries = [...node.entries.slice(0, first), ...parts, ...node.entries.slice(last + 1)];
    return { ...node, entries, end: entries.at(-1)?.end ?? node.end };
  }
  const parts = read.parts.flatMap((part) => ('kind' in part ? [part] : []));
  const items = [...node.items.slice(0, first), ...parts, ...node.items.slice(last + 1)];
  return { ...node, items, end: Math.max(items.at(-1)?.end ?? node.end, node.start + 1) };
}

/** The splice that puts an entry in the place of the one that was edited. */
function spliced(edited: Edited, read: PartsAgain, entry: MappingEntry, item: number | undefined): Splice {
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
