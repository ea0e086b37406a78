import type { MappingEntry, SyntaxNode } from '../tree.ts';

/** Whether an entry or an item has a name (`&name`) or stands for one (`*name`) anywhere: then it concerns others too. */
export function namesAnything(part: MappingEntry | SyntaxNode): boolean {
  if (!('kind' in part)) return namesAnything(part.key) || namesAnything(part.value);
  if (isNamed(part)) return true;
  if (part.kind === 'mapping') return part.entries.some(namesAnything);
  return part.kind === 'sequence' && part.items.some(namesAnything);
}

/** Whether a node has a name, or stands for one. */
export function isNamed(node: SyntaxNode): boolean {
  return node.kind === 'alias' || node.anchor !== undefined;
}
