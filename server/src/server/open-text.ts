import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { createLineTable, type LineTable } from '../syntax/lines.ts';

/** A text as the editor has it, with its lines: a change says where it is by lines and characters. */
export interface OpenText {
  readonly text: string;
  readonly lines: LineTable;
}

export function openText(text: string): OpenText {
  return { text, lines: createLineTable(text) };
}

/** The text after some changes, each of which speaks of the text as the one before has left it. */
export function changedText(before: OpenText, changes: readonly TextDocumentContentChangeEvent[]): OpenText {
  return changes.reduce(afterChange, before);
}

function afterChange({ text, lines }: OpenText, change: TextDocumentContentChangeEvent): OpenText {
  if (!('range' in change) || change.range === undefined) return openText(change.text);
  const [start, end] = offsetsOf(change.range, lines);
  const after = text.slice(0, start) + change.text + text.slice(end);
  return { text: after, lines: lines.following({ start, end, length: change.text.length }, after) };
}

/** Some editors name the end of a range first. */
function offsetsOf({ start, end }: Range, lines: LineTable): readonly [number, number] {
  const [one, other] = [lines.offsetAt(start), lines.offsetAt(end)];
  return one <= other ? [one, other] : [other, one];
}
