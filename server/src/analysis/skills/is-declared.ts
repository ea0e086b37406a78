import { linkKey } from '../../model/link.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** Whether the taxonomy or a file declares a skill; what else is written may be a slip of the fingers, or yet to come. */
export function isDeclared({ taxonomy, links }: Snapshot, skill: string): boolean {
  return (
    taxonomy.entry('skills', skill) !== undefined || links.declaring(linkKey({ kind: 'skill', id: skill })).length > 0
  );
}
