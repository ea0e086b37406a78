import type { LineRange } from './options.ts';
import type { PageLine } from './page.ts';

/**
 * The columns of the comments at the ends of lines. Comments that stand below one another stay below one another, as
 * far to the right of the longest line as they were; one that stands alone keeps its distance.
 */
export function trailingCommentColumns(
  lines: readonly (PageLine | undefined)[],
  within: LineRange,
): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (const group of groupsOf(lines)) {
    const free = group.filter(({ line }) => within.first <= line && line <= within.last);
    const gap = group.reduce((least, one) => Math.min(least, one.gap), Infinity);
    const end = group.reduce((furthest, one) => Math.max(furthest, one.end), 0);
    // Where a line of the group stays as it is, the others keep to its column.
    const wanted = free.length === group.length ? end + gap : (group[0]?.column ?? 0);
    for (const { line, end: own } of free) columns.set(line, Math.max(wanted, own + 1));
  }
  return columns;
}

interface Member {
  readonly line: number;
  readonly column: number;
  readonly gap: number;
  /** Where the line ends in front of its comment, as it will be. */
  readonly end: number;
}

/** Comments in one column, with no empty line between them. */
function groupsOf(lines: readonly (PageLine | undefined)[]): Member[][] {
  const groups: Member[][] = [];
  let open: Member[] | undefined;
  for (const [line, laid] of lines.entries()) {
    if (!laid) open = undefined;
    if (!laid?.comment) continue;
    const { column, gap } = laid.comment;
    const member = { line, column, gap, end: laid.text.length };
    if (open?.[0]?.column === column) {
      open.push(member);
    } else {
      open = [member];
      groups.push(open);
    }
  }
  return groups;
}
