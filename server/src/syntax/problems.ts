import type { ErrorCode, YAMLError } from 'yaml';
import type { Finding, OffsetRange } from './finding.ts';
import { missingSpaces } from './missing-space.ts';
import { linesOfKey, missingColon } from './words-above-key.ts';

/** What is wrong with a text as YAML, told to people who do not know YAML. */

const tabSentence = 'Indent with spaces: a tab cannot be used for indentation.';

/** What is said of mistakes that always mean the same, by the codes of the parser. */
export const sentences: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: 'A reference such as *name stands by itself: remove what stands before it.',
  BAD_ALIAS:
    'This asterisk has no name behind it: write *name for what is called &name further up, or put the text in quotes.',
  BAD_COLLECTION_TYPE: 'The word with an exclamation mark before this value does not fit it: remove that word.',
  BAD_DIRECTIVE:
    'A line that starts with % is an instruction to the reader of the file, and this one is not known: remove it.',
  BAD_DQ_ESCAPE:
    'A backslash inside double quotes starts a special character, and this one is not known: write \\\\ for a backslash, or use single quotes.',
  BAD_INDENT:
    'The indentation does not fit the lines above: entries of one list or one group start in the same column.',
  BAD_PROP_ORDER:
    'A word with & or ! stands right before the value that it is about: move it there, or put the text in quotes.',
  BAD_SCALAR_START: 'A text cannot start with this character: put the text in quotes.',
  BLOCK_IN_FLOW: 'Inside [ ] or { } everything is separated by commas; an indented list or group cannot start here.',
  IMPOSSIBLE: 'This cannot be read.',
  KEY_OVER_1024_CHARS: 'This key is longer than 1,024 characters: shorten it.',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line: is a colon missing, or a quotation mark?',
  MULTIPLE_ANCHORS: 'A value can have only one name with &: remove one.',
  MULTIPLE_TAGS: 'A value can have only one word with an exclamation mark before it: remove one.',
  NON_STRING_KEY: 'A key must be a text.',
  RESOURCE_EXHAUSTION: 'This is nested too deeply to be read.',
  TAB_AS_INDENT: tabSentence,
  TAG_RESOLVE_FAILED:
    'This value does not fit the word with an exclamation mark before it: remove that word, or put the text in quotes.',
};

/** A message of the YAML parser as findings of ours: a stable code, words, and the places where the mistakes were made. */
export function problemsOf(error: YAMLError, text: string): readonly Finding[] {
  const mayBeWord = error.code === 'MULTILINE_IMPLICIT_KEY' || error.message.startsWith(wordForKey);
  const spaces = mayBeWord ? missingSpaces(text, withinText(error.pos, text)) : [];
  if (spaces.length > 0) return spaces;
  const words =
    error.code === 'MULTILINE_IMPLICIT_KEY' ? linesOfKey(text, withinText(error.pos, text)).slice(0, -1) : [];
  return words.length > 0 ? words.map(missingColon) : [problemOf(error, text)];
}

/** How the parser begins when a word stands where a key is expected. */
const wordForKey = 'Implicit map keys';

function problemOf(error: YAMLError, text: string): Finding {
  const range = wholeWord(withinText(error.pos, text), text);
  const code = yamlCode(error.code);
  const say = (saidCode: string, message: string): Finding => ({
    code: saidCode,
    severity: 'error',
    message,
    ...range,
  });
  const isMisplaced = error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'UNEXPECTED_TOKEN';
  if (isMisplaced && startsItem(text, range.start)) return say('yaml-misplaced-item', misplacedItem);
  if (error.code === 'UNEXPECTED_TOKEN') return unexpected(error.message, text, range);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return pairInPair(text, range);
  const missing = error.code === 'MISSING_CHAR' ? missingCharacter(error.message, range, text) : undefined;
  return missing ?? say(code, sentences[error.code] ?? unreadable);
}

/** The code of the finding for a mistake of the parser's. */
export function yamlCode(mistake: string): string {
  return `yaml-${mistake.toLowerCase().replaceAll('_', '-')}`;
}

const misplacedItem =
  'An item of a list cannot stand here, because the key above has its value already: remove that value, or give the list a key of its own.';

/** Whether a line starts at an offset, but for blanks, with the dash of a list item. */
function startsItem(text: string, offset: number): boolean {
  if (!/^-\s/.test(text.slice(offset, offset + 2))) return false;
  let before = offset - 1;
  while (text.charAt(before) === ' ' || text.charAt(before) === '\t') before--;
  return before < 0 || text.charAt(before) === '\n' || text.charAt(before) === '\r';
}

const unreadable = 'This cannot be read as YAML: check the indentation, the colons and the quotation marks.';

/** A pair inside a pair: either both stand on one line, or the second is indented as if it belonged to the first. */
function pairInPair(text: string, range: OffsetRange): Finding {
  const rest = text.slice(range.start, range.start + 2_000);
  const code = 'yaml-block-as-implicit-key';
  const below = /^(?![^\r\n]*:(?:\s|$))[^\r\n]*(?:\r\n?|\n)\s*(?<key>[^\s:#][^:\r\n]*):/.exec(rest);
  if (!below?.groups?.key) {
    const message =
      'Two “key: value” pairs stand on one line. Put the second on a line of its own, indented, or put the text in quotes if its colon is part of it.';
    return { code, severity: 'error', message, ...range };
  }
  const key = below.groups.key;
  const end = range.start + below[0].length - 1;
  const message = `“${key}” is indented as if it belonged to the line above, which has its value already: move it to the left, to the column in which the key above starts.`;
  return { code: 'yaml-indented-too-far', severity: 'error', message, start: end - key.length, end };
}

function missingCharacter(message: string, range: OffsetRange, text: string): Finding | undefined {
  if (message.startsWith(wordForKey)) {
    return missingColon({ text: text.slice(range.start, range.end).trim(), ...range });
  }
  if (message.includes('closing')) {
    const opening = openingQuote(text, range.start);
    return {
      code: 'yaml-missing-quote',
      severity: 'error',
      message: 'The quotation mark that is opened here is never closed: add the closing one.',
      ...opening,
    };
  }
  if (message.includes('block scalar') || message.includes('space') || message.includes('#')) {
    return { code: 'yaml-missing-space', severity: 'error', message: 'A space is missing here.', ...range };
  }
  return undefined;
}

/** The parser complains where an unclosed text ends; people look for where it was opened. */
function openingQuote(text: string, end: number): OffsetRange {
  const quotes = new Set(['"', "'"]);
  for (let offset = Math.min(end, text.length) - 1; offset >= 0; offset--) {
    const character = text.charAt(offset);
    const before = text.charAt(offset - 1);
    if (quotes.has(character) && (before === '' || ' \t\n\r[{,:-?'.includes(before))) {
      return { start: offset, end: offset + 1 };
    }
  }
  return { start: Math.max(0, end - 1), end };
}

function unexpected(complaint: string, text: string, range: OffsetRange): Finding {
  const found = text.slice(range.start, range.end).trim().slice(0, 20);
  const place = found === '' ? 'Something is missing or misplaced here' : `“${found}” cannot stand here`;
  if (/at node end|in YAML stream/.test(complaint)) {
    return {
      code: 'yaml-rest-not-read',
      severity: 'error',
      message: `${place}, and nothing after it is read: what stands above is complete already. Check the line above for a missing colon, and the brackets and quotation marks.`,
      ...range,
    };
  }
  const message = `${place}: check the indentation, the commas and the quotation marks around it.`;
  return { code: 'yaml-unexpected-token', severity: 'error', message, ...range };
}

/** The parser points at one character where a word begins; people look at words. */
function wholeWord(range: OffsetRange, text: string): OffsetRange {
  if (range.end - range.start !== 1) return range;
  const word = /^[\p{L}\p{N}][\p{L}\p{N}_-]*/u.exec(text.slice(range.start, range.start + 200));
  return word ? { start: range.start, end: range.start + word[0].length } : range;
}

/** Keeps a range inside the text, and at least one character wide where there is one. */
function withinText([from, to]: readonly [number, number], text: string): OffsetRange {
  const end = Math.min(Math.max(to, from), text.length);
  const start = Math.min(from, end);
  if (start < end) return { start, end };
  return start > 0 && text.charAt(start - 1).trim() !== '' ? { start: start - 1, end } : { start, end };
}

export function duplicateKeyProblem(key: string, first: OffsetRange, second: OffsetRange): Finding {
  return {
    code: 'duplicate-key',
    severity: 'error',
    message: `“${key}” stands here twice: remove one, or give it another name.`,
    values: { key },
    related: [{ start: first.start, end: first.end, message: `“${key}” stands here first` }],
    start: second.start,
    end: second.end,
  };
}

/** What the parser says where an open bracket runs into something else; where it was opened is found in the tree. */
export function isAboutOpenBracket({ message }: YAMLError): boolean {
  return /^Flow (?:map|sequence) .*must .*end with a [\]}]$/.test(message);
}

export function openBracketProblem({ source, offset }: { source: '[' | '{'; offset: number }): Finding {
  const closing = source === '{' ? '}' : ']';
  return {
    code: 'yaml-missing-bracket',
    severity: 'error',
    message: `The bracket \`${source}\` that is opened here is never closed: add \`${closing}\`.`,
    values: { closing },
    start: offset,
    end: offset + 1,
  };
}

/** Inside brackets the parser does not name a tab as a tab: it takes the bracket to be open. */
export function tabProblem({ start, end }: OffsetRange): Finding {
  return { code: yamlCode('TAB_AS_INDENT'), severity: 'error', message: tabSentence, start, end };
}

/** A number so long, so large or so small that another one would be kept in its place. */
export function numberNotKeptProblem(source: string, kept: number, start: number, end: number): Finding {
  const becomes = Number.isFinite(kept) ? `it would become ${BigInt(kept)}` : 'it is too large';
  return {
    code: 'number-not-kept',
    severity: 'error',
    message: `The number ${shortNumber(source)} cannot be kept as it is written: ${becomes}. Write another number; if it is an id or part of a text, put it in quotation marks.`,
    values: { number: source.slice(0, 100) },
    start,
    end,
  };
}

/** `.inf` and `.nan`, which are numbers in YAML. */
export function numberNotFiniteProblem(source: string, start: number, end: number): Finding {
  return {
    code: 'number-not-finite',
    severity: 'error',
    message: `${source} stands for ${/nan/i.test(source) ? 'what is no number' : 'infinity'}, and nothing can be counted with it: write a number, or put it in quotation marks if it is a text.`,
    values: { number: source },
    start,
    end,
  };
}

function shortNumber(source: string): string {
  return source.length > 40 ? `${source.slice(0, 40)}…` : source;
}

export function missingAnchorProblem(name: string, start: number, end: number): Finding {
  return {
    code: 'yaml-missing-anchor',
    severity: 'error',
    message: `*${name} stands for what is called &${name} further up, and nothing is. If the asterisk is part of the text, put the text in quotes.`,
    values: { name },
    start,
    end,
  };
}

export function turningSignProblem(start: number): Finding {
  return {
    code: 'hidden-direction-sign',
    severity: 'warning',
    message:
      'An invisible sign stands here that turns the direction of the text: this line is shown in another order than it is read in. Delete it.',
    start,
    end: start + 1,
  };
}

export function hardSpaceProblem({ start, end }: OffsetRange): Finding {
  return {
    code: hardSpaceCode,
    severity: 'error',
    message: 'A non-breaking space stands here, as word processors write it: write a normal space.',
    start,
    end,
  };
}

export const hardSpaceCode = 'yaml-non-breaking-space';

/** Characters that read as something else than they look like; found by a plain search of the text. */
export function cheapProblems(text: string): Finding[] {
  const problems: Finding[] = [];
  const loneReturn = /\r(?!\n)/.exec(text);
  if (loneReturn) {
    problems.push({
      code: 'lone-carriage-return',
      severity: 'warning',
      message:
        'This line ends with an old Mac line break, which is not read as the end of a line: set the line endings of the file to LF or CRLF.',
      start: loneReturn.index,
      end: loneReturn.index + 1,
    });
  }
  const laterMark = text.indexOf('\uFEFF', 1);
  if (laterMark > 0) {
    problems.push({
      code: 'stray-byte-order-mark',
      severity: 'warning',
      message: 'An invisible character (a byte order mark) stands here and becomes part of the text: delete it.',
      start: laterMark,
      end: laterMark + 1,
    });
  }
  const lostLetter = text.indexOf(unknownLetter);
  if (lostLetter >= 0) {
    problems.push({
      code: 'unknown-letter',
      severity: 'warning',
      message:
        'Letters of this file are not known, since it was not saved as UTF-8: in VS Code choose “Reopen with Encoding” and “Windows 1252” before you save. Where the sign � stands in the file already, write the letter again.',
      start: lostLetter,
      end: lostLetter + 1,
    });
  }
  return problems;
}

/** What stands in a text for bytes that are no letter in UTF-8. */
export const unknownLetter = '\uFFFD';
