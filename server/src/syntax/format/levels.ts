/** A block list or group that is open at some place of the text: the column that it starts in, and the one it gets. */
export interface Level {
  readonly from: number;
  readonly to: number;
  readonly outer?: Level;
}

/** A comment on a line of its own, whose column depends on the next line that has something else. */
export interface WaitingComment {
  readonly line: number;
  readonly source: string;
  /** The column that it stands in. */
  readonly from: number;
  /** The innermost of the lists and groups that are open where it stands. */
  readonly level: Level | undefined;
  /** Between a key or a dash and its value: the column of the value, should there be one. */
  readonly valueColumn?: number;
}

/**
 * The column of a comment: that of the line below, unless the comment stands further in and so belongs to something
 * above, to what starts at its column or is the nearest to the left of it.
 */
export function columnOfComment(
  comment: WaitingComment,
  next: { readonly from: number; readonly to: number } | undefined,
): number {
  if (next && next.from >= comment.from) return next.to;
  const { level, valueColumn } = comment;
  if (valueColumn !== undefined && level && comment.from > level.from) return valueColumn;
  for (let open = level; open; open = open.outer) if (open.from <= comment.from) return open.to;
  return next?.to ?? 0;
}
