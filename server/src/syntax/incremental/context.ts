import type { Finding } from '../finding.ts';
import { parseText } from '../parse.ts';
import {
  isEmpty,
  type MappingEntry,
  type MappingNode,
  type SequenceNode,
  type SyntaxNode,
  type YamlDocument,
} from '../tree.ts';
import { areLocal, liesWithin } from './local-problems.ts';

/** Where parts of a text stand: what they are parts of, and what stands around them. */
export interface Surroundings {
  /** Columns of the entries at the top, and of those of the list or group in which the parts stand. */
  readonly rootColumn: number;
  readonly column: number;
  /** What they are: entries at the top, entries of a group below one, or items of a list. */
  readonly within: 'root' | 'mapping' | 'sequence';
  /** Another of their kind stands in front of them. */
  readonly hasPrevious: boolean;
  /** What stands behind them: another of their kind, an entry at the top, or the end of the text. */
  readonly next: 'sibling' | 'root' | 'end';
}

/** Entries of a group, or items of a list. */
export type Parts = readonly MappingEntry[] | readonly SyntaxNode[];

/** Parts that were read by themselves, in their context; the ranges are those of the text that was read. */
export interface PartsRead {
  readonly document: YamlDocument;
  /** At least one. */
  readonly parts: Parts;
  /** What is wrong with them; all of it lies in their lines, and concerns nothing else. */
  readonly problems: readonly Finding[];
  /** Where their lines begin in the text that was read. */
  readonly start: number;
}

/**
 * Reads the lines of some entries or items between stand-ins for what surrounds them, so that they mean what they mean
 * in their text. Undefined where they are no such entries or items, or run into what stands behind them.
 */
export function readInContext(lines: string, surroundings: Surroundings): PartsRead | undefined {
  const { rootColumn, column, within, hasPrevious, next } = surroundings;
  const isList = within === 'sequence';
  const above = within === 'root' ? '' : lineAt(rootColumn, 'above~:');
  const inFront = above + (hasPrevious ? lineAt(column, isList ? '- 0' : 'before~: 0') : '');
  const behind =
    next === 'end'
      ? ''
      : lineAt(next === 'root' ? rootColumn : column, isList && next === 'sibling' ? '- 0' : 'behind~: 0');
  const tree = parseText(inFront + lines + behind);

  const [document, ...others] = tree.documents;
  if (!document || others.length > 0 || !areLocal(tree.problems)) return undefined;
  const range = { start: inFront.length, end: inFront.length + lines.length };
  if (!tree.problems.every((problem) => liesWithin(problem, tree.text, range))) return undefined;
  const root = document.root;
  if (root?.kind !== 'mapping' || root.flow || root.start !== rootColumn) return undefined;
  if (next === 'root' && root.entries[1]?.start !== range.end + rootColumn) return undefined;
  const container = within === 'root' ? root : valueOfFirst(root, next === 'root' ? 2 : 1);
  if (!container || container.kind !== (isList ? 'sequence' : 'mapping') || container.flow) return undefined;
  if (container.start !== above.length + column) return undefined;

  const sibling = next === 'sibling' ? partsOf(container).at(-1) : undefined;
  if (next === 'sibling' && startOfLine(tree.text, sibling?.start ?? 0) !== range.end) return undefined;
  const from = hasPrevious ? 1 : 0;
  const to = sibling ? -1 : undefined;
  const parts = container.kind === 'mapping' ? container.entries.slice(from, to) : container.items.slice(from, to);
  if (parts.length === 0 || parts.some((part) => !('kind' in part) && isEmpty(part.key))) return undefined;
  return { document, parts, problems: tree.problems, start: range.start };
}

/** The entries of a group, or the items of a list. */
export function partsOf(node: MappingNode | SequenceNode): Parts {
  return node.kind === 'mapping' ? node.entries : node.items;
}

function lineAt(column: number, words: string): string {
  return `${' '.repeat(column)}${words}\n`;
}

/** The value of the first of so many entries. */
function valueOfFirst({ entries }: MappingNode, count: number): MappingNode | SequenceNode | undefined {
  const value = entries[0]?.value;
  if (entries.length !== count || (value?.kind !== 'mapping' && value?.kind !== 'sequence')) return undefined;
  return value;
}

/** Where the line starts, as YAML has it, in which an offset lies. */
export function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
