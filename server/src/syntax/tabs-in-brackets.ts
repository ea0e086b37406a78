import type { Finding, OffsetRange } from './finding.ts';
import { tabProblem } from './problems.ts';

/** So many characters of one document are looked at behind brackets; a text of more open brackets than that is beyond help. */
const longestLook = 200_000;

/** Finds the tabs for which the parser takes brackets to be open that are not. For the brackets of one document. */
export function createTabsInBrackets(text: string): (opening: number) => readonly Finding[] {
  let left = text.includes('\t') ? longestLook : 0;

  return (opening) => {
    const { tabs, isClosed, end } = look(text, opening, opening + left);
    left -= end - opening;
    return isClosed ? tabs.map(tabProblem) : [];
  };
}

/** The tabs that lines start with between a bracket and the one that closes it, where there is one. */
function look(text: string, opening: number, limit: number): { tabs: OffsetRange[]; isClosed: boolean; end: number } {
  const tabs: OffsetRange[] = [];
  const indentation = indentationAt(text, text.lastIndexOf('\n', opening) + 1).spaces;
  const end = Math.min(text.length, limit);
  let depth = 0;
  let offset = opening;
  while (offset < end) {
    const character = text.charAt(offset);
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth === 0) return { tabs, isClosed: true, end: offset };
    if (character === '\n') {
      const { spaces, isTabBehind, content } = indentationAt(text, offset + 1);
      if (isTabBehind && spaces <= indentation) tabs.push({ start: offset + 1 + spaces, end: content });
      else if (spaces <= indentation && isOutside(text, content)) break;
      offset = content;
    } else offset = afterToken(text, offset, end);
  }
  return { tabs, isClosed: false, end: offset };
}

/** How a line is indented that starts at an offset, and where its content begins. */
function indentationAt(text: string, lineStart: number): { spaces: number; isTabBehind: boolean; content: number } {
  let offset = lineStart;
  while (text[offset] === ' ') offset++;
  const spaces = offset - lineStart;
  const isTabBehind = text[offset] === '\t';
  while (text[offset] === ' ' || text[offset] === '\t') offset++;
  return { spaces, isTabBehind, content: offset };
}

/** Whether a line that is not indented ends the brackets in front of it; one that closes them may stand there. */
function isOutside(text: string, content: number): boolean {
  return !/^[\r\n\]},#]?$/.test(text.charAt(content));
}

/** Behind a text in quotation marks or a comment that starts at an offset, or behind the character there. */
function afterToken(text: string, offset: number, end: number): number {
  const character = text.charAt(offset);
  // The second of two apostrophes goes on with the text that the first one ended.
  const isStart = /[\s[{,:']/.test(text.charAt(offset - 1));
  if (isStart && character === '#') return lineEnd(text, offset, end);
  return isStart && (character === '"' || character === "'") ? afterQuote(text, offset, end) : offset + 1;
}

function lineEnd(text: string, offset: number, end: number): number {
  let behind = offset;
  while (behind < end && text[behind] !== '\n') behind++;
  return behind;
}

/** Behind the quotation mark that closes the one at an offset; of two in a row, which stand for one, behind the first. */
function afterQuote(text: string, offset: number, end: number): number {
  const quote = text.charAt(offset);
  let behind = offset + 1;
  while (behind < end && text[behind] !== quote) behind += quote === '"' && text[behind] === '\\' ? 2 : 1;
  return behind + 1;
}
