import type { TextEdit } from 'vscode-languageserver-types';
import type { TextChange } from '../../syntax/format/changes.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** A document that is for us to lay out; undefined for one that is not known, or not ours. */
export function documentToFormat(snapshot: Snapshot, uri: string): SourceDocument | undefined {
  const document = snapshot.document(uri);
  return document && (snapshot.owns(document) || snapshot.schemaFor(document)) ? document : undefined;
}

/** Each space by itself keeps a marker on the word beside it; with more changes than this, an editor is kept waiting. */
const mostSingleChanges = 1_000;

/** Changes of a text, in its order, as the protocol has them; where there are very many, those of a line are one. */
export function toTextEdits(changes: readonly TextChange[], { text, lines }: SyntaxTree): TextEdit[] {
  const wanted = changes.length > mostSingleChanges ? joinedByLine(changes, text) : changes;
  return wanted.map(({ start, end, newText }) => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    newText,
  }));
}

function joinedByLine(changes: readonly TextChange[], text: string): TextChange[] {
  const joined: TextChange[] = [];
  for (const change of changes) {
    const before = joined.at(-1);
    const between = before && text.slice(before.end, change.start);
    if (before && between !== undefined && !/[\r\n]/.test(between + text.slice(before.start, before.end))) {
      joined[joined.length - 1] = {
        ...change,
        start: before.start,
        newText: before.newText + between + change.newText,
      };
    } else {
      joined.push(change);
    }
  }
  return joined;
}
