import { readCredits } from './credits.ts';
import type { CellOf, ChoiceEntry, CourseEntry, Entry, HowMany } from './entry.ts';
import { namesIn } from './say.ts';

/** The rows of a table, part by part as empty rows divide it, with headings of choices put together with their options. */
export function withChoices(parts: readonly (readonly Entry[])[], cellOf: CellOf): Entry[] {
  const all = parts.flat();
  const firsts = new Set(parts.flatMap(([first]) => first ?? []));
  return all.map((entry, at): Entry => {
    const said = saidIn(entry);
    if (said === undefined) return entry;
    const { title, name, choose } = said;
    const isApart = at > 0 && firsts.has(entry);
    // A list of electives without a word about choosing is one only where it stands apart.
    if (choose === undefined && !isApart) return entry;
    const options: CourseEntry[] = [];
    for (const below of all.slice(at + 1)) {
      if (firsts.has(below) || (below.type !== 'course' && below.type !== 'or')) break;
      if (below.type === 'course') options.push(below);
    }
    if (options.reduce((sum, { codes }) => sum + codes.length, 0) < 2) return entry;
    const few = options.slice(0, fittingTotal(all, at, options, choose ?? 1, cellOf));
    return {
      type: 'choice',
      row: entry.row,
      title,
      name,
      ...(choose === undefined ? {} : { choose }),
      options: few,
      isApart,
    };
  });
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six'];
const number = `(${numbers.join('|')}|[1-9]\\d?)`;
const verbs = 'choose|select|pick|take|complete';
const howMany = [
  new RegExp(
    `\\b(?:${verbs}) (?:any |at least |from )?${number}\\b(?: \\(\\d\\))?( credits?| credit hours?| units| hours)?`,
    'iu',
  ),
  new RegExp(
    `(?:^|[(:–-] ?)(?:any )?${number}( credits?| credit hours?| units| hours)? (?:of|from) (?:the following|these|those)`,
    'iu',
  ),
];

/** What a heading says of a choice, where nothing else stands in its row but perhaps credits. */
function saidIn(entry: Entry): Pick<ChoiceEntry, 'title' | 'name' | 'choose'> | undefined {
  if (entry.type !== 'section' && entry.type !== 'elective' && entry.type !== 'unknown') return undefined;
  const filled = entry.row.cells.filter((cell) => cell !== '');
  const texts = filled.filter((cell) => /\p{L}/u.test(cell));
  const title = (texts[0] ?? '').replace(/\s+/gu, ' ');
  if (texts.length !== 1 || title.length > 200) return undefined;
  const found = howMany.map((pattern) => pattern.exec(title)).find((match) => match !== null);
  if (found === undefined || found === null) {
    const isList = filled.length === 1 && /\belectives?\b[^.]{0,40}$/iu.test(title);
    return isList ? { title, name: nameOf(title) } : undefined;
  }
  // `Humanities elective (choose one), 3` has its courses elsewhere.
  if (filled.length > 1 && !/following|below|these|:$/iu.test(title)) return undefined;
  const word = (found[1] ?? '').toLowerCase();
  const count = numbers.includes(word) ? numbers.indexOf(word) + 1 : Number(word);
  return { title, name: nameOf(title), choose: found[2] === undefined ? count : { credits: count } };
}

/** What is chosen: the heading without the words about choosing. */
function nameOf(title: string): string {
  const name = title
    .replace(
      new RegExp(`[([]? ?\\b(?:${verbs}|any|one|two|three) (?:${numbers.join('|')}|\\d|any|of|from|at)\\b.*$`, 'iu'),
      '',
    )
    .replace(/[\s:,;–—-]+$/u, '')
    .trim();
  return name;
}

/** A term has no more rows; in a longer list, no total tells how many are options. */
const mostOfTerm = 60;

/** So many of the courses below are options: where a total of the term tells it, up to there; otherwise all. */
function fittingTotal(
  all: readonly Entry[],
  at: number,
  options: readonly CourseEntry[],
  choose: HowMany,
  cellOf: CellOf,
): number {
  const creditsOf = (entry: Entry) => {
    const { amount } = readCredits(cellOf(entry.row, 'credits'));
    return typeof amount === 'number' ? amount : 0;
  };
  const start = all.slice(0, at).findLastIndex(({ type }) => type === 'term' || type === 'total');
  const end = all.slice(at).findIndex(({ type }) => type === 'term' || type === 'total');
  const last = end === -1 ? undefined : all[at + end];
  if (last?.type !== 'total' || end > mostOfTerm || at - start > mostOfTerm) return options.length;
  const isCounted = ({ type }: Entry) => type === 'course' || type === 'elective';
  const sum = (entries: readonly Entry[]) =>
    entries.filter(isCounted).reduce((before, one) => before + creditsOf(one), 0);
  const before = sum(all.slice(start + 1, at));
  const after = all.slice(at + 1, at + end);
  const [first] = options;
  const chosen = typeof choose === 'number' ? choose * (first === undefined ? 0 : creditsOf(first)) : choose.credits;
  const fits = (count: number) => {
    const others = after.filter((entry) => !options.slice(0, count).some((option) => option === entry));
    return before + chosen + sum(others) === creditsOf(last);
  };
  if (fits(options.length)) return options.length;
  const counts = [...options.keys()].map((index) => index + 1).filter((count) => count > 1 && fits(count));
  return counts.length === 1 ? (counts[0] ?? options.length) : options.length;
}

/** The codes of the options, for a sentence. */
export function optionsNamed({ options }: ChoiceEntry): string {
  return namesIn(options.flatMap(({ codes }) => codes));
}

/** Whether a place in the plan refers to a list: `HIT Elective (see list)` to `HIT Electives (choose one):`. */
export function refersTo(slot: string, list: string): boolean {
  const own = foldedName(slot);
  return own !== '' && own === foldedName(list);
}

function foldedName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\([^)]*\)?/gu, ' ')
    .replace(/\b(?:see|from)\b.*$/u, ' ')
    .replace(/\b(?:approved|list of|list|courses?|options?)\b/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/electives\b/gu, 'elective')
    .replace(/ (?:\d|i{1,3}|iv)$/u, '')
    .trim();
}
