import type { MappingEntry, SyntaxNode, SyntaxTree } from '../syntax/tree.ts';
import { isMergeKey, keyText } from '../syntax/tree.ts';
import { asList, type Word, wordOf } from './word.ts';

/** A page to read on, as `links` has them: what it is called, and its address. */
export interface WrittenAddress {
  readonly title: string;
  readonly address: Word;
}

/** The keys whose own keys are not the format's: ids, codes and names, behind each of which a thing of its own begins. */
const collections: ReadonlySet<string> = new Set([
  'courses',
  'items',
  'outcomes',
  'assessments',
  'plans',
  'concentrations',
  'teaches',
  'contributes-to',
  'requires',
  'credit-parts',
  'adds',
  'replaces',
]);

/** No file nests so deeply; what lies deeper is not looked at. */
const deepest = 60;

/** Every address under a key `links`, wherever links may stand, in the order of the text. */
export function addressesIn(tree: SyntaxTree): WrittenAddress[] {
  return tree.documents
    .flatMap(({ root }) => (root ? addressesOfThing(root, 0) : []))
    .sort((a, b) => a.address.start - b.address.start);
}

/** Of something with the format's own keys: a program, a course, a term. What an alias stands for is read where it is written. */
function addressesOfThing(node: SyntaxNode, depth: number): WrittenAddress[] {
  if (depth > deepest) return [];
  if (node.kind === 'sequence') return node.items.flatMap((item) => addressesOfThing(item, depth + 1));
  return entriesIn(node).flatMap(({ key, value }) => {
    const name = keyText(key);
    if (name === 'links') return addressesOfLinks(value);
    if (!collections.has(name) || value.kind === 'sequence') return addressesOfThing(value, depth + 1);
    return entriesIn(value).flatMap((entry) => addressesOfThing(entry.value, depth + 1));
  });
}

function addressesOfLinks(node: SyntaxNode): WrittenAddress[] {
  return entriesIn(node).flatMap(({ key, value }) =>
    value.kind === 'alias' ? [] : asList(wordOf(value)).map((address) => ({ title: keyText(key), address })),
  );
}

function entriesIn(node: SyntaxNode): readonly MappingEntry[] {
  return node.kind === 'mapping' ? node.entries.filter(({ key, hasColon }) => hasColon || isMergeKey(key)) : [];
}
