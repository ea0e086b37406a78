import { factsOf } from '../../workspace/links/file-facts.ts';
import { type FileTarget, type Target, targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** The skills that mean the same as one, by what frameworks say of their items; one step far. */
export function equalSkills({ links }: Snapshot, target: Target): readonly Target[] {
  const items = links
    .referencesTo(target)
    .flatMap(({ document, reference: { use, owner } }): FileTarget[] =>
      use === 'equals' && owner?.kind === 'skill' ? [{ from: 'file', document, declaration: owner }] : [],
    );
  if (target.from === 'taxonomy' || target.declaration.kind !== 'skill') return items;
  const { document, declaration } = target;
  const named = (factsOf(document)?.references ?? [])
    .filter(({ kind, use, owner }) => kind === 'skill' && use === 'equals' && owner === declaration)
    .flatMap((reference) => targetsOf(links.resolve(document, reference)));
  return [...items, ...named];
}
