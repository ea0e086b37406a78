import { flowText, keyText, scalarText } from '../scalar-text.ts';
import type { Layout } from './layout.ts';

/** Something that is to be written, as far as an author would care how. */
export type NewValue =
  /** A word, or a list or group in brackets, on the line of its key. */
  | { readonly kind: 'inline'; readonly value: unknown }
  /** Keys, one below the other. */
  | { readonly kind: 'group'; readonly entries: readonly NewEntry[] }
  /** Items, one below the other. */
  | { readonly kind: 'list'; readonly items: readonly NewValue[] }
  /** Items that stand elsewhere already: their lines, the dashes in column 0. */
  | { readonly kind: 'items'; readonly lines: readonly string[] }
  /** Nothing yet. */
  | { readonly kind: 'nothing' }
  /** A text that stands elsewhere already: its lines, the first in column 0, and how it reads in brackets. */
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly flow?: string };

/** A key with its value, or an entry that stands elsewhere already, its comments and its key included. */
export type NewEntry =
  | { readonly key: string; readonly value: NewValue }
  | { readonly lines: readonly string[]; readonly flow?: string };

export const inline = (value: unknown): NewValue => ({ kind: 'inline', value });

export const group = (entries: readonly NewEntry[]): NewValue => ({ kind: 'group', entries });

export const list = (items: readonly NewValue[]): NewValue => ({ kind: 'list', items });

export const nothing: NewValue = { kind: 'nothing' };

/** An entry or an item as lines, and on one line in brackets; the latter is absent where it needs several. */
export interface Rendered {
  readonly lines: readonly string[];
  readonly flow?: string;
}

export function renderEntry(entry: NewEntry, layout: Layout): Rendered {
  if ('lines' in entry) return entry;
  const { value } = entry;
  const key = keyText(entry.key, undefined, false);
  const flowKey = keyText(entry.key, undefined, true);
  const rendered = renderValue(value, layout);
  const flow = rendered.flow === undefined ? {} : { flow: `${flowKey}:${spaced(rendered.flow)}` };
  const { lines } = rendered;
  if (isBelowKey(value)) {
    return { lines: [`${key}:`, ...indented(lines, stepBelowKey(value, layout))], ...flow };
  }
  return { lines: [`${key}:${spaced(lines[0] ?? '')}`, ...indented(lines.slice(1), layout.indent)], ...flow };
}

/** A value by itself, as it stands behind a dash. */
export function renderValue(value: NewValue, layout: Layout): Rendered {
  switch (value.kind) {
    case 'nothing':
      return { lines: [''], flow: '' };
    case 'inline':
      return { lines: [scalarText(value.value, undefined, false)], flow: flowText(value.value) };
    case 'lines':
      return value;
    case 'items':
      return { lines: value.lines };
    case 'group': {
      const entries = value.entries.map((entry) => renderEntry(entry, layout));
      return { lines: entries.flatMap(({ lines }) => lines), ...inBrackets('{ ', entries, ' }') };
    }
    case 'list': {
      const items = value.items.map((item) => renderValue(item, layout));
      return { lines: items.flatMap(({ lines }) => behindDash(lines)), ...inBrackets('[', items, ']') };
    }
  }
}

/** The lines of an item with the dash in front. */
export function behindDash(lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines;
  return [`-${spaced(first)}`, ...indented(rest, 2)];
}

/** Lines further to the right; empty ones stay empty. */
export function indented(lines: readonly string[], columns: number): string[] {
  const blanks = ' '.repeat(columns);
  return lines.map((line) => (line === '' ? '' : blanks + line));
}

/** Whether a value never stands on the line of its key. */
export function isBelowKey({ kind }: NewValue): boolean {
  return kind === 'group' || kind === 'list' || kind === 'items';
}

/** The columns by which a value below its key is indented. */
export function stepBelowKey({ kind }: NewValue, { indent, listIndent }: Layout): number {
  return kind === 'list' || kind === 'items' ? listIndent : indent;
}

function spaced(text: string): string {
  return text === '' ? '' : ` ${text}`;
}

function inBrackets(open: string, parts: readonly Rendered[], close: string): { flow?: string } {
  if (parts.some(({ flow }) => flow === undefined)) return {};
  // Between commas there must be something.
  const words = parts.flatMap(({ flow }) => (flow ? [flow] : []));
  return { flow: words.length === 0 ? open.trim() + close.trim() : `${open}${words.join(', ')}${close}` };
}
