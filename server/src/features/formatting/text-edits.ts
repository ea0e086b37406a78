import type { TextEdit } from 'vscode-languageserver-types';
import type { TextChange } from '../../syntax/format/changes.ts';
import type { LineTable } from '../../syntax/lines.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** A document that is for us to lay out; undefined for one that is not known, or not ours. */
export function documentToFormat(snapshot: Snapshot, uri: string): SourceDocument | undefined {
  const document = snapshot.document(uri);
  return document && (snapshot.owns(document) || snapshot.schemaFor(document)) ? document : undefined;
}

/** Changes of a text as the protocol has them. */
export function toTextEdits(changes: readonly TextChange[], lines: LineTable): TextEdit[] {
  return changes.map(({ start, end, newText }) => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    newText,
  }));
}
