import type { FrameworkData } from '../framework/framework-data.ts';
import { type Identities, type Identity, identifierWithin } from '../framework/identities.ts';
import type { Targets } from '../framework/targets.ts';
import { treeOf } from '../framework/tree.ts';
import type { ImportNote } from '../import/imported.ts';
import { associationTypes, laterTypes } from './kinds.ts';
import type { CaseAssociation } from './package.ts';

/** The tree and all associations of a framework, those of the tree first, each once. */
export function associationsOf(
  framework: FrameworkData,
  identities: Identities,
  targets: Targets,
  changed: string,
): { readonly associations: readonly CaseAssociation[]; readonly notes: readonly ImportNote[] } {
  const associations = new Map<string, CaseAssociation>();
  const notes: ImportNote[] = [];
  let weakened = 0;

  function associate(origin: Identity, type: string, destination: Identity, sequenceNumber?: number): void {
    const name = `${type} ${origin.identifier} ${destination.identifier} ${destination.uri}`;
    if (associations.has(name)) return;
    const identifier = identifierWithin(identities.framework, name);
    associations.set(name, {
      identifier,
      uri: `urn:uuid:${identifier}`,
      associationType: type,
      ...(sequenceNumber === undefined ? {} : { sequenceNumber }),
      originNodeURI: linkTo(origin),
      destinationNodeURI: linkTo(destination),
      lastChangeDateTime: changed,
    });
  }

  function miss(item: string, key: string, other: string): void {
    notes.push({
      severity: 'error',
      message: `“${other}” under \`${key}\` of ${item} is left out: it is nothing that is known here.`,
    });
  }

  const tree = treeOf(framework.items);
  const placeBelow = (above: Identity, ids: readonly string[]) => {
    for (const [index, id] of ids.entries()) {
      const item = identities.items.get(id);
      if (item) associate(item, 'isChildOf', above, index + 1);
    }
  };
  placeBelow(identities.framework, tree.top);
  for (const [id, below] of tree.below) {
    const above = identities.items.get(id);
    if (above) placeBelow(above, below);
  }

  for (const { id, equals, associations: own } of framework.items) {
    const origin = identities.items.get(id);
    if (!origin) continue;
    for (const other of equals) {
      const target = targets.equal(other);
      if (target) associate(origin, 'exactMatchOf', target);
      else miss(id, 'equals', other);
    }
    for (const { kind, other } of own) {
      const type = associationTypes.get(kind) ?? laterTypes.get(kind);
      const target = targets.associated(other);
      if (type !== undefined && target) associate(origin, type, target);
      else miss(id, kind, other);
      if (laterTypes.has(kind)) weakened++;
    }
  }
  if (weakened > 0) {
    notes.push({
      severity: 'information',
      message: `CASE 1.0 knows no translations: ${weakened === 1 ? 'one is' : `${weakened} are`} written as related items.`,
    });
  }
  return { associations: [...associations.values()], notes };
}

function linkTo({ title, identifier, uri }: Identity) {
  return { title, identifier, uri };
}
