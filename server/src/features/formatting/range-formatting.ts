import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import { formatChanges } from '../../syntax/format/format-text.ts';
import type { LineRange } from '../../syntax/format/options.ts';
import type { LineTable } from '../../syntax/lines.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { formatOptions } from './options.ts';
import { documentToFormat, toTextEdits } from './text-edits.ts';

/**
 * The edits that lay out the lines that a range touches. What reaches beyond these lines keeps its indentation, so that
 * the lines around still mean the same.
 */
export function formatRange(snapshot: Snapshot, uri: string, range: Range, options: FormattingOptions): TextEdit[] {
  const document = documentToFormat(snapshot, uri);
  if (!document) return [];
  const changes = formatChanges(document.tree, formatOptions(options), linesOf(range, document.tree.lines));
  return toTextEdits(changes, document.tree);
}

/** Whole lines are selected up to the start of the next line, which is not meant unless it is the end of the text. */
function linesOf({ start, end }: Range, { lineCount }: LineTable): LineRange {
  const endsBefore = end.character === 0 && end.line > start.line && end.line < lineCount - 1;
  return { first: start.line, last: endsBefore ? end.line - 1 : end.line };
}
