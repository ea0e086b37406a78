import { mayHaveHardSpaces } from '../hard-spaces.ts';
import { isText } from '../is-text.ts';
import type { LineTable } from '../lines.ts';
import { numberProblems } from '../number-problems.ts';
import { unknownLetter } from '../problems.ts';
import { isEmpty, type SyntaxNode, type SyntaxTree } from '../tree.ts';
import { mayTurnText } from '../turning-signs.ts';
import { readCollection } from './block.ts';
import { lineFeed, minus } from './characters.ts';
import { type Cursor, createCursor, isDocumentMarker, moveToContent, moveToContentLine, unitAt } from './cursor.ts';

/**
 * Reads a text that is regular: one document of keys and lists as people and our own formatter write it, with nothing
 * wrong in it but keys that stand twice and numbers that cannot be kept. The tree is exactly the one that the package `yaml` would lead to, many times as quickly. `undefined` for
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
  const problems = [...cursor.problems, ...(cursor.hasOddNumber ? numberProblems(root) : [])];
  problems.sort((a, b) => a.start - b.start);
  return { text, lines, documents: [{ start, end, root }], problems };
}

/** What is no text; line breaks of old, byte order marks, letters that were lost, odd spaces, signs that turn a text. */
function isUnusual(text: string): boolean {
  if (!isText(text)) return true;
  if (text.includes('\uFEFF') || text.includes(unknownLetter) || mayTurnText(text) || mayHaveHardSpaces(text))
    return true;
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
