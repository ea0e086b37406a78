import type { Position } from 'vscode-languageserver-types';
import type { Target } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type Destination, declarationIn, destinationOf, type Ways, waysFrom } from './destination.ts';
import { idAt } from './id-at.ts';

/**
 * What an id belongs to: a course to the program or catalog that declares it, an item to its framework, a term to its
 * plan, an outcome to its course or program; a skill of the taxonomy to its category, a level to its scale. What
 * belongs to nothing leads to itself.
 */
export function typeDefinition(snapshot: Snapshot, uri: string, position: Position): Ways | null {
  const id = idAt(snapshot, uri, position);
  if (!id) return null;
  return waysFrom(
    id,
    id.targets.map((target) => ownerOf(snapshot, target)),
  );
}

function ownerOf(snapshot: Snapshot, target: Target): Destination {
  if (target.from === 'file') {
    const { document, declaration } = target;
    return declarationIn(document, declaration.owner ?? declaration);
  }
  const category = target.list === 'skills' ? snapshot.taxonomy.entry('skills', target.id)?.category : undefined;
  // Without the key of a level, a scale is meant as a whole.
  const owner = category === undefined ? target : { ...target, list: 'skillCategories' as const, id: category };
  return destinationOf(snapshot, { ...owner, key: '' });
}
