import type { Finding } from '../finding.ts';
import { lastIndexAtOrBelow } from '../search.ts';
import {
  keyText,
  type MappingEntry,
  type MappingNode,
  type SequenceNode,
  type SyntaxTree,
  type YamlDocument,
} from '../tree.ts';
import { type Parts, type PartsRead, partsOf, readInContext } from './context.ts';
import { shiftOf, slidLeft, type TextEdit } from './edit.ts';
import { movedProblems, problemsFollowing } from './local-problems.ts';
import { moveEntry, moveNode } from './move.ts';
import { namesAnything } from './names.ts';
import { type Container, startOfPart } from './part-lines.ts';

/** A tree, and the entry at the top in which its text was edited. */
export interface Edited {
  readonly before: SyntaxTree;
  readonly document: YamlDocument;
  readonly root: MappingNode;
  readonly top: Container;
  readonly section: number;
  readonly entry: MappingEntry;
  /** The text after the edit. */
  readonly text: string;
}

/** Parts of a group or list that were read again, with the ranges that they have in the new text. */
export interface PartsAgain {
  /** Which parts they stand in the place of: the indexes of the first and the last. */
  readonly first: number;
  readonly last: number;
  readonly parts: Parts;
  readonly edit: TextEdit;
  /** Where the YAML document ends. */
  readonly end: number;
  /** All that is wrong with the new text. */
  readonly problems: readonly Finding[];
}

/** Reads those entries or items again that hold an edit; undefined where they do not hold it, or do not stand alone. */
export function readAgain(edited: Edited, container: Container, edit: TextEdit): PartsAgain | undefined {
  const range = partsAround(edited, container, edit);
  const read = range && readRange(edited, container, range);
  if (!range || !read) return undefined;
  const last = read.parts.at(-1);
  // A word without a colon is read together with the key below it.
  const isKeyBelow = last && !('kind' in last) && !last.hasColon && range.next === 'sibling';
  if (!isKeyBelow) return finished(edited, container, range, read);
  const longer = rangeOf(edited, container, range.first, withColon(container.node, range.last + 1), range.edit);
  const readLonger = longer && readRange(edited, container, longer);
  return readLonger && finished(edited, container, longer, readLonger);
}

/** Parts of the text before, and their lines. */
interface PartsRange {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly next: 'sibling' | 'root' | 'end';
  readonly edit: TextEdit;
}

/** The parts that hold an edit. */
function partsAround(edited: Edited, container: Container, edit: TextEdit): PartsRange | undefined {
  const { node } = container;
  const parts = partsOf(node);
  const holding = node.kind === 'mapping' ? indexBefore(parts, edit.start) : indexBefore(parts, edit.start + 1);
  if (holding < 0) return undefined;
  let first = holding;
  while (first > 0 && !(hasColon(node, first) && hasColon(node, first - 1))) first--;
  const last = withColon(node, Math.max(holding, indexBefore(parts, edit.end)));

  const range = rangeOf(edited, container, first, last, edit);
  if (range && edit.end <= range.end) return range;
  const slid = range && slidLeft(edit, edited.before.text, edited.text, edit.end - range.end);
  if (slid) return isInside(range, container, slid) ? { ...range, edit: slid } : undefined;
  if (last + 1 >= parts.length) return undefined;
  const longer = rangeOf(edited, container, first, withColon(node, last + 1), edit);
  return longer && edit.end <= longer.end ? longer : undefined;
}

/** From some part to another, with the lines that are theirs; undefined where these are in doubt. */
function rangeOf(
  { before, root, section, top }: Edited,
  container: Container,
  first: number,
  last: number,
  edit: TextEdit,
): PartsRange | undefined {
  const isTop = container.node === top.node;
  const start = startOfPart(before.text, container, first);
  const isLast = last + 1 >= partsOf(container.node).length;
  const next = !isLast ? 'sibling' : !isTop && section + 1 < root.entries.length ? 'root' : 'end';
  const end =
    next === 'sibling'
      ? startOfPart(before.text, container, last + 1)
      : next === 'root'
        ? startOfPart(before.text, top, section + 1)
        : before.text.length;
  if (start === undefined || end === undefined || end <= start) return undefined;
  const range = { first, last, start, end, next, edit } as const;
  return isInside(range, container, edit) ? range : undefined;
}

/** Whether an edit leaves the first character of the parts, which is their dash where they have one. */
function isInside({ start }: PartsRange, { column }: Container, edit: TextEdit): boolean {
  return edit.start > start + column;
}

/** Reads the lines again of which parts consist, after the edit. */
function readRange({ text, top }: Edited, { node, column }: Container, range: PartsRange): PartsRead | undefined {
  const { first, last, start, next, edit } = range;
  if (
    partsOf(node)
      .slice(first, last + 1)
      .some(namesAnything)
  )
    return undefined;
  const end = range.end + shiftOf(edit);
  if (next !== 'end' && text[end - 1] !== '\n') return undefined;
  const within = node === top.node ? 'root' : node.kind;
  const surroundings = { rootColumn: top.column, column, within, hasPrevious: first > 0, next } as const;
  const read = readInContext(text.slice(start, end), surroundings);
  return read?.parts.some(namesAnything) ? undefined : read;
}

/** Gives what was read its place in the new text; undefined where it concerns other parts, too. */
function finished(edited: Edited, { node }: Container, range: PartsRange, read: PartsRead): PartsAgain | undefined {
  const { first, last, start, end, next, edit } = range;
  const { parts } = read;
  if (isDoubled(node, first, last, parts)) return undefined;
  const shift = start - read.start;
  const found = movedProblems(read.problems, shift);
  const problems = problemsFollowing(edited.before.problems, { start, end }, shiftOf(edit), found);
  if (!problems) return undefined;
  for (const part of parts) {
    if ('kind' in part) moveNode(part, shift);
    else moveEntry(part, shift);
  }
  const documentEnd = next === 'end' ? read.document.end + shift : edited.document.end + shiftOf(edit);
  return { first, last, parts, edit, end: documentEnd, problems };
}

/** Whether entries that were read again have got the key of another. */
function isDoubled(node: MappingNode | SequenceNode, first: number, last: number, parts: Parts): boolean {
  if (node.kind !== 'mapping') return false;
  const keys = new Set(parts.flatMap((part) => ('kind' in part ? [] : [keyText(part.key)])));
  // What was doubled before is known as a problem that concerns others.
  for (const { key } of node.entries.slice(first, last + 1)) keys.delete(keyText(key));
  return keys.size > 0 && node.entries.some(({ key }, at) => (at < first || at > last) && keys.has(keyText(key)));
}

function hasColon(node: MappingNode | SequenceNode, index: number): boolean {
  return node.kind === 'sequence' || node.entries[index]?.hasColon !== false;
}

/** The first part from an index on that has a colon; the last one where none has. */
function withColon(node: MappingNode | SequenceNode, index: number): number {
  let found = index;
  while (!hasColon(node, found)) found++;
  return Math.min(found, partsOf(node).length - 1);
}

/** The last that starts in front of an offset. */
export function indexBefore(parts: readonly { readonly start: number }[], offset: number): number {
  return lastIndexAtOrBelow(parts.length, (index) => parts[index]?.start ?? 0, offset - 1);
}
