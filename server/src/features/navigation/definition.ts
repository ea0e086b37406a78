import type { Position } from 'vscode-languageserver-types';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { destinationOf, type Ways, waysFrom } from './destination.ts';
import { idAt } from './id-at.ts';

/**
 * Where an id is declared: in a file, or on the page of an entry of the taxonomy. Several places where the id is
 * ambiguous, or declared in parts. A declaration leads to itself, which editors take for a question for its references.
 */
export function definition(snapshot: Snapshot, uri: string, position: Position): Ways | null {
  const id = idAt(snapshot, uri, position);
  if (!id) return null;
  return waysFrom(
    id,
    id.targets.map((target) => destinationOf(snapshot, target)),
  );
}
