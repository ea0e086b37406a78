import { type CodeReader, codeReader } from '../catalog-prose/course-codes.ts';
import { withChoices } from './choices.ts';
import { readCredits } from './credits.ts';
import type { CellOf, Entry } from './entry.ts';
import type { Field } from './fields.ts';
import type { Column, Layout } from './layout.ts';
import type { Row } from './sheet.ts';
import { isTermHeading } from './term-names.ts';

export function cellReader(columns: readonly Column[]): CellOf {
  const places = new Map<Field, number[]>();
  for (const { field, index } of columns) places.set(field, [...(places.get(field) ?? []), index]);
  return (row, field) =>
    (places.get(field) ?? [])
      .map((index) => row.cells[index] ?? '')
      .filter((cell) => cell !== '')
      .join('\n');
}

/** Says of each row below the headings what it is. */
export function entriesOf(layout: Layout, cellOf: CellOf): Entry[] {
  const header = layout.sheet.rows[layout.headerAt];
  const codes = codeReader();
  const parts: Entry[][] = [[]];
  for (const row of layout.sheet.rows.slice(layout.headerAt + 1)) {
    const filled = row.cells.filter((cell) => cell !== '');
    if (filled.length === 0) parts.push([]);
    else if (!isHeaderAgain(row, header)) parts.at(-1)?.push(entryOf(row, filled, cellOf, codes));
  }
  const [first = [], ...others] = parts.filter((part) => part.length > 0);
  if (!first.some((entry) => hasLetteredCode(entry, codes))) return withChoices(parts, cellOf);
  return withChoices([first, ...others.map((part) => withoutOtherTable(part, cellOf, codes))], cellOf);
}

/** A part behind an empty row that has no course, term, total or elective in it is another table. */
function withoutOtherTable(part: readonly Entry[], cellOf: CellOf, codes: CodeReader): readonly Entry[] {
  const [first] = part;
  const belongs = part.some((entry) => {
    if (entry.type === 'elective') return readCredits(cellOf(entry.row, 'credits')).amount !== undefined;
    return entry.type === 'term' || entry.type === 'total' || hasLetteredCode(entry, codes);
  });
  const isTable = part.filter(({ row }) => row.cells.filter((cell) => cell !== '').length > 1).length > 1;
  if (belongs || !isTable || first === undefined) return part;
  return [{ type: 'other-table', row: first.row, rows: part.length }];
}

function hasLetteredCode(entry: Entry, codes: CodeReader): boolean {
  return entry.type === 'course' && entry.codes.some((code) => codes.codeAt(code, 0) !== undefined);
}

function entryOf(row: Row, filled: readonly string[], cellOf: CellOf, codes: CodeReader): Entry {
  const [first = ''] = filled;
  const code = cellOf(row, 'code') || joinedCode(cellOf(row, 'subject'), cellOf(row, 'number'));
  const title = cellOf(row, 'title')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\S)\s*[*†‡¹²³]+$/u, '');
  const texts = filled.filter((cell) => !/^[\d.,\s–-]+$/u.test(cell));
  if (isTotal(texts, code, title)) return { type: 'total', row, words: filled.join(' ') };
  if (texts.length === 1 && /^(?:[-–—\s]*or[-–—\s:]*)$/iu.test(first)) return { type: 'or', row };
  const said = courseCodes(code, codes);
  if (said.codes.length === 0 && isHeading(row, filled, texts, cellOf)) {
    return isTermHeading(first) ? { type: 'term', row, title: first } : { type: 'section', row, title: first };
  }
  if (isPlaceholder(code, title, said.codes)) {
    return { type: 'elective', row, title: oneLine(title === '' ? code : title) };
  }
  if (said.codes.length === 0) return { type: 'unknown', row, words: oneLine(title || code || first) };
  const own = title === '' ? said.rest : title;
  const parts = said.codes.length > 1 ? own.split(/\s+or\s+|\s*\/\s*/u) : [own];
  return {
    type: 'course',
    row,
    codes: said.codes,
    titles: parts.length === said.codes.length ? parts : said.codes.map(() => own),
  };
}

function joinedCode(subject: string, number: string): string {
  if (subject === '' || number === '') return subject + number;
  return number.toUpperCase().startsWith(subject.toUpperCase()) ? number : `${subject} ${number}`;
}

/** The codes that a cell names: one, or several of which one is chosen; and what stands behind them. */
function courseCodes(cell: string, codes: CodeReader): { readonly codes: readonly string[]; readonly rest: string } {
  const text = oneLine(cell)
    .replace(/^or\s+/iu, '')
    .replace(/\s*[*†‡#¹²³]+$/u, '');
  if (text === '') return { codes: [], rest: '' };
  const found = codes.codeAt(text, 0);
  if (found !== undefined) {
    const rest = text.slice(found.end).trim();
    if (rest === '') return { codes: [found.code], rest: '' };
    const others = rest.split(/\s*(?:\bor\b|\/)\s*/iu);
    const more = others.slice(1).map((other) => other.trim());
    if (others[0] === '' && more.every((other) => codes.codeAt(other, 0)?.end === other.length)) {
      return { codes: [found.code, ...more], rest: '' };
    }
    const behind = /^[\s:–—-]*(?=\p{L})/u.exec(rest);
    // `HIT 100 Introduction to Health Information`: the code and the title in one cell.
    if (behind !== null && (rest.match(/\p{L}/gu)?.length ?? 0) > 2 && !/^(?:or|and)\b/iu.test(rest)) {
      return { codes: [found.code], rest: rest.slice(behind[0].length) };
    }
  }
  // A college may have codes that look like no others.
  return /\d/u.test(text) && text.length <= 16 && !isTermHeading(text) && !/^\d{4}-\d\d-\d\d$/u.test(text)
    ? { codes: [text], rest: '' }
    : { codes: [], rest: '' };
}

const electives =
  /\belectives?\b|\bgen(?:eral|\.)? ?ed(?:ucation)?\b|\b(?:humanities|social sciences?|fine arts?|mathematics|math|natural science|behavioral science|communications?) (?:requirement|course|option|core)\b|\brequirement\b|\bchoice\b|\bX{2,}\b/iu;

function isPlaceholder(code: string, title: string, codes: readonly string[]): boolean {
  if (/^(?:GE|GER|GEC|core|TB[AD]|open|free)\b(?! ?-?\d)|\d\*{2,}|[A-Z] ?\*{2,}/iu.test(oneLine(code))) return true;
  if (/\bX{2,}\b|\d+X+\b|\belect(?:ive)?s?\b|^gen ?ed/iu.test(code)) return true;
  return codes.length === 0 && electives.test(`${code} ${title}`);
}

/** A row that has nothing of a course but a name; a term may have its credits beside it. */
function isHeading(row: Row, filled: readonly string[], texts: readonly string[], cellOf: CellOf): boolean {
  const [first = ''] = filled;
  if (texts.length !== 1 || texts[0] !== first) return false;
  if (isTermHeading(first)) return true;
  return filled.length === 1 && cellOf(row, 'credits') === '' && !electives.test(first);
}

function isTotal(texts: readonly string[], code: string, title: string): boolean {
  return texts.some(
    (text) =>
      /^(?:#|no\.?|number|count) (?:of )?courses\b/iu.test(text) ||
      /^(?:grand |sub-? ?|semester |term |quarter |program |degree |overall |minimum )*totals?\b/iu.test(text) ||
      (text.length < 60 &&
        /\b(?:total|minimum) (?:credits?|units|hours|credit hours|program|semester|for)\b/iu.test(text)) ||
      (/\btotal\b/iu.test(text) &&
        (text === code || text === title) &&
        text.length < 60 &&
        !/\btotal (?:quality|cost)/iu.test(text)),
  );
}

function isHeaderAgain(row: Row, header: Row | undefined): boolean {
  if (header === undefined) return false;
  const filled = header.cells.filter((cell) => cell !== '').length;
  const same = header.cells.filter((cell, index) => cell !== '' && cell === row.cells[index]).length;
  return same >= Math.max(2, filled * 0.6);
}

/** The credits that a row of totals tells; in a column of hours or levels, a number is no sum of credits. */
export function totalOf(row: Row, cellOf: CellOf): number | undefined {
  const own = readCredits(cellOf(row, 'credits')).amount;
  if (own !== undefined) return typeof own === 'number' ? own : undefined;
  const others = (['lecture', 'laboratory', 'clinical', 'skill', 'outcome', 'ignored'] as const)
    .flatMap((field) => cellOf(row, field).split('\n'))
    .filter((cell) => cell !== '');
  const cells = row.cells.filter((cell) => cell !== '' && !others.includes(cell));
  const numbers = cells.flatMap((cell) => {
    const { amount } = readCredits(cell);
    return typeof amount === 'number' ? [amount] : [];
  });
  // `15-16` is no sum.
  if (numbers.length === 0 && /\d ?(?:[-–—/]|to|or) ?\d/u.test(cells.join(' '))) return undefined;
  const inWords = numbers.length === 0 ? /(\d{1,3}(?:\.\d+)?)(?!.*\d)/u.exec(cells.join(' '))?.[1] : undefined;
  return numbers.at(-1) ?? (inWords === undefined ? undefined : Number(inWords));
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
