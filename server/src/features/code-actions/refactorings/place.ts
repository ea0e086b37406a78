import { type Spot, spotsAround } from '../../../syntax/edit/spot.ts';
import { keyText, type Path } from '../../../syntax/tree.ts';
import type { ActionContext } from '../action.ts';

/** Keys and indexes from the root to a place; `*` stands for any key, `#` for any index. */
export type PathPattern = readonly string[];

/** The pattern that a path of words stands for: `terms/#/courses`. */
export function pattern(text: string): PathPattern {
  return text.split('/');
}

export function pathOf({ parent, entry, index }: Spot): Path {
  if (!parent) return [];
  return [...pathOf(parent), entry ? keyText(entry.key) : index];
}

export function isAt(path: Path, steps: PathPattern): boolean {
  return (
    path.length === steps.length &&
    path.every((step, at) => (typeof step === 'number' ? steps[at] === '#' : steps[at] === '*' || steps[at] === step))
  );
}

/** Where the cursor is, or where the selection starts: in front of a line's first word, that word counts. */
export function cursorOf({ document, range }: ActionContext): number {
  const { lines, text } = document;
  const { line } = lines.positionAt(range.start);
  const lineStart = lines.startOf(line);
  if (text.slice(lineStart, range.start).trim() !== '') return range.start;
  const first = text.slice(range.start, lines.endOf(line)).search(/\S/);
  return first < 0 ? range.start : range.start + first;
}

/** The places around the cursor, innermost first. */
export function spotsAtCursor(context: ActionContext): Spot[] {
  return spotsAround(context.document.tree, cursorOf(context)).reverse();
}
