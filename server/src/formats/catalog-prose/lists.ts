import { type Group, type Item, isConnector } from './tree.ts';

/** “one of” and “either”, with the list that each of them begins, as one item. */
export function withLists(items: readonly Item[], text: string, doubts: string[]): Item[] | undefined {
  const at = items.findIndex(({ type }) => type === 'one-of' || type === 'either');
  const opening = items[at];
  if (opening === undefined) return [...items];
  const before = items.slice(0, at);
  if (before.length > 0 && !isConnector(before.at(-1))) return undefined;
  const end = opening.type === 'either' ? endOfEither(items, at + 1) : endOfOneOf(items, at + 1, text, doubts);
  const list = end === undefined ? [] : items.slice(at + 1, end);
  if (end === undefined || list.length === 0) return undefined;
  const group: Group = {
    type: 'group',
    start: opening.start,
    end: list.at(-1)?.end ?? opening.end,
    items: unwrapped(list),
    list: 'one-of',
  };
  const rest = withLists(items.slice(end), text, doubts);
  return rest === undefined ? undefined : [...before, group, ...rest];
}

/** `one of (A, B, C)`: the list is what stands in the brackets. */
function unwrapped(list: readonly Item[]): readonly Item[] {
  const [only] = list;
  return list.length === 1 && only?.type === 'group' && only.list === undefined ? only.items : list;
}

function endOfEither(items: readonly Item[], from: number): number | undefined {
  const or = items.findIndex(({ type }, index) => index >= from && type === 'or');
  if (or === -1) return items[from]?.type === 'group' ? from + 1 : undefined;
  if (items.slice(from, or).some(({ type }) => type === 'and')) return undefined;
  let end = or + 1;
  while (end < items.length && (!isConnector(items[end]) || items[end]?.type === 'or' || isConnector(items[end - 1]))) {
    if (items[end]?.type === 'and') return undefined;
    end++;
  }
  return end;
}

function endOfOneOf(items: readonly Item[], from: number, text: string, doubts: string[]): number | undefined {
  if (items[from]?.type === 'group') return from + 1;
  let seenOr = false;
  for (let at = from; at < items.length; at++) {
    const type = items[at]?.type;
    if (type === 'one-of' || type === 'either') return backOverConnectors(items, at, from);
    if (type === 'or') seenOr = true;
    if (type === 'comma' && seenOr && items[at + 1]?.type !== 'or') return at;
    if (type !== 'and') continue;
    if (seenOr) return backOverConnectors(items, at, from);
    const later = items.slice(at + 1);
    if (later[0]?.type === 'one-of' || later[0]?.type === 'either') return backOverConnectors(items, at, from);
    if (later.some(isConnector)) return undefined;
    doubts.push(`“one of” goes on to the end of ${text.slice(items[from]?.start ?? 0, items.at(-1)?.end)}`);
  }
  return items.length;
}

function backOverConnectors(items: readonly Item[], at: number, from: number): number | undefined {
  let end = at;
  while (end > from && isConnector(items[end - 1])) end--;
  return end > from ? end : undefined;
}
