import type { OffsetRange } from '../syntax/finding.ts';
import { entryAt, type LookUp, nodeAt } from '../syntax/locate.ts';
import { dereference, isEmpty, type Path, type SyntaxNode, type YamlDocument } from '../syntax/tree.ts';
import type { RemarkPlace } from './words/remark.ts';

/**
 * The range of a remark's place. Content that an alias or a merge key brings in is shown where it is written, beside
 * its anchor, since that is where it can be corrected.
 */
export function rangeOfPlace(document: YamlDocument, { at, path }: RemarkPlace, lookUp?: LookUp): OffsetRange {
  if (at === 'value') return rangeOfValue(document, path, lookUp);
  const key = at === 'key' || path.length > 0 ? entryAt(document, path, lookUp)?.key : undefined;
  return key ? rangeOf(key) : rangeOfValue(document, path, lookUp);
}

function rangeOfValue(document: YamlDocument, path: Path, lookUp?: LookUp): OffsetRange {
  const node = nodeAt(document, path, lookUp) ?? document.root;
  if (!node) return startOf(document);
  if (!isEmpty(node)) return rangeOf(dereference(node) ?? node);
  // Where nothing is written there is nothing to underline but the key.
  const key = entryAt(document, path, lookUp)?.key;
  if (key) return rangeOf(key);
  return { start: Math.max(document.start, node.start - 1), end: node.start };
}

/** A node's range; of a block over several lines only its beginning, so that not half a file is underlined. */
function rangeOf(node: SyntaxNode): OffsetRange {
  const { start, end } = node;
  if (node.kind === 'mapping') {
    const first = node.entries[0];
    if (node.flow) return { start, end: isOnOneLine(node, first?.end) ? end : start + 1 };
    return first ? { start, end: Math.max(first.key.end, start + 1) } : { start, end };
  }
  if (node.kind === 'sequence' && !node.flow) {
    const first = node.items[0];
    return first ? { start, end: Math.max(rangeOf(first).end, start + 1) } : { start, end };
  }
  return { start, end };
}

/** The beginning of a document that has no content. */
export function startOf(document: YamlDocument): OffsetRange {
  return { start: document.start, end: Math.min(document.start + 1, document.end) };
}

/** Without the text at hand: a long braced group is taken to stand on several lines. */
function isOnOneLine({ start, end }: OffsetRange, firstEnd = end): boolean {
  return end - start <= 120 || end === firstEnd;
}
