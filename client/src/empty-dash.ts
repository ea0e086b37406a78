/** Whether a line is a list item that nothing was written in yet. */
export function isEmptyDash(line: string): boolean {
  return /^\s*-\s*$/.test(line);
}

/**
 * What an empty list item becomes when its list is done: the indentation of the key that the list belongs to, so that
 * the next key can be typed, or a new item of the outer list where that key stands behind a dash.
 *
 * `linesAbove` are the lines before the empty item, the nearest one last.
 */
export function lineAfterList(emptyDash: string, linesAbove: readonly string[]): string {
  const indentation = indentationOf(emptyDash);
  const owner = linesAbove.findLast((line) => isOwner(line, indentation));
  if (owner === undefined) return '';
  const ownIndentation = owner.slice(0, indentationOf(owner));
  return /^\s*-\s/.test(owner) ? `${ownIndentation}- ` : ownIndentation;
}

/** A key may stand at the same indentation as the dashes below it; an item of the same list is not its owner. */
function isOwner(line: string, indentation: number): boolean {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return false;
  const own = indentationOf(line);
  return own < indentation || (own === indentation && !/^-(\s|$)/.test(text));
}

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}
