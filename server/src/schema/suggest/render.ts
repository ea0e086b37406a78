import type { Part } from './fragment.ts';
import type { Layout } from './layout.ts';
import type { Skeleton, SkeletonEntry } from './skeleton.ts';

/** Entries one below the other, the first at a column where the cursor already stands. */
export function renderEntries(entries: readonly SkeletonEntry[], column: number, layout: Layout): Part[] {
  return entries.flatMap((entry, index) => [
    ...(index > 0 ? [newLine(column, layout)] : []),
    ...entry.key,
    ':',
    ...renderBehindColon(entry.value, column, layout),
  ]);
}

/** A value behind `key:`; `column` is the key's. */
export function renderBehindColon(value: Skeleton, column: number, layout: Layout): Part[] {
  if (value.kind === 'text') return [' ', ...value.parts];
  const inner = column + (value.kind === 'mapping' ? layout.indent : layout.listIndent);
  return [newLine(inner, layout), ...renderBlock(value, inner, layout)];
}

/** A value whose first character stands at a column. */
export function renderBlock(value: Skeleton, column: number, layout: Layout): Part[] {
  if (value.kind === 'text') return [...value.parts];
  if (value.kind === 'mapping') {
    return value.entries.length === 0 ? [{ text: '' }] : renderEntries(value.entries, column, layout);
  }
  return renderItems(
    value.items.length === 0 ? [{ kind: 'text', parts: [{ text: '' }] }] : value.items,
    column,
    layout,
  );
}

/** Items one below the other, each with its dash. */
export function renderItems(items: readonly Skeleton[], column: number, layout: Layout): Part[] {
  return items.flatMap((item, index) => [
    ...(index > 0 ? [newLine(column, layout)] : []),
    '- ',
    ...renderBlock(item, column + 2, layout),
  ]);
}

/** A value on one line, in brackets and braces. */
export function renderFlow(value: Skeleton): Part[] {
  if (value.kind === 'text') return [...value.parts];
  if (value.kind === 'sequence') {
    const items = value.items.flatMap((item, index) => [...(index > 0 ? [', '] : []), ...renderFlow(item)]);
    return ['[', ...items, ']'];
  }
  if (value.entries.length === 0) return ['{ ', { text: '' }, ' }'];
  return ['{ ', ...renderFlowEntries(value.entries), ' }'];
}

export function renderFlowEntries(entries: readonly SkeletonEntry[]): Part[] {
  return entries.flatMap((entry, index) => [
    ...(index > 0 ? [', '] : []),
    ...entry.key,
    ': ',
    ...renderFlow(entry.value),
  ]);
}

function newLine(column: number, layout: Layout): string {
  return layout.lineBreak + ' '.repeat(column);
}
