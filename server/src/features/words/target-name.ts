import type { Target } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** What something that an id stands for is called, on one line; undefined where nobody has called it anything. */
export function nameOfTarget({ taxonomy }: Pick<Snapshot, 'taxonomy'>, target: Target): string | undefined {
  const name = target.from === 'file' ? target.declaration.title : taxonomy.entry(target.list, target.id)?.label;
  return name?.replace(/\s+/g, ' ').trim() || undefined;
}
