import { foldLoosely } from '../catalog-prose/course-codes.ts';
import type { FileValue } from '../import/file-value.ts';
import { optionsNamed, refersTo } from './choices.ts';
import { readCredits } from './credits.ts';
import { oneLine, totalOf } from './entries.ts';
import type { CellOf, ChoiceEntry, Entry, HowMany } from './entry.ts';
import type { Layout } from './layout.ts';
import { namesIn, type Say } from './say.ts';
import { sayOfTotals, type TotalRead } from './say-of-totals.ts';
import type { Row } from './sheet.ts';
import { type TermName, termName, termOrder } from './term-names.ts';
import { isSumOf, type Sum, sumInWords, termSums } from './term-sums.ts';

/** What rows say of when courses are taken. */
export interface PlanRead {
  readonly terms: readonly FileValue[];
  /** The credits of the whole program, where a row tells them. */
  readonly credits?: number;
}

interface TermDraft {
  readonly name: TermName;
  slots: Slot[];
  credits?: number;
  /** A row of totals has ended it. */
  isTotaled?: boolean;
}

type Slot =
  | { readonly type: 'courses'; codes: string[] }
  | { readonly type: 'choice'; readonly choose: HowMany; readonly from: readonly string[]; readonly title?: string }
  | { readonly type: 'elective'; readonly title: string; readonly credits: FileValue | undefined };

export interface PlanContext {
  readonly cellOf: CellOf;
  readonly layout: Layout;
  readonly say: Say;
  /** Whether the column of terms says when courses are planned. */
  readonly hasTermColumn: boolean;
  /** The code that a row's course has in the file; absent where the row made no course. */
  codeOf(row: Row, code: string): string | undefined;
}

/** A term has no more credits; what a row tells beyond them is the total of a program. */
const mostOfTerm = 30;

/** Makes the terms of the rows. Where no row tells a term, choices and electives have no place, and that is noted. */
export function planOf(entries: readonly Entry[], context: PlanContext): PlanRead {
  const { say, cellOf } = context;
  const drafts = new Map<string, TermDraft>();
  const planned = new Set<string>();
  const columns = termCells(entries, context);
  let section: TermName | undefined;
  let sectionYear: number | undefined;
  let latest: TermName | undefined;
  let isOr = false;
  let credits: number | undefined;
  const sums = termSums();
  const whole = sumOfRows(entries, cellOf);
  // What the latest heading of a term told, also where the column of terms knows better.
  let toldByHeading: number | undefined;
  // Behind the total of the whole program, nothing is part of a term.
  let hasEnded = false;
  const options = new Set<Row>();
  const lists: ChoiceEntry[] = [];
  const homeless: string[] = [];
  const totals: TotalRead[] = [];

  for (const entry of entries) {
    const { row } = entry;
    if (entry.type === 'or') {
      isOr = true;
      continue;
    }
    if (entry.type === 'term') {
      hasEnded = false;
      const name = termName(entry.title);
      const isYearOnly = name?.year !== undefined && name.season === undefined && name.number === undefined;
      if (isYearOnly) sectionYear = name.year;
      section = name === undefined || isYearOnly ? undefined : inYear(name, sectionYear);
      // The column of terms knows better.
      if (columns.size > 0) section = undefined;
      if (section !== undefined && !drafts.has(keyOf(section)))
        drafts.set(keyOf(section), { name: section, slots: [] });
      const told = totalOf(
        { ...row, cells: row.cells.map((cell) => (oneLine(cell) === entry.title ? '' : cell)) },
        cellOf,
      );
      toldByHeading = told;
      const draft = section && drafts.get(keyOf(section));
      if (draft !== undefined && told !== undefined && told <= mostOfTerm) draft.credits = told;
      continue;
    }
    if (entry.type === 'total') {
      const total = totalOf(row, cellOf);
      const ofTerm = /\b(?:semester|term|quarter|session)\b|\bsub-?\s?total/iu.test(entry.words);
      const around = section ?? (ofTerm || columns.size > 0 ? latest : undefined);
      const draft = around && drafts.get(keyOf(around));
      const sum = [...drafts.values()].reduce((before, { credits: own }) => before + (own ?? 0), 0);
      // Behind the total of the last term stands that of all terms.
      const isSum = draft !== undefined && draft.credits !== undefined && drafts.size > 1 && total === sum;
      const own = sums.of(around === undefined ? '' : keyOf(around));
      const isOfTerm = total === undefined || ofTerm || total === toldByHeading || isSumOf(total, own);
      const isWhole =
        draft === undefined ||
        isSum ||
        (total ?? 0) > mostOfTerm ||
        /\b(?:program|degree|grand|overall)\b/iu.test(entry.words) ||
        (!isOfTerm && [sums.ofAll(), whole].some((sum) => Number.isFinite(sum.max) && isSumOf(total, sum)));
      if (isWhole) credits = total ?? credits;
      else if (isOfTerm && total !== undefined) draft.credits = total;
      if (draft !== undefined) draft.isTotaled = true;
      if (isWhole && drafts.size > 0) {
        hasEnded = true;
        section = undefined;
      }
      totals.push({
        row,
        words: oneLine(entry.words).slice(0, 80),
        total,
        of: isWhole ? undefined : draft.name.title,
        ...(isWhole || isOfTerm ? {} : { sums: { ofTerm: sumInWords(own), ofAll: sumInWords(sums.ofAll()) } }),
      });
      continue;
    }
    if (entry.type === 'choice') {
      for (const option of entry.options) options.add(option.row);
      const own = columns.get(entry.options[0]?.row ?? row) ?? section;
      const draft = own && (drafts.get(keyOf(own)) ?? { name: own, slots: [] });
      const isSlot = [...drafts.values()].some(({ slots }) => slots.some((slot) => isPlaceOf(slot, entry)));
      if (
        own === undefined ||
        draft === undefined ||
        entry.choose === undefined ||
        isSlot ||
        (draft.isTotaled && entry.isApart)
      ) {
        lists.push(entry);
        continue;
      }
      drafts.set(keyOf(own), draft);
      sums.addChoice(
        keyOf(own),
        entry.options.map((option) => readCredits(cellOf(option.row, 'credits')).amount),
      );
      const from = optionsOf(entry, context, planned);
      draft.slots.push({
        type: 'choice',
        choose: entry.choose,
        from,
        ...(entry.name === '' ? {} : { title: entry.name }),
      });
      say(
        'warning',
        `“${entry.title.slice(0, 80)}” is read as a choice of ${optionsNamed(entry)}, in “${draft.name.title}”.`,
        row,
      );
      continue;
    }
    const name = columns.get(row) ?? section;
    const { amount } = readCredits(cellOf(row, 'credits'));
    // What is left out of the file may be part of a total.
    if (entry.type === 'unknown' && amount !== undefined) {
      sums.add(name === undefined ? '' : keyOf(name), amount, 'perhaps');
    }
    if (entry.type !== 'course' && entry.type !== 'elective') continue;
    if (options.has(row)) continue;
    latest = name ?? latest;
    const continued: boolean = isOr || /^or\b/iu.test(cellOf(row, 'code'));
    isOr = false;
    const isAgain = entry.type === 'course' && entry.codes.every((code) => planned.has(foldLoosely(code)));
    sums.add(name === undefined ? '' : keyOf(name), amount, continued ? 'instead' : isAgain ? 'perhaps' : undefined);
    if (name === undefined) {
      const isHomeless = entry.type === 'course' && !continued && entry.codes.length === 1;
      if (!isHomeless) withoutTerm(entry, continued, context);
      else if (hasEnded || drafts.size > 0 || columns.size > 0) homeless.push(...entry.codes);
      continue;
    }
    const draft = drafts.get(keyOf(name)) ?? { name, slots: [] };
    drafts.set(keyOf(name), draft);
    if (entry.type === 'elective') {
      addElective(draft, entry.title, row, context);
      continue;
    }
    const codes = entry.codes
      .flatMap((code) => context.codeOf(row, code) ?? [])
      .filter((code) => !planned.has(foldLoosely(code)));
    for (const code of codes) planned.add(foldLoosely(code));
    const last = draft.slots.at(-1);
    if (continued && last?.type === 'courses') last.codes.push(...codes);
    else if (codes.length > 0) draft.slots.push({ type: 'courses', codes });
  }
  sayOfTotals(totals, say);
  for (const list of lists) placeList(list, [...drafts.values()], context, planned);
  if (homeless.length > 0)
    say('warning', `${namesIn(homeless)} ${homeless.length === 1 ? 'stands' : 'stand'} in no term.`);
  const terms = inOrder([...drafts.values()], columns.size > 0);
  return { terms: terms.map(termValue), ...(credits === undefined ? {} : { credits }) };
}

/** The sum of all rows with credits, wherever they stand. */
function sumOfRows(entries: readonly Entry[], cellOf: CellOf): Sum {
  const all = termSums();
  for (const { type, row } of entries) {
    if (type === 'course' || type === 'elective') all.add('', readCredits(cellOf(row, 'credits')).amount);
  }
  return all.ofAll();
}

/** Puts a list of electives into the places of the plan that refer to it by its name. */
function placeList(list: ChoiceEntry, drafts: readonly TermDraft[], context: PlanContext, planned: Set<string>): void {
  const { say } = context;
  const title = list.title.slice(0, 80);
  const from = optionsOf(list, context, planned);
  const places = drafts.flatMap(({ slots }) => slots.filter((slot) => isPlaceOf(slot, list)));
  if (places.length === 0) {
    say(
      'error',
      `“${title}” has no place in a term: ${optionsNamed(list)} are kept as courses, and the choice is left out.`,
      list.row,
    );
    return;
  }
  // Two places and “choose two” are one choice each.
  const choose = places.length === 1 ? (list.choose ?? 1) : 1;
  for (const draft of drafts) {
    draft.slots = draft.slots.map(
      (slot): Slot =>
        slot.type === 'elective' && places.includes(slot)
          ? { type: 'choice', choose, from, title: slot.title.replace(/ ?\([^)]*\)/gu, '') }
          : slot,
    );
  }
  const named = places.flatMap((slot) => (slot.type === 'elective' ? [`“${slot.title.slice(0, 80)}”`] : []));
  say('information', `“${title}”: ${optionsNamed(list)} are the choice at ${named.join(' and ')}.`, list.row);
}

function isPlaceOf(slot: Slot, { name }: ChoiceEntry): boolean {
  return slot.type === 'elective' && refersTo(slot.title, name);
}

/** The options of a choice as the file has them, those left out that are taken anyway. */
function optionsOf({ options }: ChoiceEntry, { codeOf }: PlanContext, planned: Set<string>): string[] {
  const codes = options
    .flatMap(({ row, codes: own }) => own.flatMap((code) => codeOf(row, code) ?? []))
    .filter((code) => !planned.has(foldLoosely(code)));
  for (const code of codes) planned.add(foldLoosely(code));
  return codes;
}

function withoutTerm(entry: Entry, continued: boolean, { say }: PlanContext): void {
  const { row } = entry;
  if (entry.type === 'elective') {
    say(
      'error',
      `“${entry.title.slice(0, 80)}” is left out: an elective has its place in a term, and none is told for it.`,
      row,
    );
  } else if (entry.type === 'course' && (continued || entry.codes.length > 1)) {
    say(
      'error',
      `The choice at ${entry.codes.join(' or ')} is left out: a choice has its place in a term, and none is told for it.`,
      row,
    );
  }
}

function addElective(draft: TermDraft, title: string, row: Row, { cellOf, say }: PlanContext): void {
  const { amount } = readCredits(cellOf(row, 'credits'));
  if (amount === undefined)
    say('warning', `No credits are told for “${title.slice(0, 80)}”: write them into the file.`, row, 'credits');
  const count = draft.slots.filter((slot) => slot.type === 'elective' && slot.title === title).length;
  draft.slots.push({ type: 'elective', title: count === 0 ? title : `${title} ${count + 1}`, credits: amount });
}

/** The term that each row's own cells tell. In merged cells, only the first row has it. */
function termCells(entries: readonly Entry[], { cellOf, layout, hasTermColumn }: PlanContext): Map<Row, TermName> {
  const found = new Map<Row, TermName>();
  if (!hasTermColumn) return found;
  const heading = layout.columns.find(({ field }) => field === 'term')?.heading ?? 'Term';
  const kind = /^(?:term|semester|quarter|session)$/iu.exec(heading)?.[0] ?? 'Term';
  const said = entries
    .map(({ row }) => `${cellOf(row, 'year')}\n${cellOf(row, 'term')}`)
    .filter((cell) => cell !== '\n');
  const isMerged = said.length < entries.length && new Set(said).size === said.length;
  let last: TermName | undefined;
  for (const { row, type } of entries) {
    const [year, term] = [oneLine(cellOf(row, 'year')), oneLine(cellOf(row, 'term'))];
    if (type === 'term' || type === 'total' || type === 'section') continue;
    if (year === '' && term === '') {
      if (isMerged && last !== undefined) found.set(row, last);
      continue;
    }
    const name = termName(/^(?:\d{1,2}|[ivx]{1,4})$/iu.test(term) ? `${kind} ${term}` : term) ?? last;
    const calendar = calendarTerm(term, year);
    if (calendar !== undefined) {
      found.set(row, calendar);
      last = calendar;
      continue;
    }
    const studyYear = /^\d$/u.test(year)
      ? Number(year)
      : termName(/year|yr/iu.test(year) ? year : `Year ${year}`)?.year;
    const full =
      term === '' && year !== ''
        ? termName(year.replace(/^(\d{1,2})(?:st|nd|rd|th)?$/u, 'Year $1'))
        : name && inYear(name, studyYear);
    if (full === undefined) continue;
    found.set(row, full);
    last = full;
  }
  return found;
}

/** The term of a year of the calendar, such as `Fall` beside `2026` or `Spring` beside `2026-27`. */
function calendarTerm(term: string, year: string): TermName | undefined {
  const [, first, second] = /^(?:AY ?)?((?:19|20)\d\d)(?: ?[-–/] ?(?:20)?(\d\d))?$/iu.exec(year) ?? [];
  const name = termName(term);
  if (first === undefined || name === undefined || name.calendarYear !== undefined) return undefined;
  const starts = name.season === 'fall' || second === undefined;
  return { ...name, title: `${name.title} ${year}`, calendarYear: Number(first) + (starts ? 0 : 1) };
}

/** A term that does not say its year is in the one that is told around it. */
function inYear(name: TermName, year: number | undefined): TermName {
  if (year === undefined || name.year !== undefined) return name;
  return { ...name, year, title: `${name.title}, year ${year}` };
}

function keyOf({ title }: TermName): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** In the order of their names where they came from cells and each tells its place; otherwise as they stand. */
function inOrder(drafts: readonly TermDraft[], fromCells: boolean): readonly TermDraft[] {
  const orders = drafts.map(({ name }) => termOrder(name));
  const byCalendar = new Set(drafts.map(({ name }) => name.calendarYear !== undefined));
  if (!fromCells || orders.includes(undefined) || byCalendar.size > 1) return drafts;
  return drafts
    .map((draft, index) => ({ draft, order: orders[index] ?? 0 }))
    .sort((a, b) => a.order - b.order)
    .map(({ draft }) => draft);
}

function termValue({ name, slots, credits }: TermDraft): FileValue {
  return {
    title: name.title,
    season: name.season,
    year: name.year,
    credits,
    courses: slots.flatMap((slot): FileValue[] => {
      if (slot.type === 'elective') return [{ elective: slot.title, credits: slot.credits }];
      if (slot.type === 'choice') {
        const { choose, from, title } = slot;
        return from.length === 0 ? [] : [{ choose: typeof choose === 'number' ? choose : { ...choose }, from, title }];
      }
      const [only] = slot.codes;
      return slot.codes.length === 1 && only !== undefined ? [only] : [{ choose: 1, from: slot.codes }];
    }),
  };
}
