import type { Hover, Position } from 'vscode-languageserver-types';
import { applicableSchemas, nodesAlong } from '../schema/applicable.ts';
import { withListedWords } from '../schema/suggest/listed-words.ts';
import type { OffsetRange } from '../syntax/finding.ts';
import { type Location, locate } from '../syntax/locate.ts';
import { isEmpty, keyText, type SyntaxNode, type SyntaxTree } from '../syntax/tree.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { annotatedMarkdown } from './annotated-hover.ts';
import { ignorableHover } from './hover/ignorable-hover.ts';
import { linkHover } from './hover/link-hover.ts';
import { ruleLink } from './hover/rule-link.ts';
import { paragraphs } from './markdown.ts';
import { newExampleTexts, schemaMarkdown } from './schema-markdown.ts';

/**
 * What there is to know about the key or value at a position; null where there is nothing. Where the editor shows pages
 * of ours, it leads there.
 */
export function hover(snapshot: Snapshot, uri: string, position: Position, showsPages = true): Hover | null {
  const document = snapshot.document(uri);
  const choice = document && snapshot.schemaFor(document);
  if (!document || !choice || choice.failure) return null;
  const { tree } = document;
  const offset = tree.lines.offsetAt(position);
  const ignored = ignorableHover(document, offset, showsPages);
  if (ignored) return hoverOf(tree, ignored.markdown, ignored.range);
  const location = locate(tree, offset);
  if (!location || !isWord(location)) return null;
  const linked = linkHover(snapshot, document, offset);
  if (linked) return hoverOf(tree, linked.markdown, linked.range);

  const { root } = location.document;
  const schema = withListedWords(choice.schema, root);
  const nodes = nodesAlong(root, location.path);
  const at = (length: number) => applicableSchemas(schema, nodes.slice(0, length + 1), location.path.slice(0, length));
  const { node } = location;
  const answer = (value: string): Hover => hoverOf(tree, value, node);

  const depth = location.path.length;
  const here = at(depth);
  const known = { taxonomy: snapshot.taxonomy, schema, root };
  const annotated =
    location.part === 'key'
      ? annotatedMarkdown(known, at(depth - 1), keyText(node), 'key')
      : annotatedMarkdown(known, here, wordOf(node), 'value');
  if (annotated !== undefined) return answer(annotated);

  const examples = snapshot.lasting(newExampleTexts);
  const own = schemaMarkdown(here, location.part === 'key' ? nodes.at(-1) : node, examples);
  if (own !== undefined) return answer(paragraphs([own, showsPages && ruleLink(choice, here)]));
  // What an item of a list means is often said at the list.
  if (location.part !== 'item') return null;
  const list = schemaMarkdown(at(depth - 1), nodes.at(-2), examples);
  return list === undefined ? null : answer(list);
}

function hoverOf({ lines }: SyntaxTree, value: string, { start, end }: OffsetRange): Hover {
  return {
    contents: { kind: 'markdown', value },
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
  };
}

/** Keys and scalars have a hover; the space between them has none. */
function isWord({ node, part }: Location): boolean {
  if (part === 'key') return true;
  return (node.kind === 'scalar' && !isEmpty(node)) || node.kind === 'alias';
}

/** What is written, also where YAML reads a code such as 51.0707 as a number. */
function wordOf(node: SyntaxNode): unknown {
  const scalar = node.kind === 'alias' ? node.target : node;
  if (scalar?.kind !== 'scalar') return undefined;
  return typeof scalar.value === 'number' ? scalar.source : scalar.value;
}
