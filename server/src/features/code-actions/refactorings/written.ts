import { keepsEmptyLines } from '../../../syntax/edit/block-part.ts';
import { hasComment } from '../../../syntax/edit/lift.ts';
import { indented } from '../../../syntax/edit/new-value.ts';
import type { AliasNode, ScalarNode, SyntaxNode, SyntaxTree } from '../../../syntax/tree.ts';

/**
 * A value as it can stand between brackets on one line, every word of it as its author wrote it. Undefined for what
 * needs several lines, and for what has a comment, a name or a tag.
 */
export function writtenInFlow(tree: SyntaxTree, node: SyntaxNode): string | undefined {
  if (isSpecial(node)) return undefined;
  if (node.kind === 'scalar') return scalarInFlow(tree, node);
  const written = tree.text.slice(node.start, node.end);
  if (hasComment(tree, node.start, node.end)) return undefined;
  if (node.flow && !/[\r\n]/.test(written)) return written;
  if (node.kind === 'sequence') {
    const items = allOf(node.items.map((item) => writtenInFlow(tree, item)));
    return items && `[${items.join(', ')}]`;
  }
  const entries = allOf(
    node.entries.map(({ key, value, hasColon }) => {
      const name = hasColon ? writtenInFlow(tree, key) : undefined;
      const words = writtenInFlow(tree, value);
      return name === undefined || words === undefined ? undefined : `${name}: ${words}`.trimEnd();
    }),
  );
  if (entries?.length === 0) return '{}';
  return entries && `{ ${entries.join(', ')} }`;
}

/**
 * A word or text as it is written, line by line, the first in column 0 and the others further in, so that it can stand
 * behind another key. Undefined where other columns would change it.
 */
export function writtenLines(tree: SyntaxTree, node: ScalarNode): string[] | undefined {
  if (isSpecial(node) || keepsEmptyLines(tree, node)) return undefined;
  const written = tree.text.slice(node.start, node.end).replace(/(?:\r?\n[ \t]*)+$/, '');
  const [first = '', ...rest] = written.split(/\r?\n/);
  if (/^[|>][-+]?\d/.test(first) || /^[|>]\d/.test(first)) return undefined;
  const columns = rest.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/));
  const leftmost = columns.length === 0 ? 0 : Math.min(...columns);
  return [
    first,
    ...indented(
      rest.map((line) => (line.trim() === '' ? '' : line.slice(leftmost))),
      2,
    ),
  ];
}

function scalarInFlow({ text }: SyntaxTree, node: ScalarNode): string | undefined {
  const { style, start, end, source } = node;
  const written = text.slice(start, end);
  if (style === 'empty') return '';
  if (style === 'literal' || style === 'folded' || /[\r\n]/.test(written)) return undefined;
  // Without quotation marks, these would end the word.
  if (style === 'plain' && /[[\]{},]/.test(written)) return JSON.stringify(source);
  return written;
}

function isSpecial(node: SyntaxNode): node is AliasNode {
  return node.kind === 'alias' || node.anchor !== undefined || node.tag !== undefined;
}

function allOf(parts: readonly (string | undefined)[]): string[] | undefined {
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
