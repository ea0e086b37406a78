import type { Term } from '../../model/plan.ts';

export type Season = 'fall' | 'winter' | 'spring' | 'summer';

export const seasons: readonly Season[] = ['fall', 'winter', 'spring', 'summer'];

/** When a term takes place, as far as its file says so. */
export interface TermMoment {
  readonly season?: Season;
  /** The year of study, counted from 1. */
  readonly year?: number;
  /** The year of the calendar, such as 2026. */
  readonly calendarYear?: number;
  /** The year is only a number beside the season, as in “Spring 2”: it may count terms as well. */
  readonly isCounted?: true;
}

/** When a term takes place: by its `season` and `year`, and where these are absent, by what its title says. */
export function momentOf(term: Term): TermMoment {
  const titled = momentInTitle(term.title?.text ?? '');
  const season = seasonCalled(term.season?.text) ?? (term.season ? undefined : titled.season);
  if (term.year !== undefined) return { ...(season ? { season } : {}), year: term.year };
  const { season: _season, ...years } = titled;
  return { ...(season ? { season } : {}), ...years };
}

/** The season that a word names; undefined for any other word. */
export function seasonCalled(word: string | undefined): Season | undefined {
  return seasons.find((season) => season === word);
}

const numbers: ReadonlyMap<string, number> = new Map(
  [
    ['1', '1st', 'i', 'one', 'first', 'freshman'],
    ['2', '2nd', 'ii', 'two', 'second', 'sophomore'],
    ['3', '3rd', 'iii', 'three', 'third', 'junior'],
    ['4', '4th', 'iv', 'four', 'fourth', 'senior'],
    ['5', '5th', 'v', 'five', 'fifth'],
    ['6', '6th', 'vi', 'six', 'sixth'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

/** Longer titles are sentences, and say nothing that can be relied on. */
const longestTitle = 100;

function momentInTitle(title: string): TermMoment {
  if (title.length > longestTitle) return {};
  const words =
    title
      .toLowerCase()
      .replaceAll('autumn', 'fall')
      .match(/[\p{L}\d]+/gu) ?? [];
  const named = new Set(words.flatMap((word) => seasonCalled(word) ?? []));
  // “Fall or spring” is no season.
  const season = named.size === 1 ? [...named][0] : undefined;
  const calendarYears = words.filter((word) => /^(19|20)\d\d$/.test(word)).map(Number);
  const calendarYear = calendarYears.length === 1 && !/\d[-–/]\d/.test(title) ? calendarYears[0] : undefined;
  const year = yearIn(words);
  const counted = year === undefined && season ? numberBeside(words, season) : undefined;
  return {
    ...(season ? { season } : {}),
    ...(year === undefined ? {} : { year }),
    ...(counted === undefined ? {} : { year: counted, isCounted: true }),
    ...(calendarYear === undefined ? {} : { calendarYear }),
  };
}

/** “Year 2”, “second year”, “sophomore fall”. */
function yearIn(words: readonly string[]): number | undefined {
  const found = words.flatMap((word, at) => {
    if (word === 'year') return numbers.get(words[at - 1] ?? '') ?? numbers.get(words[at + 1] ?? '') ?? [];
    return /^(freshman|sophomore|junior|senior)$/.test(word) ? (numbers.get(word) ?? []) : [];
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** “First fall”, “Spring 2”; in “Semester 3 (fall)” the number is that of the term. */
function numberBeside(words: readonly string[], season: Season): number | undefined {
  const at = words.indexOf(season);
  const isOfTerm = (word = '') => /^(semester|term|quarter|trimester|session|block|part)$/.test(word);
  if (!isOfTerm(words[at - 2])) {
    const before = numbers.get(words[at - 1] ?? '');
    if (before !== undefined) return before;
  }
  return numbers.get(words[at + 1] ?? '');
}
