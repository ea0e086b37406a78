import type { FileValue } from './file-value.ts';
import { flowOf } from './flow-text.ts';
import { quotedText } from './quoted-text.ts';

export type { FileGroup, FileValue } from './file-value.ts';

/**
 * The YAML text of plain data: keys in the order given, laid out as the formatter lays out, so that formatting it changes
 * nothing. Short lists of words, small groups and groups of numbers stand on one line; another group whose siblings do not
 * fit on a line stands on several as they do. Texts are quoted where YAML or our checker would take them for something else. Keys without a value
 * (undefined) are left out.
 *
 * @param comments lines for the top of the file, without the `#`
 */
export function fileText(value: FileValue, comments: readonly string[] = []): string {
  const head = comments.flatMap((comment) => comment.split(/\r\n?|[\n\u0085\u2028\u2029]/)).map(commentLine);
  const entries = entriesOf(value);
  const body = entries && entries.length > 0 ? sections(entries) : [...below('', value, 0, false)];
  return `${[...head, ...(body[0] === '' ? body.slice(1) : body)].join('\n')}\n`;
}

function commentLine(comment: string): string {
  return `# ${comment.replace(/[\p{Cc}\p{Cs}\uFEFF\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()}`.trimEnd();
}

/** What goes on over lines at the top of a file has an empty line around it. */
function sections(entries: readonly Entry[]): string[] {
  const lines: string[] = [];
  let wasLong = false;
  for (const entry of entries) {
    const own = entryLines(entry, 0, mayBeOneLine([entry]) && isOfNumbers(entry[1]));
    const isLong = own.length > 1 && isCollection(entry[1]);
    if (lines.length > 0 && (isLong || wasLong)) lines.push('');
    for (const line of own) lines.push(line);
    wasLong = isLong;
  }
  return lines;
}

type Entry = readonly [key: string, value: FileValue];

function entriesOf(value: FileValue): readonly Entry[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.filter((entry): entry is [string, FileValue] => entry[1] !== undefined);
}

function isCollection(value: FileValue): boolean {
  return typeof value === 'object' && value !== null;
}

/** Such as `{ lecture: 3, laboratory: 2 }`; other groups are what people come back to and add to. */
function isOfNumbers(value: FileValue): boolean {
  return entriesOf(value)?.every(([, one]) => typeof one === 'number') ?? false;
}

/** Whether all groups among siblings fit on a line each: those of one list or group look alike. */
function mayBeOneLine(entries: readonly Entry[]): boolean {
  return entries.every(
    ([key, value]) => entriesOf(value) === undefined || flowOf(value, key.length + 10) !== undefined,
  );
}

/** A key that is longer must be marked as one. */
const longestKey = 1_000;

function entryLines([key, value]: Entry, column: number, oneLine: boolean): string[] {
  const start = ' '.repeat(column);
  const written = quotedText(key, false);
  if (written.length <= longestKey) return below(`${start}${written}:`, value, column, oneLine);
  return [`${start}? ${written}`, ...below(`${start}:`, value, column, oneLine)];
}

/** A value behind a key or at the top, with all the lines that it takes. */
function below(start: string, value: FileValue, column: number, oneLine: boolean): string[] {
  const behind = start === '' ? '' : `${start} `;
  if (typeof value === 'string') return textLines(behind, value, column + 2);
  if (Array.isArray(value)) {
    const flow = flowOf(value, behind.length);
    if (flow !== undefined) return [behind + flow];
    return [...(start === '' ? [] : [start]), ...listLines(value, start === '' ? column : column + 2)];
  }
  const entries = entriesOf(value);
  if (!entries) return [behind + String(value)];
  const flow = oneLine || entries.length === 0 ? flowOf(value, behind.length) : undefined;
  if (flow !== undefined) return [behind + flow];
  return [start, ...groupLines(entries, column + 2)];
}

function groupLines(entries: readonly Entry[], column: number): string[] {
  const oneLine = mayBeOneLine(entries);
  return entries.flatMap((entry) => entryLines(entry, column, oneLine || isOfNumbers(entry[1])));
}

function listLines(items: readonly FileValue[], column: number): string[] {
  const oneLine = mayBeOneLine(items.map((item) => ['', item]));
  return items.flatMap((item) => itemLines(item, column, oneLine));
}

function itemLines(item: FileValue, column: number, oneLine: boolean): string[] {
  const dash = `${' '.repeat(column)}- `;
  if (typeof item === 'string') return textLines(dash, item, column + 2);
  if (Array.isArray(item)) {
    const flow = flowOf(item, dash.length);
    return flow === undefined ? behindDash(dash, listLines(item, column + 2)) : [dash + flow];
  }
  const entries = entriesOf(item);
  if (!entries) return [dash + String(item)];
  // One key alone reads as well without braces: `- any: [BIO 111, BIO 168]`.
  const flow = (oneLine && entries.length > 1) || entries.length === 0 ? flowOf(item, dash.length) : undefined;
  return flow === undefined ? behindDash(dash, groupLines(entries, column + 2)) : [dash + flow];
}

/** The first line moves up behind the dash. */
function behindDash(dash: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? dash + line.slice(dash.length) : line));
}

/** A line that is longer is broken between words. */
const widest = 110;

/** A text behind a key or a dash: several lines, or very many words, are written below it. */
function textLines(start: string, text: string, column: number): string[] {
  const indentation = ' '.repeat(Math.max(2, column));
  if (isPlainLines(text)) {
    const lines = text.split('\n');
    if (start !== '') {
      const mark = text.endsWith('\n') ? '|' : '|-';
      const written = text.endsWith('\n') ? lines.slice(0, -1) : lines;
      return [start + mark, ...written.map((line) => (line === '' ? '' : indentation + line))];
    }
  }
  const oneLine = start + quotedText(text, false);
  if (oneLine.length <= widest || start === '' || !isPlainWords(text)) return [oneLine];
  return [`${start}>-`, ...wrapped(text, widest - indentation.length).map((line) => indentation + line)];
}

/** Several lines of which each can stand as it is: printable, with nothing but words at its ends. */
function isPlainLines(text: string): boolean {
  return (
    /^\S[^\n]*(\n+\S[^\n]*)+\n?$/.test(text) &&
    !/[^\S\n](\n|$)/.test(text) &&
    !/[^\P{C}\n]|\p{Zl}|\p{Zp}|\uFEFF/u.test(text)
  );
}

/** Words with one space between any two of them. */
function isPlainWords(text: string): boolean {
  return /^[^\s]+( [^\s]+)+$/.test(text) && !/[\p{C}\uFEFF]/u.test(text);
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
