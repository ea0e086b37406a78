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

/** Where a part of a text stands: what it is one of, and what stands around it. */
export interface Surroundings {
  /** Columns of the entries at the top, and of those of the list or group in which the part stands. */
  readonly rootColumn: number;
  readonly column: number;
  /** What the part is one of: the entries at the top, the entries of a group below one, or the items of a list. */
  readonly within: 'root' | 'mapping' | 'sequence';
  /** Another of its kind stands in front of it. */
  readonly hasPrevious: boolean;
  /** What stands behind it: another of its kind, an entry at the top, or the end of the text. */
  readonly next: 'sibling' | 'root' | 'end';
}

/** A part that was read by itself, in its context; the ranges are those of the text that was read. */
export interface PartRead {
  readonly document: YamlDocument;
  readonly part: MappingEntry | SyntaxNode;
  /** What is wrong with it; all of it lies in its lines, and concerns nothing else. */
  readonly problems: readonly Finding[];
  /** Where the part's lines begin in the text that was read. */
  readonly start: number;
}

/**
 * Reads the lines of one entry or item between stand-ins for what surrounds it, so that they mean what they mean in
 * their text. Undefined where they are not exactly one entry or item.
 */
export function readInContext(lines: string, surroundings: Surroundings): PartRead | undefined {
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

  const parts = container.kind === 'mapping' ? container.entries : container.items;
  const index = hasPrevious ? 1 : 0;
  if (parts.length !== index + 1 + (next === 'sibling' ? 1 : 0)) return undefined;
  const part = parts[index];
  const sibling = parts[index + 1];
  if (sibling && startOfLine(tree.text, sibling.start) !== range.end) return undefined;
  if (!part || (!('kind' in part) && (!part.hasColon || isEmpty(part.key)))) return undefined;
  return { document, part, problems: tree.problems, start: range.start };
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
