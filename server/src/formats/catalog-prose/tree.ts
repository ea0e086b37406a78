import type { RequisiteKind } from './requisites.ts';
import type { Token } from './tokens.ts';

/** What a sentence was read as; `start` and `end` are its place in the sentence. */
export type Node = Leaf | Branch;

interface Place {
  readonly start: number;
  readonly end: number;
}

export type Leaf = Place & { readonly kind?: RequisiteKind } & (
    | { readonly type: 'course'; readonly code: string; readonly grade?: string }
    /** A condition in which a course stands that was not understood. */
    | { readonly type: 'condition'; readonly hasUnread?: boolean }
  );

interface Branch extends Place {
  readonly type: 'all' | 'any';
  readonly items: readonly Node[];
}

/** Tokens with what stands in brackets, or after “one of”, as one item. */
export type Item = Token | Group;

export interface Group {
  readonly type: 'group';
  readonly start: number;
  readonly end: number;
  readonly items: readonly Item[];
  readonly list?: 'one-of' | 'either';
  readonly kind?: RequisiteKind;
}

/** Brackets nest no deeper in any catalog. */
const deepest = 24;

/** Tokens with brackets as groups; absent where brackets do not pair. */
export function bracketed(tokens: readonly Token[]): Item[] | undefined {
  const open: { start: number; items: Item[] }[] = [{ start: 0, items: [] }];
  for (const token of tokens) {
    const top = open.at(-1);
    if (top === undefined) return undefined;
    if (token.type === 'open') {
      if (open.length > deepest) return undefined;
      open.push({ start: token.start, items: [] });
    } else if (token.type === 'close') {
      open.pop();
      const outer = open.at(-1);
      if (outer === undefined) return undefined;
      outer.items.push({ type: 'group', start: top.start, end: token.end, items: top.items });
    } else {
      top.items.push(token);
    }
  }
  return open.length === 1 ? open[0]?.items : undefined;
}

/** A group of nodes; one alone stands for itself, and groups of the same type are one. */
export function grouped(type: 'all' | 'any', nodes: readonly Node[]): Node | undefined {
  const items = nodes.flatMap((node) => (node.type === type ? node.items : [node]));
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (items.length === 1) return first;
  const start = Math.min(...[nodes[0]?.start ?? first.start, first.start]);
  return { type, items, start, end: Math.max(nodes.at(-1)?.end ?? last.end, last.end) };
}

/** The same node, with all its courses and conditions meant for a kind, where they do not say another. */
export function meantFor(node: Node, kind: RequisiteKind): Node {
  if ('items' in node) return { ...node, items: node.items.map((item) => meantFor(item, kind)) };
  return node.kind === undefined ? { ...node, kind } : node;
}

/** The kinds that are meant somewhere in a node; `undefined` where nothing is said. */
export function kindsIn(node: Node): Set<RequisiteKind | undefined> {
  if (node.type === 'course' || node.type === 'condition') return new Set([node.kind]);
  return new Set(node.items.flatMap((item) => [...kindsIn(item)]));
}

/** The conditions in which a course stands that was not understood. */
export function unreadIn(node: Node): Node[] {
  if ('items' in node) return node.items.flatMap(unreadIn);
  return node.type === 'condition' && node.hasUnread === true ? [node] : [];
}

/** Whether an item joins two others. */
export function isConnector(item: Item | undefined): boolean {
  return item?.type === 'and' || item?.type === 'or' || item?.type === 'comma';
}

/** A node in words, with brackets that say how it was read. */
export function shown(node: Node, text: string): string {
  if (node.type === 'course') return node.code;
  if (node.type === 'condition') return `“${text.slice(node.start, node.end)}”`;
  const inner = node.items.map((item) =>
    item.type === 'all' || item.type === 'any' ? `(${shown(item, text)})` : shown(item, text),
  );
  return inner.join(node.type === 'all' ? ' and ' : ' or ');
}
