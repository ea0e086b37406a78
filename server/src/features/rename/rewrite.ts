import type { TextChange } from '../../syntax/edit/change.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import { type Location, locate } from '../../syntax/locate.ts';
import { type Quote, scalarText } from '../../syntax/scalar-text.ts';
import type { ScalarNode, ScalarStyle } from '../../syntax/tree.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Place } from './places.ts';

const quotes: Readonly<Partial<Record<ScalarStyle, Quote>>> = { single: "'", double: '"' };

/** The new name at a place, as YAML has to have it there; undefined where it is written so already. */
export function rewritten(place: Place, newName: string): TextChange | undefined {
  const { document, word, scalar } = place;
  const isPart = word.start !== scalar.start || word.end !== scalar.end;
  // Of `framework/item` one half is replaced, which never needs other quotation marks than there are.
  if (isPart && document.text.slice(word.start, word.end) === word.text) {
    return newName === word.text ? undefined : { start: word.start, end: word.end, newText: newName };
  }
  return rewrittenScalar(document, scalar.start, (node) => (isPart ? withPart(place, node, newName) : newName));
}

/** The scalar that starts at an offset with another value, in the same quotation marks where there are some. */
export function rewrittenScalar(
  document: SourceDocument,
  start: number,
  valueFor: (node: ScalarNode) => string,
): TextChange | undefined {
  const location = locate(document.tree, start);
  const node = location?.node;
  if (!location || node?.kind !== 'scalar') return undefined;
  const range = rangeOf(document, node);
  const newText = textFor(location, node, valueFor(node));
  return document.text.slice(range.start, range.end) === newText ? undefined : { ...range, newText };
}

function textFor(location: Location, { style }: ScalarNode, value: string): string {
  const isFlow = location.ancestors.some((node) => (node.kind === 'mapping' || node.kind === 'sequence') && node.flow);
  const wouldMerge = location.part === 'key' && value === '<<';
  return scalarText(value, quotes[style] ?? (wouldMerge ? '"' : undefined), isFlow);
}

/** A text in several lines (`|`, `>`) ends with a line break that belongs to the file. */
function rangeOf({ text }: SourceDocument, { start, end, style }: ScalarNode): OffsetRange {
  if (style !== 'literal' && style !== 'folded') return { start, end };
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** The whole of `framework/item`, where one half is written with escapes. */
function withPart({ reference }: Place, { source }: ScalarNode, newName: string): string {
  const slash = source.indexOf('/');
  return reference?.kind === 'framework'
    ? `${newName}${source.slice(slash)}`
    : `${source.slice(0, slash + 1)}${newName}`;
}
