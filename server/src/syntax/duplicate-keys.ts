import type { Finding } from './finding.ts';
import { duplicateKeyProblem } from './problems.ts';
import { isMergeKey, keyText, type MappingEntry } from './tree.ts';

/** Keys that stand twice in one mapping, found in linear time. */
export function duplicateKeys(entries: readonly MappingEntry[]): Finding[] {
  const first = new Map<string, MappingEntry>();
  const problems: Finding[] = [];
  for (const entry of entries) {
    if (isMergeKey(entry.key)) continue;
    const key = keyText(entry.key);
    const earlier = first.get(key);
    if (earlier && key !== '') problems.push(duplicateKeyProblem(key, earlier.key, entry.key));
    else first.set(key, entry);
  }
  return problems;
}
