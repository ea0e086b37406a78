/** The UTF-16 units that YAML gives a meaning. */

export const tab = 9;
export const lineFeed = 10;
export const carriageReturn = 13;
export const space = 32;
export const exclamationMark = 33;
export const doubleQuote = 34;
export const hash = 35;
export const percent = 37;
export const ampersand = 38;
export const singleQuote = 39;
export const asterisk = 42;
export const plus = 43;
export const comma = 44;
export const minus = 45;
export const dot = 46;
export const colon = 58;
export const greaterThan = 62;
export const questionMark = 63;
export const at = 64;
export const openBracket = 91;
export const backslash = 92;
export const closeBracket = 93;
export const backtick = 96;
export const openBrace = 123;
export const verticalBar = 124;
export const closeBrace = 125;

/** What reading gives behind the end of what is read. */
export const nothing = -1;

/** Blank, end of a line, or end of what is read: what has to follow a colon or a dash. */
export function isBlank(unit: number): boolean {
  return unit === space || unit === lineFeed || unit === carriageReturn || unit === tab || unit === nothing;
}

/** End of a line, or of what is read. A carriage return without a line feed never gets here. */
export function isLineEnd(unit: number): boolean {
  return unit === lineFeed || unit === carriageReturn || unit === nothing;
}

/** The punctuation of lists and groups in brackets, which ends a word inside of them. */
export function isFlowPunctuation(unit: number): boolean {
  return unit === comma || unit === openBracket || unit === closeBracket || unit === openBrace || unit === closeBrace;
}

/** Whether a word without quotation marks may start with a character; of a dash, colon or question mark more is asked. */
export function mayStartPlain(unit: number): boolean {
  switch (unit) {
    case nothing:
    case tab:
    case space:
    case lineFeed:
    case carriageReturn:
    case exclamationMark:
    case doubleQuote:
    case hash:
    case percent:
    case ampersand:
    case singleQuote:
    case asterisk:
    case comma:
    case greaterThan:
    case at:
    case openBracket:
    case closeBracket:
    case backtick:
    case openBrace:
    case verticalBar:
    case closeBrace:
      return false;
    default:
      return true;
  }
}
