import { type CodeReader, prefixWithGap } from './course-codes.ts';
import { fillerAt, gradeAt, isWholeCondition, testedInto, timingAt } from './phrases.ts';
import type { RequisiteKind } from './requisites.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

export type Token = Span &
  (
    | {
        readonly type:
          | 'and'
          | 'or'
          | 'comma'
          | 'semicolon'
          | 'slash'
          | 'open'
          | 'close'
          | 'one-of'
          | 'either'
          | 'colon';
      }
    | { readonly type: 'course'; readonly code: string; readonly grade?: string; readonly kind?: RequisiteKind }
    | { readonly type: 'words' }
    | { readonly type: 'grade'; readonly grade: string; readonly before: boolean; readonly each: boolean }
    | { readonly type: 'timing'; readonly kind: RequisiteKind; readonly courses: 'after' | 'before' | 'either' }
    /** A sign that points to a footnote. */
    | { readonly type: 'mark' }
  );

const signs: Readonly<
  Record<string, Token['type'] & ('comma' | 'semicolon' | 'slash' | 'open' | 'close' | 'and' | 'colon')>
> = {
  ',': 'comma',
  ';': 'semicolon',
  '/': 'slash',
  '(': 'open',
  '[': 'open',
  '{': 'open',
  ')': 'close',
  ']': 'close',
  '}': 'close',
  '&': 'and',
  ':': 'colon',
};

const connectors: readonly (readonly [RegExp, 'and' | 'or' | 'one-of' | 'either'])[] = [
  [/and\/or\b/iy, 'or'],
  [
    /(?:any |at least )?(?:one|1)(?: course)? (?:of|from)(?: the following| these)?(?: courses)?:?(?![\w-])/iy,
    'one-of',
  ],
  [/any of(?: the following| these)(?: courses)?:?(?![\w-])/iy, 'one-of'],
  [/either(?: of)?(?: the following)?:?(?![\w-])/iy, 'either'],
  [/(?:as well as|along with|together with|and also|and|plus)(?![\w-])/iy, 'and'],
  [/or(?![\w-])/iy, 'or'],
];

/** Words farther back than this have no bearing on what stands here; it keeps the work in proportion to the text. */
const farthestBack = 200;

const bareNumber = /[A-Z]?\d{1,4}[A-Z]{0,2}(?![\w.%])(?!-\w)/y;
const wordStart = /[^\s,;:()[\]{}/&]/u;
const word = /[^\s,;:()[\]{}/&]+/y;
const footnote = /[*†‡§^¹²³]+/y;

/** The tokens of a sentence, and where they stand in it. White space is single spaces. */
export function tokensOf(text: string, codes: CodeReader): Token[] {
  const tokens: Token[] = [];
  let words: { start: number; end: number } | undefined;
  const flush = () => {
    if (words !== undefined) tokens.push({ type: 'words', ...words });
    words = undefined;
  };
  const push = (token: Token) => {
    flush();
    tokens.push(token);
  };
  const addWord = (start: number, end: number) => {
    words = { start: words?.start ?? start, end };
  };

  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === ' ') {
      at++;
      continue;
    }
    const step = phraseAt(text, at, codes, tokens, words);
    if (step?.token !== undefined) {
      push(step.token);
      at = step.token.end;
      continue;
    }
    if (step !== undefined) {
      if (step.keep) addWord(at, step.end);
      at = step.end;
      continue;
    }
    const sign = signs[character];
    if (sign !== undefined && !(character === '/' && joinsWords(text, at, words, codes))) {
      push({ type: sign, start: at, end: at + 1 });
      at++;
      continue;
    }
    const end = character === '/' ? at + 1 : wordEnd(text, at);
    addWord(at, end);
    at = end;
  }
  flush();
  return joinedWords(tokens, text);
}

type Step =
  | { readonly token: Token }
  | { readonly token?: undefined; readonly end: number; readonly keep: boolean }
  | undefined;

function phraseAt(
  text: string,
  at: number,
  codes: CodeReader,
  before: readonly Token[],
  words: { readonly start: number; readonly end: number } | undefined,
): Step {
  if (!wordStart.test(text.charAt(at))) return undefined;
  const previous = text.charAt(at - 1);
  const afterWord = at > 0 && /[\p{L}\p{N}]/u.test(previous);
  footnote.lastIndex = at;
  const mark = words === undefined && before.at(-1)?.type === 'course' ? footnote.exec(text) : null;
  if (mark !== null) return { token: { type: 'mark', start: at, end: at + mark[0].length } };
  if (afterWord) return undefined;

  const code = codes.codeAt(text, at);
  if (code !== undefined) {
    const said = words === undefined ? '' : text.slice(Math.max(words.start, words.end - farthestBack), words.end);
    if (testedInto.test(said)) return { end: testGoalEnd(text, code.end), keep: true };
    return { token: { type: 'course', code: code.code, start: at, end: code.end } };
  }
  const number = numberAt(text, at, codes, before, words);
  if (number !== undefined) return { token: number };
  const grade = gradeAt(text, at);
  if (grade !== undefined) return { token: { type: 'grade', start: at, ...grade } };
  const timing = timingAt(text, at);
  if (
    timing !== undefined &&
    !(timing.kind === 'advisories' && /^\s+(?:by|for)\b/iu.test(text.slice(timing.end, timing.end + 5)))
  ) {
    return { token: { type: 'timing', start: at, ...timing } };
  }
  for (const [pattern, type] of connectors) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { token: { type, start: at, end: at + match[0].length } };
  }
  const filler = fillerAt(text, at);
  return filler === undefined ? undefined : { end: filler, keep: false };
}

/** `placement into ENG 101 or higher` is one condition to its end. */
function testGoalEnd(text: string, end: number): number {
  return end + (/^,? (?:or|and) (?:higher|above|better|beyond)\b/iu.exec(text.slice(end, end + 20))?.[0].length ?? 0);
}

/** A number that stands alone takes the letters of the course before it: `HIM 3116C, 3006 and 4226`. */
function numberAt(
  text: string,
  at: number,
  codes: CodeReader,
  before: readonly Token[],
  words: object | undefined,
): Token | undefined {
  if (words !== undefined) return undefined;
  bareNumber.lastIndex = at;
  const match = bareNumber.exec(text);
  const last = lastCourse(before);
  const laboratory =
    before.at(-1)?.type === 'slash' || before.at(-1)?.type === 'and'
      ? /^L(?:ab)?\b/u.exec(text.slice(at, at + 4))
      : null;
  if (laboratory !== null && last !== undefined) {
    return { type: 'course', code: codes.written(`${last}L`), start: at, end: at + laboratory[0].length };
  }
  if (match === null || !/\d/u.test(match[0])) return undefined;
  const end = at + match[0].length;
  const ends =
    /^[.]?$|^\.? ?[,;/()\]&]|^\.? (?:and|or|with|&|\(|\[|may be|can be|before|concurrent|is |are |recommended|minimum|grade|each|both)/iu.test(
      text.slice(end, end + 14),
    );
  if (!ends || (/^ ?\//u.test(text.slice(end)) && last === undefined && codes.defaultPrefix === undefined))
    return undefined;
  const previous = before.at(-1)?.type;
  if (last === undefined) {
    if (codes.defaultPrefix === undefined || !/^\d{2,}/u.test(match[0])) return undefined;
    if (previous !== undefined && !['and', 'or', 'comma', 'open', 'one-of', 'either', 'semicolon'].includes(previous))
      return undefined;
    return { type: 'course', code: codes.written(`${codes.defaultPrefix} ${match[0]}`), start: at, end };
  }
  if (
    previous === undefined ||
    !['and', 'or', 'comma', 'slash', 'open', 'one-of', 'either', 'semicolon'].includes(previous)
  )
    return undefined;
  const prefix = prefixWithGap(last).replace(/[A-Z]$/u, (letter) =>
    /^[A-Z]/u.test(match[0]) && /[\s-][A-Z]$/u.test(prefixWithGap(last)) ? '' : letter,
  );
  return { type: 'course', code: codes.written(prefix + match[0]), start: at, end };
}

/** The course that a number without letters continues: the nearest before it, with nothing between that is a condition. */
function lastCourse(before: readonly Token[]): string | undefined {
  for (let at = before.length - 1; at >= 0 && at >= before.length - 8; at--) {
    const token = before[at];
    if (token?.type === 'course') return token.code;
    if (token?.type === 'words') return undefined;
  }
  return undefined;
}

function wordEnd(text: string, at: number): number {
  word.lastIndex = at;
  return at + (word.exec(text)?.[0].length ?? 1);
}

/** Whether a slash stands between two words, as in `instructor/department`. */
function joinsWords(text: string, at: number, words: { readonly end: number } | undefined, codes: CodeReader): boolean {
  return words?.end === at && text.charAt(at + 1) !== ' ' && codes.codeAt(text, at + 1) === undefined;
}

/**
 * `consent of instructor or department chair` is one condition: words that a connector joins belong together, unless each
 * side is a condition of its own.
 */
function joinedWords(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const left = wordsBeforeConnector(joined);
    const previous = left === undefined ? undefined : joined[left];
    if (token.type !== 'words' || left === undefined || previous === undefined) {
      joined.push(token);
      continue;
    }
    const both = [previous, token].every(({ start, end }) =>
      isWholeCondition(text.slice(start, Math.min(end, start + farthestBack))),
    );
    if (both) joined.push(token);
    else joined.splice(left, joined.length - left, { type: 'words', start: previous.start, end: token.end });
  }
  return joined;
}

/** Where the words stand that the connectors at the end of the tokens continue. */
function wordsBeforeConnector(tokens: readonly Token[]): number | undefined {
  let at = tokens.length - 1;
  while (at >= 0 && tokens.length - at <= 2 && ['and', 'or', 'comma', 'slash'].includes(tokens[at]?.type ?? '')) at--;
  return at < tokens.length - 1 && tokens[at]?.type === 'words' ? at : undefined;
}
