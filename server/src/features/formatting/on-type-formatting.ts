import type { FormattingOptions, Position, TextEdit } from 'vscode-languageserver-types';
import { tidyLine } from '../../syntax/format/tidy-line.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { documentToFormat, toTextEdits } from './text-edits.ts';

/** The character after which the line above the cursor is tidied. */
export const onTypeTrigger = '\n';

/**
 * The edits after Enter: the line that was left gets its spaces right. The line of the cursor, and where lines start,
 * are left to the editor and its rules for Enter.
 */
export function formatOnType(
  snapshot: Snapshot,
  uri: string,
  position: Position,
  character: string,
  _options: FormattingOptions,
): TextEdit[] {
  const document = documentToFormat(snapshot, uri);
  if (!document || character !== onTypeTrigger || position.line === 0) return [];
  return toTextEdits(tidyLine(document.tree, position.line - 1), document.tree);
}
