import { isDeepStrictEqual } from 'node:util';
import { parseSlowly } from '../../../../server/src/syntax/parse.ts';
import { readQuickEntry, readQuickItem } from '../../../../server/src/syntax/quick/read-quickly.ts';
import type { MappingEntry, SyntaxNode } from '../../../../server/src/syntax/tree.ts';

/** An entry of a mapping or an item of a sequence, in block style, and the node for it in the tree of the whole text. */
interface Part {
  readonly kind: 'entry' | 'item';
  readonly start: number;
  /** The line of the next part, or the end of the text. */
  readonly end: number;
  readonly whole: MappingEntry | SyntaxNode;
}

/** How many parts of a text were read as in the whole, how many not at all, and what was said of those that differ. */
export interface Comparison {
  readonly same: number;
  readonly left: number;
  readonly different: readonly string[];
}

/**
 * Reads every entry and item of a sound text by itself, also with an end that is wrong, and compares with the tree that
 * the package `yaml` gives of the whole text. Nothing is compared in texts with problems.
 */
export function compareParts(text: string, random: () => number): Comparison {
  const { documents, problems } = parseSlowly(text);
  const root = documents[0]?.root;
  const parts = root && documents.length === 1 && problems.length === 0 ? partsOf(text, root, text.length) : [];
  let same = 0;
  let left = 0;
  const different: string[] = [];
  for (const part of parts) {
    for (const end of [part.end, wrongEnd(text, random)]) {
      const read = readPart(text, part, end);
      if (!read) left += end === part.end ? 1 : 0;
      else if (isDeepStrictEqual(read, part.whole) && JSON.stringify(read) === JSON.stringify(part.whole)) same++;
      else different.push(`${part.kind} ${part.start}–${end}`);
    }
  }
  return { same, left, different };
}

function readPart(text: string, part: Part, end: number): MappingEntry | SyntaxNode | undefined {
  return part.kind === 'entry' ? readQuickEntry(text, part.start, end) : readQuickItem(text, part.start, end);
}

/** Any line, or any place at all. */
function wrongEnd(text: string, random: () => number): number {
  const offset = Math.floor(random() * (text.length + 1));
  return random() < 0.2 ? offset : text.indexOf('\n', offset) + 1;
}

/** The parts of a node that ends in front of the line at `end`. */
function partsOf(text: string, node: SyntaxNode, end: number): Part[] {
  if (node.kind === 'mapping' && !node.flow) {
    return node.entries.flatMap((entry, index) => {
      const next = node.entries[index + 1];
      const entryEnd = next ? lineStart(text, next.start) : end;
      return [
        { kind: 'entry', start: entry.start, end: entryEnd, whole: entry },
        ...partsOf(text, entry.value, entryEnd),
      ] satisfies Part[];
    });
  }
  if (node.kind !== 'sequence' || node.flow) return [];
  let dash = node.start;
  return node.items.flatMap((item, index) => {
    const start = dash;
    const next = node.items[index + 1];
    dash = next ? dashBefore(text, next, start) : end;
    const itemEnd = next ? lineStart(text, dash) : end;
    return [{ kind: 'item', start, end: itemEnd, whole: item }, ...partsOf(text, item, itemEnd)] satisfies Part[];
  });
}

/** The dash of an item: the last one in front of it in the column of the dash above. */
function dashBefore(text: string, item: SyntaxNode, dashAbove: number): number {
  const column = dashAbove - lineStart(text, dashAbove);
  for (let start = lineStart(text, item.start); start > 0; start = lineStart(text, start - 1)) {
    if (text.charAt(start + column) === '-' && text.slice(start, start + column).trim() === '') return start + column;
  }
  return dashAbove;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
