import { counted } from '../../rules/words/lists.ts';
import { identifierOfAddress } from '../framework/identities.ts';
import type { ImportNote } from '../import/imported.ts';
import { addressOf, endOf, type Node, type Nodes } from './import-nodes.ts';
import { foldType, kindsByType, symmetricKinds } from './kinds.ts';
import type { Lenient, LenientLink } from './lenient.ts';
import type { ReadPackage } from './read-package.ts';

/** What associations say of one item. */
export interface ItemRelations {
  /** The items of the same framework above it, in the order of the package; undefined is the framework itself. */
  readonly parents: { readonly above: string | undefined; readonly sequence: number | undefined }[];
  readonly equals: Set<string>;
  /** By the words of our format. */
  readonly associations: Map<string, Set<string>>;
}

/** What all associations of an import say, by framework and item, with the frameworks that each draws on. */
export interface Relations {
  of(framework: string, item: string): ItemRelations | undefined;
  usedBy(framework: string): readonly string[];
  /** How many items elsewhere a framework names by an address that does not have their identifier. */
  renamedBy(framework: string): number;
}

/** Reads the associations of all packages; what comes of none of them is noted. */
export function relationsOf(packages: readonly ReadPackage[], nodes: Nodes, notes: ImportNote[]): Relations {
  const relations = new Map<string, ItemRelations>();
  const uses = new Map<string, Set<string>>();
  const renamed = new Map<string, Set<string>>();

  for (const { source, associations } of packages) {
    const left = { types: new Map<string, number>(), broken: 0, elsewhere: 0, turned: 0, nowhere: 0 };
    for (const association of associations) {
      const problem = relate(association);
      if (problem === undefined) continue;
      if (typeof problem === 'string') left[problem]++;
      else left.types.set(problem.type, (left.types.get(problem.type) ?? 0) + 1);
    }
    noteLeft(left, source, notes);
  }

  function relate(association: Lenient): Problem | undefined {
    const type = association.text('associationType') ?? '';
    const kind = kindsByType.get(foldType(type));
    const origin = endOf(association, 'origin');
    const destination = endOf(association, 'destination');
    if (!origin || !destination) return 'broken';
    if (kind === undefined) return { type };
    const from = nodes.find(origin);
    const to = nodes.find(destination);
    if (from?.is === 'item') return add(from, kind, destination, to, association.number('sequenceNumber'));
    if (to?.is === 'item' && symmetricKinds.has(kind)) return add(to, kind, origin, from, undefined) ?? 'turned';
    return 'elsewhere';
  }

  function add(
    from: Node & { is: 'item' },
    kind: string,
    link: LenientLink,
    to: Node | undefined,
    sequence: number | undefined,
  ): Problem | undefined {
    const relation = relationsAt(from);
    const isInside = to !== undefined && 'framework' in to && to.framework === from.framework;
    if (kind === 'child-of' && isInside) {
      relation.parents.push({ above: to.is === 'item' ? to.item : undefined, sequence });
      return undefined;
    }
    if (kind === 'exact-match-of' && to?.is === 'skill') {
      relation.equals.add(to.skill);
      return undefined;
    }
    if (to?.is === 'item' && !isInside) {
      use(from.framework, to.framework);
      const other = `${to.framework}/${to.item}`;
      if (kind === 'exact-match-of') relation.equals.add(other);
      else list(relation.associations, kind).add(other);
      return undefined;
    }
    const other = to?.is === 'item' ? to.item : addressOf(link);
    if (other === undefined) return 'nowhere';
    if (
      to?.is !== 'item' &&
      link.identifier !== undefined &&
      !isSameName(identifierOfAddress(other), link.identifier)
    ) {
      list(renamed, from.framework).add(other);
    }
    list(relation.associations, kind).add(other);
    return undefined;
  }

  function relationsAt({ framework, item }: Node & { is: 'item' }): ItemRelations {
    const key = `${framework}/${item}`;
    const known = relations.get(key) ?? { parents: [], equals: new Set(), associations: new Map() };
    relations.set(key, known);
    return known;
  }

  function use(framework: string, other: string): void {
    list(uses, framework).add(other);
  }

  return {
    of: (framework, item) => relations.get(`${framework}/${item}`),
    usedBy: (framework) => [...(uses.get(framework) ?? [])],
    renamedBy: (framework) => renamed.get(framework)?.size ?? 0,
  };
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}

type Problem = 'broken' | 'elsewhere' | 'turned' | 'nowhere' | { readonly type: string };

function list(lists: Map<string, Set<string>>, key: string): Set<string> {
  const found = lists.get(key) ?? new Set<string>();
  lists.set(key, found);
  return found;
}

function noteLeft(
  left: { types: ReadonlyMap<string, number>; broken: number; elsewhere: number; turned: number; nowhere: number },
  source: string,
  notes: ImportNote[],
): void {
  const say = (severity: ImportNote['severity'], count: number, what: string) => {
    if (count > 0) notes.push({ severity, message: `${counted(count, 'association')} ${what}`, source });
  };
  for (const [type, count] of [...left.types].slice(0, 20)) {
    const shown = type.replace(/\s+/g, ' ').slice(0, 60);
    say('error', count, shown === '' ? 'left out: no type is said.' : `left out: “${shown}” is no type of CASE 1.0.`);
  }
  say('error', left.broken, 'left out: an end is missing.');
  say('error', left.elsewhere, 'left out: the item to which it belongs is not in the package.');
  say('error', left.nowhere, 'left out: the other end has neither an address nor an identifier.');
  say('information', left.turned, 'turned around, to be said from the end that is in the package.');
}
