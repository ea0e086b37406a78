/** What the name of a term says. */
export interface TermName {
  readonly title: string;
  readonly season?: 'fall' | 'winter' | 'spring' | 'summer';
  /** The year of study, counted from 1. */
  readonly year?: number;
  /** The year of the calendar. */
  readonly calendarYear?: number;
  /** Its number among the terms of the plan. */
  readonly number?: number;
}

const seasons: readonly (readonly [RegExp, NonNullable<TermName['season']>])[] = [
  [/\b(?:fall|autumn|fa|f)\b/iu, 'fall'],
  [/\b(?:winter|wi|win)\b/iu, 'winter'],
  [/\b(?:spring|sp|spr)\b/iu, 'spring'],
  [/\b(?:summer|su|sum|ss)\b/iu, 'summer'],
];

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const numerals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
const classes: Readonly<Record<string, number>> = { freshman: 1, sophomore: 2, junior: 3, senior: 4 };
const numberWord = `(?:\\d{1,2}(?:st|nd|rd|th)?|${[...ordinals, ...numerals].join('|')}|[iv]{1,4})(?![\\p{L}\\p{N}])`;

/** Reads a term's name: `Fall – First Year`, `Year 1 Spring`, `Semester 3`, `Fall 2026`, `FA1`. */
export function termName(text: string): TermName | undefined {
  const title = text
    .replace(/\s+/gu, ' ')
    .replace(/[\s:;,–-]+$/u, '')
    .trim()
    .slice(0, 120);
  if (title === '' || !/[\p{L}\p{N}]/u.test(title)) return undefined;
  const spread = title.replace(/([a-z])(\d)/giu, '$1 $2').replace(/_/gu, ' ');
  const season = seasonsIn(spread);
  const calendarYear = /\b(?:19|20)\d\d\b/u.exec(spread)?.[0];
  const year = yearIn(spread);
  const number = numberIn(spread, season.length === 1);
  return {
    title,
    ...(season.length === 1 && season[0] !== undefined ? { season: season[0] } : {}),
    ...(year === undefined ? {} : { year }),
    ...(calendarYear === undefined ? {} : { calendarYear: Number(calendarYear) }),
    ...(number === undefined ? {} : { number }),
  };
}

/** The seasons that a text names, in the order of the academic year. */
export function seasonsIn(text: string): NonNullable<TermName['season']>[] {
  return seasons.flatMap(([pattern, season]) => (pattern.test(text) ? [season] : []));
}

function yearIn(text: string): number | undefined {
  const named =
    new RegExp(`\\b(?:year|yr\\.?) (${numberWord})\\b`, 'iu').exec(text)?.[1] ??
    new RegExp(`\\b(${numberWord})[ -](?:academic )?(?:year|yr)\\b`, 'iu').exec(text)?.[1];
  if (named !== undefined) return numberOf(named);
  const standing = /\b(freshman|sophomore|junior|senior)\b/iu.exec(text)?.[1]?.toLowerCase();
  return standing === undefined ? undefined : classes[standing];
}

function numberIn(text: string, hasSeason: boolean): number | undefined {
  const season = 'fall|autumn|winter|spring|summer';
  const named =
    new RegExp(`\\b(${numberWord}) (?:${season})\\b`, 'iu').exec(text)?.[1] ??
    new RegExp(`\\b(?:semester|quarter|term|session|sem|block) (${numberWord})\\b`, 'iu').exec(text)?.[1] ??
    new RegExp(`\\b(${numberWord})[ -](?:semester|quarter|term|session|sem)\\b`, 'iu').exec(text)?.[1] ??
    new RegExp(`^(${numberWord})$`, 'iu').exec(text)?.[1] ??
    (hasSeason ? /\b(?:fall|autumn|winter|spring|summer|fa|wi|sp|su) (\d)\b/iu.exec(text)?.[1] : undefined);
  return named === undefined ? undefined : numberOf(named);
}

function numberOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const digits = /^\d{1,2}/u.exec(lower)?.[0];
  if (digits !== undefined) return Number(digits) > 0 ? Number(digits) : undefined;
  for (const list of [ordinals, numerals, romans]) {
    const at = list.indexOf(lower);
    if (at !== -1) return at + 1;
  }
  return undefined;
}

/** Whether a row that has nothing but this is the heading of a term. */
export function isTermHeading(text: string): boolean {
  if (text.length > 80) return false;
  const name = termName(text);
  if (name === undefined) return false;
  const said = name.season !== undefined || /\b(?:sem|semester|quarter|term|session)\b/iu.test(text);
  return (
    (said || name.year !== undefined) &&
    !/\b(?:elective|total|course|courses|credits?|note|requirements?)\b/iu.test(text.replace(/\(.*\)/u, ''))
  );
}

/** Where a term stands among others; absent where its name does not say. */
export function termOrder({ season, year, calendarYear, number }: TermName): number | undefined {
  if (calendarYear !== undefined && season !== undefined) {
    return calendarYear * 100 + ['winter', 'spring', 'summer', 'fall'].indexOf(season) * 10;
  }
  const inYear = season === undefined ? (number ?? 0) : ['fall', 'winter', 'spring', 'summer'].indexOf(season) + 1;
  if (year !== undefined) return year * 100 + inYear * 10;
  // `Fall 2` is the second fall.
  if (season !== undefined) return (number ?? 1) * 100 + inYear * 10;
  return number === undefined ? undefined : number * 100;
}
