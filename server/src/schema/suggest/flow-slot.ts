import { maximumDepth } from '../../syntax/concrete-tokens.ts';
import type { PathSegment, SyntaxTree } from '../../syntax/tree.ts';
import { isSpace, quotedEnd, trimEnd, unquote } from './block-line.ts';
import { emptySlot, type Slot } from './slot.ts';

/** One bracket or brace that is open at the cursor. */
interface Frame {
  readonly open: '[' | '{';
  /** Items or entries before the current one. */
  index: number;
  /** The current entry's key, once its colon has been read. */
  key?: string;
  /** Offset behind that colon. */
  colon?: number;
  /** The current word or nested value. */
  token?: { start: number; end: number; nested: boolean };
  readonly keys: string[];
}

/**
 * The slot at an offset inside brackets or braces, closed or not. `start` is the offset of the outermost one, `base`
 * the path of the value that it is.
 */
export function flowSlot(
  tree: SyntaxTree,
  start: number,
  base: readonly PathSegment[],
  column: number,
  cursor: number,
): Slot | undefined {
  const { text } = tree;
  const frames = readTo(text, start, cursor);
  const frame = frames?.at(-1);
  if (!frames || !frame) return undefined;

  const path: PathSegment[] = [...base];
  for (const outer of frames.slice(0, -1)) path.push(...steps(outer));
  const { token } = frame;
  if (token?.nested) return undefined;
  const replace = token
    ? { start: token.start, end: Math.max(tokenEnd(text, token.start, cursor), cursor) }
    : { start: cursor, end: tokenEnd(text, cursor, cursor) };
  const inMapping = frame.open === '{';
  const atValue = frame.key !== undefined;
  const before = text[replace.start - 1];
  return {
    ...emptySlot,
    path: atValue || !inMapping ? [...path, ...steps(frame)] : path,
    keys: inMapping && !atValue,
    values: atValue || !inMapping,
    flow: true,
    column,
    prefix: before === ',' || (before === ':' && atValue) ? ' ' : '',
    replace,
    cursor,
    keyOnly: colonFollows(text, replace.end) ? 'colon' : 'no',
    index: frame.index,
    siblingKeys: inMapping && !atValue ? [...frame.keys, ...keysBehind(text, replace.end)] : [],
    ...(inMapping && !atValue ? { ownKey: replace.start } : {}),
  };
}

function steps(frame: Frame): PathSegment[] {
  if (frame.open === '{') return frame.key === undefined ? [] : [frame.key];
  return frame.key === undefined ? [frame.index] : [frame.index, frame.key];
}

/** The brackets that are open at the cursor; absent in a comment, an anchor or an alias, and behind the last closing bracket. */
function readTo(text: string, start: number, cursor: number): Frame[] | undefined {
  const frames: Frame[] = [];
  let offset = start;
  while (offset < cursor) {
    const character = text[offset] ?? '';
    const frame = frames.at(-1);
    const next = text[offset + 1];
    if (character === '#' && isBlank(text[offset - 1])) {
      const lineEnd = endOfLine(text, offset);
      if (cursor <= lineEnd) return undefined;
      offset = lineEnd;
      continue;
    }
    if (character === '\n' || character === '\r' || isSpace(character)) {
      offset++;
      continue;
    }
    if (!frame || ((character === '[' || character === '{') && !frame.token)) {
      if (character !== '[' && character !== '{') return undefined;
      // What stands deeper than that was not read.
      if (frames.length >= maximumDepth) return undefined;
      if (frame) frame.token = { start: offset, end: offset, nested: true };
      frames.push({ open: character, index: 0, keys: [] });
      offset++;
    } else if (character === ']' || character === '}') {
      frames.pop();
      const outer = frames.at(-1);
      if (!outer) return undefined;
      if (outer.token) outer.token.end = offset + 1;
      offset++;
    } else if (character === ',') {
      if (frame.key !== undefined) frame.keys.push(frame.key);
      else if (frame.token && !frame.token.nested) frame.keys.push(wordOf(text, frame.token));
      frame.index++;
      delete frame.key;
      delete frame.colon;
      delete frame.token;
      offset++;
    } else if (character === ':' && frame.key === undefined && (endsWord(next) || isQuoted(text, frame.token))) {
      frame.key = frame.token && !frame.token.nested ? wordOf(text, frame.token) : '';
      frame.colon = offset + 1;
      delete frame.token;
      offset++;
    } else if (!frame.token && (character === '&' || character === '!' || character === '*')) {
      const end = endOfName(text, offset);
      if (end >= cursor) return undefined;
      if (character === '*') frame.token = { start: offset, end, nested: false };
      offset = end;
    } else if (!frame.token && (character === '"' || character === "'")) {
      const end = Math.min(quotedEnd(text, offset, endOfLine(text, offset)), endOfLine(text, offset));
      frame.token = { start: offset, end: Math.min(end, cursor), nested: false };
      if (end > cursor) return frames;
      offset = end;
    } else {
      frame.token ??= { start: offset, end: offset, nested: false };
      frame.token.end = offset + 1;
      offset++;
    }
  }
  return frames;
}

/** Where an anchor, a tag or an alias ends. */
function endOfName(text: string, start: number): number {
  let offset = start;
  while (offset < text.length && !isBlank(text[offset]) && !',]}[{'.includes(text[offset] ?? '')) offset++;
  return offset;
}

/** Where the word that holds the cursor ends. */
function tokenEnd(text: string, start: number, cursor: number): number {
  const lineEnd = endOfLine(text, cursor);
  const first = text[start];
  if (start < cursor && (first === '"' || first === "'")) {
    const end = quotedEnd(text, start, lineEnd);
    if (end < lineEnd || text[end - 1] === first) return end;
  }
  let offset = cursor;
  while (offset < lineEnd) {
    const character = text[offset] ?? '';
    if (',]}'.includes(character)) break;
    if (start === cursor && '[{'.includes(character)) break;
    if (character === ':' && endsWord(text[offset + 1])) break;
    if (character === '#' && isBlank(text[offset - 1])) break;
    offset++;
  }
  return trimEnd(text, cursor, offset);
}

function colonFollows(text: string, end: number): boolean {
  const offset = skipBlank(text, end);
  return text[offset] === ':' && endsWord(text[offset + 1]);
}

/** The keys of the same braces behind the cursor, on the cursor's line. */
function keysBehind(text: string, from: number): string[] {
  const rest = text.slice(from, endOfLine(text, from));
  const comma = rest.indexOf(',');
  const close = rest.search(/[\]}]/);
  if (comma < 0 || (close >= 0 && close < comma)) return [];
  const keys: string[] = [];
  let depth = 0;
  for (const part of rest.slice(comma + 1).split(/([[\]{},])/)) {
    if (part === '[' || part === '{') depth++;
    else if ((part === ']' || part === '}') && --depth < 0) break;
    else if (depth === 0 && part.includes(':')) keys.push(unquote(part.slice(0, part.indexOf(':')).trim()));
  }
  return keys;
}

function wordOf(text: string, token: { start: number; end: number }): string {
  return unquote(text.slice(token.start, token.end).trim());
}

function isQuoted(text: string, token: { start: number; nested: boolean } | undefined): boolean {
  return token !== undefined && !token.nested && (text[token.start] === '"' || text[token.start] === "'");
}

function endsWord(character: string | undefined): boolean {
  return character === undefined || isBlank(character) || ',]}[{'.includes(character);
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || isSpace(character) || character === '\n' || character === '\r';
}

function skipBlank(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && isSpace(text[offset])) offset++;
  return offset;
}

function endOfLine(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && text[offset] !== '\n' && text[offset] !== '\r') offset++;
  return offset;
}
