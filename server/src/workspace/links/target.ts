import { type Declaration, linkKey, type Reference, type ReferenceKind } from '../../model/link.ts';
import type { ReferableList, TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../document.ts';

/** What an id stands for: something that a file declares, or an entry of the taxonomy. */
export type Target = FileTarget | TaxonomyTarget;

export interface FileTarget {
  readonly from: 'file';
  readonly document: SourceDocument;
  readonly declaration: Declaration;
}

export interface TaxonomyTarget {
  readonly from: 'taxonomy';
  readonly list: ReferableList;
  readonly id: string;
  /** The `linkKey` of what refers to it: for a level of a scale that of the level. */
  readonly key: string;
}

/** A reference and the file that it stands in. */
export interface ReferencePlace {
  readonly document: SourceDocument;
  readonly reference: Reference;
}

/**
 * What a reference means, as far as the workspace knows:
 * - `found`: one thing; several targets where the same thing is declared in parts, such as an outcome by each program;
 * - `ambiguous`: one of several that nothing tells apart;
 * - `not-used`: declared in a catalog or framework that the file does not name under `uses`;
 * - `external`: not in the workspace, and the file says so;
 * - `missing`: certainly declared nowhere;
 * - `unknown`: not to be judged, since what could declare it was not read or does not resolve itself.
 */
export type Resolution =
  | { readonly state: 'found' | 'ambiguous' | 'not-used'; readonly targets: readonly Target[] }
  | { readonly state: 'external' | 'missing' | 'unknown' };

/** The targets of a resolution, none where nothing was found. */
export function targetsOf(resolution: Resolution): readonly Target[] {
  return 'targets' in resolution ? resolution.targets : [];
}

/**
 * Whether two targets are the same thing. The same id twice in one file counts as the same; a title is no id, so terms,
 * choices and electives are told apart by their places.
 */
export function isSameTarget(a: Target, b: Target): boolean {
  if (a.from === 'file' && b.from === 'file') {
    if (a.document.uri !== b.document.uri || linkKey(a.declaration) !== linkKey(b.declaration)) return false;
    const { kind, word } = a.declaration;
    return (kind !== 'term' && kind !== 'slot') || word.start === b.declaration.word.start;
  }
  return a.from === 'taxonomy' && b.from === 'taxonomy' && a.list === b.list && a.id === b.id && a.key === b.key;
}

/** The `linkKey` that references to a target have. */
export function keyOf(target: Target): string {
  return target.from === 'file' ? linkKey(target.declaration) : target.key;
}

const kindsOfLists: Readonly<Partial<Record<ReferableList, ReferenceKind>>> = {
  skills: 'skill',
  roles: 'role',
  credentials: 'credential',
  technologies: 'technology',
  accreditors: 'accreditor',
  awards: 'award',
  bloomLevels: 'bloom',
  levelScales: 'scale',
};

/** An entry of the taxonomy as a target; undefined where no file can refer to such entries. */
export function taxonomyTarget(taxonomy: TaxonomyIndex, list: ReferableList, id: string): TaxonomyTarget | undefined {
  const entry = taxonomy.entry(list, id);
  const kind = kindsOfLists[list];
  if (entry && kind) return { from: 'taxonomy', list, id, key: linkKey({ kind, id }) };
  if (!entry || !('system' in entry)) return undefined;
  const key = linkKey({ kind: 'classification', id: `${entry.system} ${entry.code}` });
  return { from: 'taxonomy', list, id, key };
}
