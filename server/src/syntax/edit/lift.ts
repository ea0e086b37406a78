import { commentAt } from '../comments.ts';
import { flowText } from '../scalar-text.ts';
import type { MappingEntry, SyntaxTree } from '../tree.ts';
import { isEmpty, keyText } from '../tree.ts';
import { toValue } from '../value.ts';
import { blockParts, columnOf } from './block-part.ts';
import type { NewEntry } from './new-value.ts';
import { hasReferences, isFlow, isInFlow, type Spot } from './spot.ts';

/**
 * An entry of a mapping as it stands there, its comments included, to be written elsewhere. Undefined where it cannot
 * stand elsewhere: because of a name (`&name`, `*name`) in it, or because its lines are too unusual.
 */
export function liftEntry(tree: SyntaxTree, spot: Spot): NewEntry | undefined {
  const { parent, entry, node, index } = spot;
  if (!parent || !entry?.hasColon || hasReferences(node)) return undefined;
  const { key } = entry;
  if (key.kind !== 'scalar' || isEmpty(key) || hasReferences(key)) return undefined;
  if (hasComment(tree, entry.start, entry.end) && isFlow(parent.node)) return undefined;
  if (isFlow(parent.node) || isInFlow(parent)) {
    const words = inFlow(entry);
    return words === undefined ? undefined : { lines: [words], flow: words };
  }
  const part = blockParts(tree, parent)?.[index];
  const lines = part && liftLines(tree, part.lead, part.tail, columnOf(tree, part.start));
  if (!part || !lines) return undefined;
  const flow = hasComment(tree, part.lead, part.tail) ? undefined : inFlow(entry);
  return { lines, ...(flow === undefined ? {} : { flow }) };
}

/** The lines from one offset to another, moved to the left; undefined where one of them begins before the column. */
export function liftLines({ text }: SyntaxTree, start: number, end: number, column: number): string[] | undefined {
  const moved = text
    .slice(start, end)
    .split(/\r?\n/)
    .map((line, index) => {
      const blanks = /^ */.exec(line)?.[0].length ?? 0;
      // The first line may start behind a dash.
      if (index === 0 && blanks < column && !line.startsWith('#')) return line.trimStart();
      if (blanks >= column || line.trim() === '') return line.slice(column);
      return line.trimStart().startsWith('#') ? line.trimStart() : undefined;
    });
  return moved.includes(undefined) ? undefined : moved.flatMap((line) => line ?? []);
}

/** Whether a comment starts between two offsets. */
export function hasComment(tree: SyntaxTree, start: number, end: number): boolean {
  for (let at = tree.text.indexOf('#', start); at >= 0 && at < end; at = tree.text.indexOf('#', at + 1)) {
    if (commentAt(tree, at)?.start === at) return true;
  }
  return false;
}

function inFlow({ key, value }: MappingEntry): string | undefined {
  const name = keyText(key);
  if (isEmpty(value))
    return flowText({ [name]: '' })
      .replace(/^\{ |: "" \}$/g, '')
      .concat(':');
  const plain = toValue(value);
  return plain.ok ? flowText({ [name]: plain.value }).replace(/^\{ | \}$/g, '') : undefined;
}
