import { amountOf } from '../../model/amount.ts';
import { entryFor, keyText, type MappingNode, type SyntaxNode } from '../../syntax/tree.ts';
import type { FoldedPart } from './fold.ts';

/** The keys of the format that say what something is called, or what it says. */
const namingKeys = ['title', 'label', 'text'];

/** A text longer than this is cut, so that it fits on the line. */
const maximumLength = 100;

/**
 * One line that stands for a folded part: `HIT 112: Diagnostic Coding · 3 credits`. Undefined for what has no title,
 * where the first line says as much.
 */
export function collapsedText({ key, value }: FoldedPart): string | undefined {
  if (value.kind !== 'mapping') return undefined;
  const name = nameOf(value);
  if (name === undefined) return undefined;
  const named = key ? `${oneLine(keyText(key))}: ${name}` : name;
  const credits = creditsOf(value);
  return credits === undefined ? named : `${named} · ${credits}`;
}

function nameOf(mapping: MappingNode): string | undefined {
  for (const key of namingKeys) {
    const name = oneLine(textOf(entryFor(mapping, key)?.value));
    if (name !== '') return name;
  }
  return undefined;
}

function textOf(node: SyntaxNode | undefined): string {
  if (node?.kind !== 'scalar') return '';
  return node.style === 'plain' ? node.source : String(node.value ?? '');
}

function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= maximumLength) return line;
  // A character outside the basic plane has two halves, which stay together.
  const start = line.slice(0, maximumLength).replace(/[\uD800-\uDBFF]$/, '');
  return `${start.trimEnd()}…`;
}

function creditsOf(mapping: MappingNode): string | undefined {
  const credits = amountOf(entryFor(mapping, 'credits')?.value);
  if (!credits) return undefined;
  const { min, max } = credits;
  const amount = min === max ? String(min) : `${min}–${max}`;
  return `${amount} ${amount === '1' ? 'credit' : 'credits'}`;
}
