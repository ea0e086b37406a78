import { strictAddress } from './addresses.ts';
import type { FrameworkData } from './framework-data.ts';
import { isUuid, uuidAtEnd, uuidOf } from './uuid.ts';

/** By what other systems know something. */
export interface Identity {
  /** A UUID. */
  readonly identifier: string;
  /** Its permanent address; `urn:uuid:…` where it has none. */
  readonly uri: string;
  /** What it is called. */
  readonly title: string;
}

/** A framework and its items, as other systems know them. */
export interface Identities {
  readonly framework: Identity;
  /** By the ids of the items. */
  readonly items: ReadonlyMap<string, Identity>;
  /** The ids of items whose `identifier` or `uri` another one has as well: they get one of their own. */
  readonly doubled: readonly string[];
}

/** The namespace of what was born in files of this format. Never to be changed: identifiers are made from it. */
const ownNamespace = '3d1c9f0a-52e4-4b0e-8c6b-7e9a41d2f385';

/** The namespace of addresses, as RFC 9562 has it. */
const addressNamespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/**
 * The identities of a framework and its items: those that the file says, and otherwise ones made from the ids of both, so
 * that they are the same tomorrow and on every machine, whatever the texts say by then.
 */
export function identitiesOf(framework: FrameworkData): Identities {
  const own = identityOf(framework, framework.title, () => uuidOf(ownNamespace, `framework ${framework.id}`));
  const taken = new Set([own.identifier, own.uri].map((name) => name.toLowerCase()));
  const doubled: string[] = [];
  const items = new Map<string, Identity>();
  for (const item of framework.items) {
    const made = uuidOf(own.identifier, item.id);
    let identity = identityOf(item, item.label, () => made);
    if ([identity.identifier, identity.uri].some((name) => taken.has(name.toLowerCase()))) {
      doubled.push(item.id);
      identity = { identifier: made, uri: `urn:uuid:${made}`, title: item.label };
    }
    for (const name of [identity.identifier, identity.uri]) taken.add(name.toLowerCase());
    items.set(item.id, identity);
  }
  return { framework: own, items, doubled };
}

/** A skill of the built-in taxonomy. */
export function identityOfSkill({ id, label }: { readonly id: string; readonly label: string }): Identity {
  const identifier = uuidOf(ownNamespace, `skill ${id}`);
  return { identifier, uri: `urn:uuid:${identifier}`, title: label };
}

/** What is known by its address alone. Undefined for what is no complete address. */
export function identityOfAddress(address: string): Identity | undefined {
  const uri = strictAddress(address);
  return uri === undefined ? undefined : { identifier: identifierOfAddress(uri), uri, title: address };
}

/** The identifier of what is made from others and has no name, such as an association. */
export function identifierWithin({ identifier }: Identity, name: string): string {
  return uuidOf(identifier, name);
}

function identityOf(
  named: { readonly uri?: string; readonly identifier?: string },
  title: string,
  made: () => string,
): Identity {
  const uri = named.uri === undefined ? undefined : strictAddress(named.uri);
  const own = named.identifier !== undefined && isUuid(named.identifier) ? named.identifier : undefined;
  const identifier = own ?? (uri === undefined ? made() : identifierOfAddress(uri));
  return { identifier, uri: uri ?? `urn:uuid:${identifier}`, title };
}

/** The UUID at the end of an address, or one made from all of it. */
export function identifierOfAddress(uri: string): string {
  return uuidAtEnd(uri) ?? uuidOf(addressNamespace, uri);
}
