import type { OffsetRange } from '../../syntax/finding.ts';
import type { AliasNode, ScalarNode } from '../../syntax/tree.ts';
import { wordsAround } from './words.ts';

/** What can be selected around an offset in a text or an alias, largest first: what is meant by it, then its words. */
export function textSteps(text: string, node: ScalarNode | AliasNode, offset: number): OffsetRange[] {
  const content = contentOf(text, node);
  if (offset < content.start || content.end < offset) return [];
  return [content, ...wordsAround(text, content, offset).reverse()];
}

/** A text without its quotation marks, or without the `|` or `>` above it; an alias without its `*`. */
function contentOf(text: string, node: ScalarNode | AliasNode): OffsetRange {
  const { start, end } = node;
  if (node.kind === 'alias') return { start: Math.min(start + 1, end), end };
  if (node.style === 'single' || node.style === 'double') return withoutQuotes(text, node);
  if (node.style !== 'literal' && node.style !== 'folded') return { start, end };
  const header = /^[^\r\n]*\s*/.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + header.length, end };
}

/** While a text is typed, its closing quotation mark may be missing. */
function withoutQuotes(text: string, { start, end }: OffsetRange): OffsetRange {
  const isClosed = end - start > 1 && text[end - 1] === text[start];
  return { start: start + 1, end: isClosed ? end - 1 : end };
}
