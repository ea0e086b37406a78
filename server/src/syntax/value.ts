import { dereference, isMergeKey, keyText, type MappingNode, type SyntaxNode } from './tree.ts';

/** A tree's content as JSON has it, or why it cannot be given. */
export type ValueResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: 'cycle' | 'too-many-aliases' | 'too-many-values' };

/** What a value may count when each alias is counted as if it were written out. */
export const maximumExpandedSize = 1_000_000;

/**
 * The plain value of a node. Aliases share one object and are never copied; a value that contains itself, or would be
 * enormous if its aliases were written out, is refused, since whoever walks it would not come back.
 */
export function toValue(root: SyntaxNode): ValueResult {
  const plain = plainValue(root);
  if (!plain) return withAliases(root);
  return plain.size > maximumExpandedSize ? { ok: false, reason: 'too-many-values' } : { ok: true, value: plain.value };
}

/** Says that a value has aliases or merge keys in it. */
const notPlain = Symbol('not plain');

/**
 * The value of a node that has no aliases and no merge keys in it, as almost all have none, and how many nodes it is
 * made of. Undefined for any other.
 */
export function plainValue(root: SyntaxNode): { readonly value: unknown; readonly size: number } | undefined {
  let size = 0;

  function convert(node: SyntaxNode): unknown {
    size++;
    if (node.kind === 'scalar') return node.value;
    if (node.kind === 'alias') return notPlain;
    if (node.kind === 'sequence') {
      const items: unknown[] = [];
      for (const item of node.items) {
        const value = convert(item);
        if (value === notPlain) return notPlain;
        items.push(value);
      }
      return items;
    }
    const object: Record<string, unknown> = {};
    for (const { key, value: written } of node.entries) {
      if (key.kind !== 'scalar' || isMergeKey(key)) return notPlain;
      const value = convert(written);
      if (value === notPlain) return notPlain;
      define(object, key.source, value);
    }
    return object;
  }

  const value = convert(root);
  return value === notPlain ? undefined : { value, size };
}

/** As `toValue`, for any node; it takes several times as long. */
export function withAliases(root: SyntaxNode): ValueResult {
  const done = new Map<SyntaxNode, { value: unknown; size: number }>();
  const open = new Set<SyntaxNode>();
  let refused: 'cycle' | 'too-many-aliases' | undefined;
  /** Nodes converted, keys copied from one mapping into another, and items of lists looked through for such mappings. */
  let steps = 0;

  function count(further: number): void {
    steps += further;
    if (steps > maximumExpandedSize) refused ??= 'too-many-aliases';
  }

  /** Once it is refused, nothing more is converted: merges alone could go on copying for minutes. */
  function convert(node: SyntaxNode): { value: unknown; size: number } {
    const known = done.get(node);
    if (known) return known;
    if (open.has(node)) refused ??= 'cycle';
    count(1);
    if (refused) return { value: null, size: 1 };
    open.add(node);
    const result = convertNew(node);
    open.delete(node);
    if (result.size > maximumExpandedSize) refused ??= 'too-many-aliases';
    done.set(node, result);
    return result;
  }

  function convertNew(node: SyntaxNode): { value: unknown; size: number } {
    if (node.kind === 'scalar') return { value: node.value, size: 1 };
    if (node.kind === 'alias') return node.target ? convert(node.target) : { value: null, size: 1 };
    let size = 1;
    if (node.kind === 'sequence') {
      const items: unknown[] = [];
      for (const item of node.items) {
        const converted = convert(item);
        items.push(converted.value);
        size += converted.size;
      }
      return { value: items, size };
    }
    const object: Record<string, unknown> = {};
    // A mapping's own keys win over merged ones, wherever the merge stands.
    for (const entry of node.entries) {
      if (!isMergeKey(entry.key)) continue;
      count(lookedThrough(entry.value));
      if (refused) break;
      for (const merged of mergedMappings(entry.value)) {
        const converted = convert(merged);
        size += converted.size;
        if (!isObject(converted.value)) continue;
        const entries = Object.entries(converted.value);
        count(entries.length);
        if (refused) break;
        for (const [key, value] of entries) {
          if (!Object.hasOwn(object, key)) define(object, key, value);
        }
      }
    }
    for (const entry of node.entries) {
      if (refused) break;
      if (isMergeKey(entry.key) && mergedMappings(entry.value).length > 0) continue;
      const converted = convert(entry.value);
      size += converted.size;
      define(object, keyText(entry.key), converted.value);
    }
    return { value: object, size };
  }

  const { value } = convert(root);
  return refused ? { ok: false, reason: refused } : { ok: true, value };
}

/** How many items it takes to find the mappings in the value of a merge key. */
function lookedThrough(value: SyntaxNode): number {
  const target = dereference(value);
  return target?.kind === 'sequence' ? target.items.length : 1;
}

/** The mappings that `<<: *a` or `<<: [*a, *b]` brings in, first ones winning. */
export function mergedMappings(value: SyntaxNode): MappingNode[] {
  const target = dereference(value);
  if (target?.kind === 'mapping') return [target];
  if (target?.kind !== 'sequence') return [];
  return target.items.flatMap((item) => {
    const mapping = dereference(item);
    return mapping?.kind === 'mapping' ? [mapping] : [];
  });
}

/** So many mappings are merged into one; nobody writes as many. */
const mostMerged = 100;

/**
 * A mapping and all that merge keys bring into it, in the order in which they win. Each comes once: merges can lead to
 * the same one in very many ways, and in circles.
 */
export function* withMerged(mapping: MappingNode): Generator<MappingNode, void> {
  const seen = new Set<MappingNode>();
  const waiting = [mapping];
  for (let next = waiting.pop(); next && seen.size <= mostMerged; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    yield next;
    const merged = next.entries.filter(({ key }) => isMergeKey(key)).flatMap(({ value }) => mergedMappings(value));
    // The first one, with all that it brings in, comes before the second one.
    for (const mapping of merged.reverse()) waiting.push(mapping);
  }
}

/** Sets an own property even for `__proto__`, which plain assignment would not. */
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[key] = value;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
