import { strictAddress } from '../framework/addresses.ts';
import { identifierOfAddress, identityOfSkill } from '../framework/identities.ts';
import { taxonomy } from '../framework/known-taxonomy.ts';
import { isUuid } from '../framework/uuid.ts';
import type { Lenient, LenientLink } from './lenient.ts';

/** What an address or identifier of a package stands for. */
export type Node =
  | { readonly is: 'framework'; readonly framework: string }
  | { readonly is: 'item'; readonly framework: string; readonly item: string }
  | { readonly is: 'skill'; readonly skill: string };

/** Knows things by their identifiers and addresses; of two with the same, the first. */
export interface Nodes {
  /** Says whether all names of the thing were new. */
  add(thing: Lenient, node: Node): boolean;
  find(link: LenientLink): Node | undefined;
}

/** An index of what the packages of one import declare, which knows the skills of the taxonomy from the start. */
export function createNodes(): Nodes {
  const nodes = new Map<string, Node>();
  for (const skill of taxonomy.skills) nodes.set(identityOfSkill(skill).identifier, { is: 'skill', skill: skill.id });

  const namesOf = ({ identifier, uri }: LenientLink): string[] =>
    [identifier, uri].flatMap((name) => (name === undefined ? [] : [name.trim().toLowerCase()]));

  return {
    add(thing, node) {
      const names = namesOf(linkOf(thing));
      const added = names.filter((name) => !nodes.has(name));
      for (const name of added) nodes.set(name, node);
      return added.length === names.length;
    },
    find(link) {
      for (const name of namesOf(link)) {
        const node = nodes.get(name);
        if (node) return node;
      }
      return undefined;
    },
  };
}

function linkOf(thing: Lenient): LenientLink {
  const identifier = thing.text('identifier');
  const uri = thing.text('uri');
  return { ...(identifier === undefined ? {} : { identifier }), ...(uri === undefined ? {} : { uri }) };
}

/** One end of an association: as the format has it, or as an identifier alone. */
export function endOf(association: Lenient, end: 'origin' | 'destination'): LenientLink | undefined {
  const link = association.link(`${end}NodeURI`);
  const identifier = link?.identifier ?? association.text(`${end}NodeIdentifier`);
  if (!link && identifier === undefined) return undefined;
  return { ...link, ...(identifier === undefined ? {} : { identifier }) };
}

/** What our files say of the names of a thing: its address, and its identifier where the address does not have it. */
export function permanentNames(thing: Lenient): { readonly uri?: string; readonly identifier?: string } {
  const written = thing.text('uri');
  const identifier = thing.text('identifier')?.trim();
  const isOwn = identifier !== undefined && isUuid(identifier);
  const uri = written === undefined ? undefined : strictAddress(written);
  if (uri === undefined) return isOwn ? { identifier } : {};
  // An address that only repeats the identifier is made again from it.
  if (isOwn && uri === `urn:uuid:${identifier}`) return { identifier };
  return { uri, ...(isOwn && identifierOfAddress(uri) !== identifier ? { identifier } : {}) };
}

/** The address by which our files name what is not among them. */
export function addressOf({ identifier, uri }: LenientLink): string | undefined {
  const address = uri === undefined ? undefined : strictAddress(uri);
  if (address !== undefined) return address;
  return identifier !== undefined && isUuid(identifier) ? `urn:uuid:${identifier}` : undefined;
}
