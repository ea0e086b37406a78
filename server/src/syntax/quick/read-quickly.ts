import type { LineTable } from '../lines.ts';
import { isEmpty, type MappingEntry, type SyntaxNode, type SyntaxTree } from '../tree.ts';
import { readBlockEntry, readBlockItem, readCollection } from './block.ts';
import { lineFeed, minus } from './characters.ts';
import {
  type Cursor,
  createCursor,
  isAtDash,
  isDocumentMarker,
  moveToContent,
  moveToContentLine,
  unitAt,
} from './cursor.ts';
import { areDistinct } from './keys.ts';

/**
 * Reads a text that is regular: one document of keys and lists as people and our own formatter write it, with nothing
 * wrong in it. The tree is exactly the one that the package `yaml` would lead to, many times as quickly. `undefined` for
 * every other text, whether it is wrong or only unusual: with anchors, tags, tabs as indentation, several documents …
 */
export function readQuickly(text: string, lines: LineTable): SyntaxTree | undefined {
  if (isUnusual(text)) return undefined;
  const cursor = createCursor(text, 0, text.length);
  const start = moveToDocument(cursor);
  if (start === undefined || cursor.column < 0) return undefined;
  const root = readCollection(cursor, 1);
  if (!root || cursor.column >= 0) return undefined;
  const end = endOfDocument(cursor, root);
  if (end === undefined) return undefined;
  return { text, lines, documents: [{ start, end, root }], problems: [] };
}

/**
 * How deep a part of a text counts as nested by itself: so much may be around it, and 100 levels in it, for the limit of
 * whole texts to hold.
 */
const depthOfParts = 90;

/**
 * Reads one entry of a mapping in block style in its place: from its key at `start` to the line of the next entry, or to
 * the end of the text. Offsets count from the start of the text. `undefined` where the range does not hold exactly one
 * entry, or one that is not regular.
 *
 * The caller knows the place: no other entry has the same key, and no more than 90 collections are around it.
 */
export function readQuickEntry(text: string, start: number, end: number): MappingEntry | undefined {
  const cursor = createPartCursor(text, start, end);
  if (!cursor || isListBelow(cursor)) return undefined;
  const entry = readBlockEntry(cursor, depthOfParts);
  return entry && cursor.column < 0 && areDistinct([entry]) ? entry : undefined;
}

/**
 * Reads one item of a sequence in block style in its place: from its dash at `start` to the line of the next item, or of
 * whatever stands below the sequence. Offsets, doubts and duties are those of `readQuickEntry`.
 */
export function readQuickItem(text: string, start: number, end: number): SyntaxNode | undefined {
  const cursor = createPartCursor(text, start, end);
  const item = cursor && readBlockItem(cursor, depthOfParts);
  return item && cursor.column < 0 ? item : undefined;
}

/** A cursor at the content of a part; none where the part does not end in front of a line that cannot belong to it. */
function createPartCursor(text: string, start: number, end: number): Cursor | undefined {
  if (start < 0 || start >= end || end > text.length || isUnusual(text.slice(start, end))) return undefined;
  const cursor = createCursor(text, start, end);
  const lineStart = text.lastIndexOf('\n', start) + 1;
  // Dashes of lists may stand in front of a part, but no anchor or tag, which would belong to it.
  if (lineStart > start || /[^ -]/.test(text.slice(lineStart, start))) return undefined;
  cursor.column = start - lineStart;
  if (end === text.length) return cursor;
  const below = contentAt(text, end);
  return below && below.column <= cursor.column ? cursor : undefined;
}

/** The content of the line that starts at an offset; none where the line is blank or a comment, or no line starts there. */
function contentAt(text: string, lineStart: number): Cursor | undefined {
  if (text.charAt(lineStart - 1) !== '\n') return undefined;
  const cursor = createCursor(text, lineStart, text.length);
  const isContent = moveToContentLine(cursor, lineStart) && cursor.column >= 0 && !cursor.passedLines;
  return isContent ? cursor : undefined;
}

/** Whether the line below an entry is a list in the column of its key: that would be the value of the entry. */
function isListBelow({ text, limit, column }: Cursor): boolean {
  const below = contentAt(text, limit);
  return below !== undefined && below.column === column && isAtDash(below);
}

/** Line breaks of old, and byte order marks. */
function isUnusual(text: string): boolean {
  if (text.includes('\uFEFF')) return true;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== lineFeed) return true;
  }
  return false;
}

/** Moves to the first content of a text. Gives where its document starts: with the line of its content, or with `---`. */
function moveToDocument(cursor: Cursor): number | undefined {
  if (moveToContentLine(cursor, 0)) return cursor.at - cursor.column;
  const { at: marker } = cursor;
  const isStart = isDocumentMarker(cursor, marker) && unitAt(cursor, marker) === minus;
  return isStart && moveToContent(cursor, marker + 3) ? marker : undefined;
}

/**
 * Where the package lets a document end: with the text; but at a value that is not written, unless a comment belongs to
 * it. `undefined` where comments stand in front of the dash of such a value, and may belong to this item or the last.
 */
function endOfDocument({ text, passedComment }: Cursor, root: SyntaxNode): number | undefined {
  let last: SyntaxNode = root;
  let before = last.start;
  for (;;) {
    const children = childrenOf(last);
    const below = children.at(-1);
    if (!below) break;
    before = last.kind === 'sequence' ? (children.at(-2)?.end ?? below.start) : below.start;
    last = below;
  }
  if (!isEmpty(last) || passedComment) return text.length;
  return text.slice(before, last.start).includes('#') ? undefined : last.end;
}

/** What a collection in block style consists of; one in brackets is not looked into. */
function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.kind === 'mapping' && !node.flow) return node.entries.slice(-1).map((entry) => entry.value);
  return node.kind === 'sequence' && !node.flow ? node.items : [];
}
