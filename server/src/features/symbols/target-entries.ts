import type { Reference } from '../../model/link.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { type Target, targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { nameOfTarget } from '../words/target-name.ts';
import { entry, type OutlineEntry, type OutlineKind } from './outline.ts';

/** The catalogs and frameworks that a part of a file uses, and the roles, credentials and frameworks that it prepares for. */
export function targetEntries(snapshot: Snapshot, document: SourceDocument, within: OffsetRange): OutlineEntry[] {
  return (factsOf(document)?.references ?? [])
    .filter(({ use }) => use === 'uses' || use === 'prepares-for')
    .filter(({ scalar }) => within.start <= scalar.start && scalar.end <= within.end)
    .map((reference) => {
      const [target] = targetsOf(snapshot.links.resolve(document, reference));
      const name = target && nameOfTarget(snapshot, target);
      const id = reference.word.text;
      return entry(kindOf(reference, target), name ?? id, reference.scalar, reference.scalar, {
        detail: name === undefined ? undefined : id,
      });
    });
}

function kindOf({ kind }: Reference, target: Target | undefined): OutlineKind {
  if (kind === 'role' || kind === 'credential' || kind === 'framework') return kind;
  return target?.from === 'file' && target.declaration.kind === 'framework' ? 'framework' : 'catalog';
}
