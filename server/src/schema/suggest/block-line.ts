import type { SyntaxTree } from '../../syntax/tree.ts';

/** What one line of block-style YAML says of the structure; columns count from the line's start. */
export interface BlockLine {
  readonly number: number;
  /** Offsets of the line's start and of its end before the line break. */
  readonly start: number;
  readonly end: number;
  /** Column of the first character that is no space; the line's length when there is none. */
  readonly indent: number;
  /** Nothing but spaces, or nothing but a comment. */
  readonly blank: boolean;
  /** `---` or `...`, which separates documents. */
  readonly marker: boolean;
  /** Columns of the dashes that start list items, from left to right. */
  readonly dashes: readonly number[];
  readonly key?: LineKey;
  /** What stands behind the dashes and the key: a value, or a word of which nothing is known yet. */
  readonly content?: { readonly start: number; readonly end: number };
}

export interface LineKey {
  readonly text: string;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** Offset of the colon. */
  readonly colon: number;
}

export function readBlockLine(tree: SyntaxTree, number: number): BlockLine {
  const { text, lines } = tree;
  const start = lines.startOf(number);
  const end = lines.endOf(number);
  let offset = skipSpaces(text, start, end);
  const indent = offset - start;
  const base = { number, start, end, indent };
  if (offset >= end || text[offset] === '#') return { ...base, blank: true, marker: false, dashes: [] };
  if (indent === 0 && /^(---|\.\.\.)(\s|$)/.test(text.slice(start, Math.min(end, start + 4)))) {
    return { ...base, blank: false, marker: true, dashes: [] };
  }

  const dashes: number[] = [];
  while (text[offset] === '-' && (offset + 1 >= end || isSpace(text[offset + 1]))) {
    dashes.push(offset - start);
    offset = skipSpaces(text, offset + 1, end);
  }
  const found = findKey(text, skipProperties(text, offset, end), end);
  const key = found && { ...found, column: found.start - start };
  const contentStart = key ? skipSpaces(text, key.colon + 1, end) : offset;
  const contentEnd = trimEnd(text, contentStart, commentStart(text, contentStart, end));
  return {
    ...base,
    blank: false,
    marker: false,
    dashes,
    ...(key ? { key } : {}),
    ...(contentEnd > contentStart ? { content: { start: contentStart, end: contentEnd } } : {}),
  };
}

/** True where the offset stands in a comment of its line. */
export function isInComment(tree: SyntaxTree, line: BlockLine, offset: number): boolean {
  const first = line.start + line.indent;
  if (tree.text[first] === '#') return offset > first;
  if (line.blank) return false;
  return offset > commentStart(tree.text, line.key ? line.key.colon + 1 : (line.content?.start ?? first), line.end);
}

/** Offset of the `#` that starts a comment, quotation marks considered; `end` where there is none. */
function commentStart(text: string, from: number, end: number): number {
  let offset = from;
  while (offset < end) {
    const character = text[offset];
    if (character === '#' && (offset === from || isSpace(text[offset - 1]))) return offset;
    const startsToken = offset === from || ' \t[{,:'.includes(text[offset - 1] ?? ' ');
    if (startsToken && (character === '"' || character === "'")) offset = quotedEnd(text, offset, end);
    else offset++;
  }
  return end;
}

function findKey(text: string, from: number, end: number): Omit<LineKey, 'column'> | undefined {
  const first = text[from];
  if (from >= end || first === undefined || '[{|>#%'.includes(first)) return undefined;
  if (first === '"' || first === "'") {
    const close = quotedEnd(text, from, end);
    const colon = skipSpaces(text, close, end);
    if (!isColon(text, colon, end)) return undefined;
    return { text: unquote(text.slice(from, close)), start: from, end: close, colon };
  }
  const limit = commentStart(text, from, end);
  for (let offset = from; offset < limit; offset++) {
    if (!isColon(text, offset, end)) continue;
    const keyEnd = trimEnd(text, from, offset);
    return { text: text.slice(from, keyEnd), start: from, end: keyEnd, colon: offset };
  }
  return undefined;
}

/** Skips `&anchor` and `!tag` before a key. */
function skipProperties(text: string, from: number, end: number): number {
  let offset = from;
  while (offset < end && (text[offset] === '&' || text[offset] === '!')) {
    while (offset < end && !isSpace(text[offset])) offset++;
    offset = skipSpaces(text, offset, end);
  }
  return offset < end ? offset : from;
}

function isColon(text: string, offset: number, end: number): boolean {
  return offset < end && text[offset] === ':' && (offset + 1 >= end || isSpace(text[offset + 1]));
}

/** Offset behind the closing quotation mark; `end` where it is not closed. */
export function quotedEnd(text: string, from: number, end: number): number {
  const quote = text[from];
  for (let offset = from + 1; offset < end; offset++) {
    if (quote === '"' && text[offset] === '\\') offset++;
    else if (text[offset] === quote) {
      if (quote === "'" && text[offset + 1] === "'") offset++;
      else return offset + 1;
    }
  }
  return end;
}

/** A quoted word as it is meant; escapes other than of the marks themselves are left as they are. */
export function unquote(quoted: string): string {
  const quote = quoted[0];
  if (quote !== '"' && quote !== "'") return quoted;
  const inner = quoted.slice(1, quoted.length > 1 && quoted.endsWith(quote) ? -1 : undefined);
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\])/g, '$1');
}

function skipSpaces(text: string, from: number, end: number): number {
  let offset = from;
  while (offset < end && isSpace(text[offset])) offset++;
  return offset;
}

export function trimEnd(text: string, from: number, end: number): number {
  let offset = end;
  while (offset > from && isSpace(text[offset - 1])) offset--;
  return offset;
}

export function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
