/** What was replaced between two texts: `[start, end)` of the one before, by `length` UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * The smallest edit that makes one text of another: all but what both begin with and what both end with. Never between
 * CR and LF, nor between the halves of a character, so that the lines and characters around it stay what they were.
 */
export function editBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = longestCommon(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  if (isSplitAt(before, start) || isSplitAt(after, start)) start--;

  const { length: beforeLength } = before;
  const { length: afterLength } = after;
  let kept = longestCommon(
    shorter - start,
    (from, to) =>
      before.slice(beforeLength - to, beforeLength - from) === after.slice(afterLength - to, afterLength - from),
  );
  if (isSplitAt(before, beforeLength - kept) || isSplitAt(after, afterLength - kept)) kept--;
  return { start, end: beforeLength - kept, length: afterLength - kept - start };
}

/** By how much everything behind an edit moves. */
export function shiftOf({ start, end, length }: TextEdit): number {
  return start + length - end;
}

/**
 * Where an offset of the text before stands in the text after: what stands at or in front of the edit keeps its place,
 * what stands behind it moves, and what was replaced stands as far inside of what replaced it as that is long.
 */
export function movedOffset(edit: TextEdit, offset: number): number {
  if (offset <= edit.start) return offset;
  if (offset >= edit.end) return offset + shiftOf(edit);
  return Math.min(offset, edit.start + edit.length);
}

const firstStep = 64;

/** How many units are the same, up to a limit, where whole slices are compared: that is as fast as memory is read. */
function longestCommon(limit: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  let step = firstStep;
  while (same + step <= limit && isSame(same, same + step)) {
    same += step;
    step *= 2;
  }
  // The first difference lies in the next step, or all is the same up to the limit.
  let low = same;
  let high = Math.min(limit, same + step);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether an offset lies between CR and LF, or between the halves of a character. */
function isSplitAt(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const behind = text.charCodeAt(offset);
  if (before === carriageReturn) return behind === lineFeed;
  return before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000;
}

const lineFeed = 10;
const carriageReturn = 13;

/**
 * The same edit said otherwise, so that it ends so many units earlier: a line that is put in behind an equal one may as
 * well have been put in before it. Undefined where that would be another edit.
 */
export function slidLeft(edit: TextEdit, before: string, after: string, by: number): TextEdit | undefined {
  const isInsertion = edit.start === edit.end;
  if ((!isInsertion && edit.length > 0) || by > edit.start) return undefined;
  const text = isInsertion ? after : before;
  const end = isInsertion ? edit.start + edit.length : edit.end;
  for (let at = 1; at <= by; at++) if (text[edit.start - at] !== text[end - at]) return undefined;
  const start = edit.start - by;
  if (isSplitAt(before, start) || isSplitAt(after, start)) return undefined;
  if (isSplitAt(before, edit.end - by) || isSplitAt(after, start + edit.length)) return undefined;
  return { start, end: edit.end - by, length: edit.length };
}
