import type { MappingEntry, MappingNode, ScalarNode, ScalarStyle, SequenceNode, SyntaxNode } from '../tree.ts';

/** Nodes as `build.ts` makes them, with their properties in the same order. */

export function emptyScalar(offset: number): ScalarNode {
  return { kind: 'scalar', style: 'empty', value: null, source: '', start: offset, end: offset };
}

export function textScalar(style: ScalarStyle, value: string, start: number, end: number): ScalarNode {
  return { kind: 'scalar', style, value, source: value, start, end };
}

export function plainScalar(value: ScalarNode['value'], source: string, start: number, end: number): ScalarNode {
  return { kind: 'scalar', style: 'plain', value, source, start, end };
}

/** The entry of a key with a colon, and its value. */
export function entryOf(key: ScalarNode, colon: number, value: SyntaxNode): MappingEntry {
  return { key, value, hasColon: true, start: key.start, end: Math.max(value.end, colon + 1) };
}

export function mappingOf(flow: boolean, entries: readonly MappingEntry[], start: number, end: number): MappingNode {
  return { kind: 'mapping', flow, entries, start, end };
}

export function sequenceOf(flow: boolean, items: readonly SyntaxNode[], start: number, end: number): SequenceNode {
  return { kind: 'sequence', flow, items, start, end };
}
