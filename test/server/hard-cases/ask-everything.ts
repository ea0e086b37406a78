import { codeActions } from '../../../server/src/features/code-actions/code-actions.ts';
import { codeLenses } from '../../../server/src/features/code-lens/code-lenses.ts';
import { completionClient } from '../../../server/src/features/completion/client.ts';
import { completion } from '../../../server/src/features/completion/completion.ts';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { foldingRanges } from '../../../server/src/features/folding/folding.ts';
import { formatDocument } from '../../../server/src/features/formatting/document-formatting.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { inlayHints, plainHintClient } from '../../../server/src/features/inlay-hints/inlay-hints.ts';
import { linkedEditing } from '../../../server/src/features/linked-editing.ts';
import { definition } from '../../../server/src/features/navigation/definition.ts';
import { documentHighlight } from '../../../server/src/features/navigation/document-highlight.ts';
import { documentLinks } from '../../../server/src/features/navigation/document-links.ts';
import { selectionRanges } from '../../../server/src/features/selection/selection-ranges.ts';
import { tokensOf } from '../../../server/src/features/semantic-tokens/tokens.ts';
import { documentSymbols } from '../../../server/src/features/symbols/document-symbols.ts';
import { workspaceSymbols } from '../../../server/src/features/symbols/workspace-symbols.ts';
import { defaultSettings } from '../../../server/src/workspace/settings.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';

const client = completionClient({
  textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } } },
});
const actionClient = { createsFiles: true, resolvesEdits: true, edits: { documentChanges: true, annotations: false } };

/** Asks all that an editor asks about a document while somebody looks at it; throws where an answer cannot be sent. */
export function askEverything(snapshot: Snapshot, uri: string): void {
  const document = snapshot.document(uri);
  if (!document) throw new Error('There is no such document.');
  const { lines, text } = document;
  const places = [0, 0.3, 0.7, 1].map((share) => lines.positionAt(Math.floor(text.length * share)));
  const whole = { start: lines.positionAt(0), end: lines.positionAt(text.length) };
  const send = (answer: unknown) => void JSON.stringify(answer);

  send(diagnostics(snapshot, uri));
  send(documentSymbols(snapshot, uri));
  send(workspaceSymbols(snapshot, ''));
  send(foldingRanges(snapshot, uri));
  send(selectionRanges(snapshot, uri, places));
  send(tokensOf(snapshot, document));
  send(codeLenses(snapshot, uri, defaultSettings.codeLens));
  send(inlayHints(snapshot, uri, whole, { ...defaultSettings.inlayHints }, plainHintClient));
  send(documentLinks(snapshot, uri));
  send(formatDocument(snapshot, uri, { tabSize: 2, insertSpaces: true }));
  for (const place of places) {
    send(completion(snapshot, uri, place, client));
    send(hover(snapshot, uri, place));
    send(definition(snapshot, uri, place));
    send(documentHighlight(snapshot, uri, place));
    send(linkedEditing(snapshot, uri, place));
    send(codeActions(snapshot, uri, { start: place, end: place }, {}, actionClient));
  }
}
