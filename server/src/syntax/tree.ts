import type { Finding, OffsetRange } from './finding.ts';
import type { LineTable } from './lines.ts';

/** A YAML text as plain data: every node knows its range, and nothing points back to its parent. */
export interface SyntaxTree {
  readonly text: string;
  readonly lines: LineTable;
  /** At least one; an empty text has one empty document. */
  readonly documents: readonly YamlDocument[];
  /** What is wrong with the text as YAML, in the order of the text. */
  readonly problems: readonly Finding[];
  /** The text was not read, since that would take long: what is wrong with it is found elsewhere. */
  readonly isLeftUnread?: true;
  /** How many signs it has that separate words; known of a long text that was made from another one. */
  readonly signs?: number;
}

/** One YAML document of a text (`---` separates several). Its range runs from its first to its last node or marker. */
export interface YamlDocument extends OffsetRange {
  /** Absent when the document is empty, or too deep to be read. */
  readonly root?: SyntaxNode;
  /** Why the document's content could not be read at all, though it has some. */
  readonly unreadable?: boolean;
}

export type SyntaxNode = MappingNode | SequenceNode | ScalarNode | AliasNode;

interface NodeProperties extends OffsetRange {
  /** `&name` before the node. */
  readonly anchor?: string;
  /** `!tag` before the node. */
  readonly tag?: string;
}

export interface MappingNode extends NodeProperties {
  readonly kind: 'mapping';
  /** Written in braces. */
  readonly flow: boolean;
  readonly entries: readonly MappingEntry[];
}

/** One `key: value`. The range runs from the key's start to the value's end (or past the colon when nothing follows). */
export interface MappingEntry extends OffsetRange {
  readonly key: SyntaxNode;
  /** A scalar of style `empty` when nothing is written. */
  readonly value: SyntaxNode;
  /** False for a bare word where a key is expected: no colon has been typed yet. */
  readonly hasColon: boolean;
}

export interface SequenceNode extends NodeProperties {
  readonly kind: 'sequence';
  /** Written in brackets. */
  readonly flow: boolean;
  readonly items: readonly SyntaxNode[];
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';

export interface ScalarNode extends NodeProperties {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly style: ScalarStyle;
  /** A plain scalar's text as written, so that `007` and `1.0` are not lost; for other styles the value. */
  readonly source: string;
}

export interface AliasNode extends OffsetRange {
  readonly kind: 'alias';
  readonly name: string;
  /** The node that the anchor stands on; absent when there is none. May contain this alias. */
  readonly target?: SyntaxNode;
}

/** A step from a node to a node below it: a key of a mapping, or an index of a sequence. */
export type PathSegment = string | number;
export type Path = readonly PathSegment[];

/** What a key counts as: its text as written for plain keys, its value for quoted ones, '' for anything else. */
export function keyText(key: SyntaxNode): string {
  if (key.kind === 'scalar') return key.source;
  if (key.kind === 'alias' && key.target?.kind === 'scalar') return key.target.source;
  return '';
}

/** The node itself, or what an alias stands for. */
export function dereference(node: SyntaxNode): SyntaxNode | undefined {
  let current: SyntaxNode | undefined = node;
  for (let steps = 0; current?.kind === 'alias' && steps < 100; steps++) current = current.target;
  return current?.kind === 'alias' ? undefined : current;
}

/** The mapping's own entry for a key (merge keys are not followed); the last one where a key stands twice. */
export function entryFor(mapping: MappingNode, key: string): MappingEntry | undefined {
  return mapping.entries.findLast((entry) => keyText(entry.key) === key);
}

/** True for the key `<<`, which merges another mapping into this one. */
export function isMergeKey(key: SyntaxNode): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.source === '<<';
}

/** True where nothing is written: `key:` with no value, or a dash alone. */
export function isEmpty(node: SyntaxNode): boolean {
  return node.kind === 'scalar' && node.style === 'empty';
}
