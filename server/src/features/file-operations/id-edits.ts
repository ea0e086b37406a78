import { kindByName, stemOf } from '../../model/file-kind.ts';
import { linkKey } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { idRange } from '../../workspace/links/id-range.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { EditClient, PlannedEdit } from '../annotated-edit.ts';
import { isId } from '../rename/new-name.ts';
import { isRefusal } from '../rename/refusal.ts';
import { plannedRename } from '../rename/rename.ts';
import type { Moves } from './moves.ts';

/**
 * Where a file was called by its id, the id follows the file's new name, and with it all that refers to it. Nothing where
 * the new name is no id, or the id of something else.
 */
export function idEdits(
  snapshot: Snapshot,
  document: SourceDocument,
  moves: Moves,
  client: EditClient,
): readonly PlannedEdit[] {
  const newUri = moves(document.uri);
  const facts = factsOf(document);
  const id = facts?.model.id;
  const newId = stemOf(newUri);
  if (!facts || !id || newId === undefined || newId === id.text || !isId(newId)) return [];
  if (stemOf(document.uri) !== id.text || kindByName(newUri) !== kindByName(document.uri)) return [];
  const [declaration] = facts.declared.get(linkKey({ kind: facts.model.kind, id: id.text })) ?? [];
  if (!declaration) return [];
  const planned = plannedRename(
    snapshot,
    {
      kind: declaration.kind,
      word: { text: declaration.word.text, ...idRange(document, declaration.word) },
      document,
      targets: [{ from: 'file', document, declaration }],
    },
    newId,
  );
  if (isRefusal(planned)) return [];
  const isUnclear = planned.places.some(({ certainty }) => certainty === 'ambiguous');
  return isUnclear && !client.annotations ? [] : planned.edits;
}
