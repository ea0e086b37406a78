import type { ItemData } from './framework-data.ts';

/** The items without a broader one that is there, and those below each item; both in the order of the file. */
export interface ItemTree {
  readonly top: readonly string[];
  readonly below: ReadonlyMap<string, readonly string[]>;
  /** The item above each of those that are not at the top. */
  readonly above: ReadonlyMap<string, string>;
}

/** The tree that `broader` makes of items. What is below itself has no place in it and stands at the top. */
export function treeOf(items: readonly ItemData[]): ItemTree {
  const broader = new Map<string, string>();
  const ids = new Set(items.map(({ id }) => id));
  for (const item of items) if (item.broader !== undefined && ids.has(item.broader)) broader.set(item.id, item.broader);
  for (const id of inCircles(broader)) broader.delete(id);
  const below = new Map<string, string[]>();
  const top: string[] = [];
  for (const { id } of items) {
    const above = broader.get(id);
    if (above === undefined) top.push(id);
    else listAt(below, above).push(id);
  }
  return { top, below, above: broader };
}

/** Of each circle the one at which it is noticed: without the step from it, there is none. */
export function inCircles(broader: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const seenFrom = new Map<string, string>();
  for (const start of broader.keys()) {
    let at: string | undefined = start;
    while (at !== undefined && !seenFrom.has(at)) {
      seenFrom.set(at, start);
      const above = broader.get(at);
      if (above !== undefined && seenFrom.get(above) === start) found.push(at);
      at = above;
    }
  }
  return found;
}

function listAt(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
