import { type CST, type Document, isAlias, isMap, isPair, isScalar, isSeq, type ParsedNode } from 'yaml';
import { duplicateKeys } from './duplicate-keys.ts';
import type { Finding } from './finding.ts';
import { missingSpaces } from './missing-space.ts';
import { numberProblems } from './number-problems.ts';
import { missingAnchorProblem, openBracketProblem } from './problems.ts';
import { createTabsInBrackets } from './tabs-in-brackets.ts';
import {
  type AliasNode,
  isEmpty,
  type MappingEntry,
  type ScalarNode,
  type ScalarStyle,
  type SyntaxNode,
  type YamlDocument,
} from './tree.ts';
import { linesOfKey } from './words-above-key.ts';

/** Turns a composed YAML document into our own tree, and finds what the composer is too slow or too lax to find. */
export function buildDocument(
  document: Document.Parsed,
  text: string,
): { document: YamlDocument; problems: Finding[] } {
  const problems: Finding[] = [];
  // An anchor counts from where it stands, so the nodes are built in the order of the text.
  const anchors = new Map<string, SyntaxNode>();
  /** Brackets and quotation marks so far that nothing closes. */
  let unclosed = 0;
  const tabsBehind = createTabsInBrackets(text);

  function build(node: ParsedNode): SyntaxNode {
    const before = unclosed;
    const built = buildNode(node);
    if (isOpenText(node)) unclosed++;
    const bracket = openBracketOf(node);
    // The innermost is the one to close first; the bracket around it may then turn out to be closed.
    if (bracket && unclosed === before) {
      unclosed++;
      const tabs = tabsBehind(bracket.offset);
      for (const problem of tabs.length > 0 ? tabs : [openBracketProblem(bracket)]) problems.push(problem);
    }
    return built;
  }

  function buildNode(node: ParsedNode): SyntaxNode {
    if (isAlias(node)) return buildAlias(node.source, node.range[0], node.range[1]);
    const [start, end] = node.range;
    const properties = {
      ...(node.anchor ? { anchor: node.anchor } : {}),
      ...(node.tag && node.srcToken && hasTag(text, start) ? { tag: node.tag } : {}),
    };
    if (isMap(node)) {
      const entries: MappingEntry[] = [];
      const mapping = { kind: 'mapping' as const, flow: node.flow === true, entries, start, end, ...properties };
      if (node.anchor) anchors.set(node.anchor, mapping);
      for (const pair of node.items) {
        if (!isPair(pair)) continue;
        const entry = buildEntry(pair.key, pair.value, pair.srcToken, entries.at(-1)?.end ?? start);
        entries.push(...splitLines(entry, text));
      }
      for (const problem of duplicateKeys(entries)) problems.push(problem);
      // A block mapping ends with its last entry, not with the blank lines and comments after it.
      // The parser lets the mapping of an explicit key (`? a: b`) start at its colon.
      mapping.start = Math.min(start, entries[0]?.start ?? start);
      const last = entries.at(-1)?.end ?? end;
      mapping.end = mapping.flow ? Math.max(end, last) : last;
      return mapping;
    }
    if (isSeq(node)) {
      const items: SyntaxNode[] = [];
      const sequence = { kind: 'sequence' as const, flow: node.flow === true, items, start, end, ...properties };
      if (node.anchor) anchors.set(node.anchor, sequence);
      for (const item of node.items) {
        if (isPair(item)) {
          const entry = buildEntry(
            item.key as ParsedNode,
            item.value as ParsedNode | null,
            item.srcToken,
            items.at(-1)?.end ?? start,
          );
          items.push({ kind: 'mapping', flow: true, entries: [entry], start: entry.start, end: entry.end });
        } else {
          items.push(build(item));
        }
      }
      const last = items.at(-1)?.end ?? end;
      sequence.end = sequence.flow ? Math.max(end, last) : Math.max(last, start + 1);
      return sequence;
    }
    const scalar: ScalarNode = { kind: 'scalar', ...scalarContent(node.value, node, text), start, end, ...properties };
    if (node.anchor) anchors.set(node.anchor, scalar);
    return scalar;
  }

  function buildEntry(
    key: ParsedNode | null,
    value: ParsedNode | null,
    source: CST.CollectionItem | undefined,
    earliest: number,
  ): MappingEntry {
    const builtKey = isWritten(key)
      ? notBefore(build(key), earliest)
      : emptyScalar(Math.max(source?.sep?.[0]?.offset ?? earliest, earliest));
    const colon = source?.sep?.find((token) => token.type === 'map-value-ind');
    const explicit = source?.start.find((token) => token.type === 'explicit-key-ind');
    const afterColon = colon ? colon.offset + 1 : builtKey.end;
    const builtValue = isWritten(value) ? notBefore(build(value), afterColon) : emptyScalar(afterColon);
    return {
      key: builtKey,
      value: builtValue,
      hasColon: colon !== undefined || explicit !== undefined,
      start: explicit?.offset ?? builtKey.start,
      end: Math.max(builtValue.end, afterColon),
    };
  }

  function buildAlias(name: string, start: number, end: number): AliasNode {
    const target = anchors.get(name);
    if (!target) problems.push(missingAnchorProblem(name, start, end));
    return target ? { kind: 'alias', name, start, end, target } : { kind: 'alias', name, start, end };
  }

  const [start, , end] = document.range;
  const contents = document.contents;
  // The composer gives an empty scalar where a document has nothing but comments.
  const hasContent = contents && !(isScalar(contents) && contents.range[0] === contents.range[1] && !contents.anchor);
  const root = hasContent ? build(contents) : undefined;
  // A file is no single word; one that looks like `key:value` was meant to be a key with a value.
  if (root?.kind === 'scalar' && root.style === 'plain') problems.push(...missingSpaces(text, root));
  for (const problem of numberProblems(root)) problems.push(problem);
  return { document: root ? { start, end, root } : { start, end }, problems };
}

/** For what `!!omap` and `!!pairs` miss in a list, the package makes nodes that stand nowhere. */
function isWritten(node: ParsedNode | null): node is ParsedNode {
  return node !== null && Array.isArray(node.range);
}

function emptyScalar(offset: number): ScalarNode {
  return { kind: 'scalar', value: null, style: 'empty', source: '', start: offset, end: offset };
}

/** The opening bracket of a list or a group that no bracket of its kind closes. */
function openBracketOf({ srcToken }: ParsedNode): { source: '[' | '{'; offset: number } | undefined {
  if (srcToken?.type !== 'flow-collection') return undefined;
  const source = srcToken.start.source === '{' ? '{' : '[';
  const isClosed = srcToken.end[0]?.source === (source === '{' ? '}' : ']');
  return isClosed ? undefined : { source, offset: srcToken.start.offset };
}

/** A text whose quotation mark is never closed takes in what follows, the closing brackets too. */
function isOpenText({ srcToken }: ParsedNode): boolean {
  if (srcToken?.type !== 'double-quoted-scalar' && srcToken?.type !== 'single-quoted-scalar') return false;
  const { source } = srcToken;
  return source.length === 1 || source.at(-1) !== source[0];
}

/** Words that are typed above a key are entries of their own, though the parser takes them for a part of the key. */
function splitLines(entry: MappingEntry, text: string): MappingEntry[] {
  const { key } = entry;
  if (key.kind !== 'scalar' || key.style !== 'plain') return [entry];
  const lines = linesOfKey(text, key);
  if (lines.length < 2) return [entry];
  return lines.map((line, index) => {
    const own: ScalarNode = { ...key, value: line.text, source: line.text, start: line.start, end: line.end };
    if (index === lines.length - 1) return { ...entry, key: own, start: line.start };
    return { key: own, value: emptyScalar(line.end), hasColon: false, start: line.start, end: line.end };
  });
}

/** The parser may place a value that is not written in front of its own colon. */
function notBefore(node: SyntaxNode, offset: number): SyntaxNode {
  return isEmpty(node) && node.start < offset ? { ...node, start: offset, end: offset } : node;
}

const styleOf: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function scalarContent(
  value: unknown,
  node: { type?: string; source?: string; range: readonly [number, number, number] },
  text: string,
): Pick<ScalarNode, 'value' | 'style' | 'source'> {
  const [start, end] = node.range;
  const style: ScalarStyle = start === end ? 'empty' : (styleOf[node.type ?? 'PLAIN'] ?? 'plain');
  if (style === 'empty') return { style, value: null, source: '' };
  if (style === 'plain') return { style, value: plainValue(value), source: node.source ?? text.slice(start, end) };
  const content = typeof value === 'string' ? value : String(value ?? '');
  return { style, value: content, source: content };
}

function plainValue(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return Number(value);
  return String(value);
}

/** True when a tag is written in front of the node; the composer also fills in tags that are only implied. */
function hasTag(text: string, start: number): boolean {
  // Backward, since it stands close by: looked for from the start of a line, it takes long in one with many of them.
  for (let offset = start - 1; offset >= 0; offset--) {
    const character = text[offset];
    if (character === '!') return true;
    if (character === '\n') return false;
  }
  return false;
}
