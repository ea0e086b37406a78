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
  const first = items[from];
  if (first?.type === 'group' && !namesOneOfSeveral(items, from)) return namesSeveral(first) ? from + 1 : undefined;
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

/** In `one of (A and B) or C`, and in `one of (A and B), (C and D)`, the brackets are one of several. */
function namesOneOfSeveral(items: readonly Item[], at: number): boolean {
  const [group, next, afterNext] = items.slice(at, at + 3);
  const belongsTogether = group?.type === 'group' && group.items.some(({ type }) => type === 'and');
  const goesOn = next?.type === 'or' || (next?.type === 'comma' && afterNext?.type !== 'and');
  return belongsTogether && goesOn;
}

/** `(A, B, C)`, `(A or B)` and `(A, B and C)` name several to choose from; in `(A and B)` both belong together. */
function namesSeveral({ items }: Group): boolean {
  const connectors = items.filter(isConnector);
  const and = connectors.findIndex(({ type }) => type === 'and');
  const isLast = and === connectors.length - 1 && items.at(-2)?.type === 'and';
  return (
    and === -1 || (isLast && connectors[0]?.type === 'comma' && items.filter((item) => !isConnector(item)).length > 2)
  );
}

function backOverConnectors(items: readonly Item[], at: number, from: number): number | undefined {
  let end = at;
  while (end > from && isConnector(items[end - 1])) end--;
  return end > from ? end : undefined;
}
