import type { FormattingOptions, TextEdit } from 'vscode-languageserver-types';
import { formatChanges } from '../../syntax/format/format-text.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { formatOptions } from './options.ts';
import { documentToFormat, toTextEdits } from './text-edits.ts';

/**
 * The edits that give a document its layout: each as small as can be and of white space alone, or one for each line where
 * there would be very many. None where it has its layout already, or cannot be read as YAML.
 */
export function formatDocument(snapshot: Snapshot, uri: string, options: FormattingOptions): TextEdit[] {
  const document = documentToFormat(snapshot, uri);
  if (!document) return [];
  return toTextEdits(formatChanges(document.tree, formatOptions(options)), document.tree);
}
