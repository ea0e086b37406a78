/** A course code that stands at a place of a text. */
export interface CodeFound {
  readonly end: number;
  /** As it is to be written: like the code that is known, else as it stands. */
  readonly code: string;
}

/** Recognizes course codes in prose. */
export interface CodeReader {
  /** The code that starts exactly here. */
  codeAt(text: string, start: number): CodeFound | undefined;
  /** A code as it is to be written. */
  written(code: string): string;
  /** The letters that go before a number that stands alone. */
  readonly defaultPrefix?: string;
}

/** `HIM 3116C`, `HEIT B10`, `C802`, `ENGL C1000`, `HIT-100`, `C S 101`, `A&P 110`: letters, then a number. */
const capitals =
  /(?:[A-Z]{1,6}|[A-Z]{1,4}&[A-Z]{1,3}|[A-Z]{1,4} [A-Z]{1,4})(?: - | ?[-–.] ?| )?[A-Z]?\d{1,5}(?:\.\d{1,2})?[A-Z]{0,2}(?![A-Za-z0-9])/y;
/** `Math 101`: taken for a code only with three digits, or where its letters are known. */
const capitalized = /[A-Z][a-z]{1,4}[- ]?[A-Z]?\d{1,4}[A-Z]{0,2}(?![A-Za-z0-9])/y;
/** `hit 110`: taken for a code only where it is known. */
const anyCase = /[A-Za-z]{1,6}(?: [A-Za-z]{1,4})?[- .]?[A-Za-z]?\d{1,5}[A-Za-z]{0,2}(?![A-Za-z0-9])/y;

/** Capital letters before a number that are no prefix of a course. */
const noPrefixes = new Set(
  `A ACT SAT GPA AP IB CLEP TOEFL IELTS ALEKS ICD CPT HCPCS DRG CPR BLS AND OR OF IN TO BY AT AN THE WITH FROM FOR MINIMUM MIN MAX
   LEVEL GRADE GRADES SCORE PART YEAR YEARS TERM TERMS WEEK FALL SPRING SUMMER WINTER AUTUMN MAY JUNE JULY JAN FEB MAR APR JUN JUL AUG SEP
   SEPT OCT NOV DEC STEP UNIT UNITS PHASE TEST EXAM CREDIT CREDITS HOUR HOURS LEAST TOTAL ROOM PAGE FORM NOTE AGE AGES TYPE BOTH EITHER
   OVER UNDER ABOVE BELOW THAN PLUS ONE TWO ANY ALL EACH COURSE CLASS TIER STAGE BLOCK GROUP SET ITEM PREREQ COREQ PRE CO NOT TITLE`.split(
    /\s+/,
  ),
);

/** Recognizes the codes of known courses in any spelling, and codes of others where they look like it. */
export function codeReader(known: readonly string[] = []): CodeReader {
  const byFold = new Map<string, string>();
  const prefixes = new Set<string>();
  for (const code of known) {
    const folded = foldLoosely(code);
    if (!byFold.has(folded)) byFold.set(folded, code);
    prefixes.add(prefixOf(folded));
  }
  const written = (code: string) => byFold.get(foldLoosely(code)) ?? code.replace(/ - | ?– ?/u, '-').trim();

  return {
    codeAt(text, start) {
      const match =
        matched(capitals, text, start, (found) => byFold.has(foldLoosely(found)) || isPlausible(found, prefixes)) ??
        matched(capitalized, text, start, (found) => isPlausible(found, prefixes) && hasWeight(found, prefixes)) ??
        matched(anyCase, text, start, (found) => byFold.has(foldLoosely(found)));
      if (match === undefined) return undefined;
      // `HIT 2XX` stands for many courses.
      if (/X{2}$/u.test(match) && !byFold.has(foldLoosely(match))) return undefined;
      // `HIT 100-110` and `PSY 101-level` are no single course, unless that is how the college writes its codes.
      if (/^[-–]\s?\w|^\.\d/u.test(text.slice(start + match.length, start + match.length + 3))) return undefined;
      return { end: start + match.length, code: written(match) };
    },
    written,
  };
}

/** Codes are the same whatever stands between their letters and their digits. */
export function foldLoosely(code: string): string {
  return code.replace(/[\s\-–.]+/gu, '').toUpperCase();
}

/** The letters of a code up to its number, with what stands between: `HIM ` of `HIM 3116C`. */
export function prefixWithGap(code: string): string {
  return /^\D*(?:[A-Z](?=\d))?/u.exec(code)?.[0] ?? '';
}

function prefixOf(folded: string): string {
  return /^[^\d]*/u.exec(folded)?.[0] ?? '';
}

function matched(pattern: RegExp, text: string, start: number, fits: (found: string) => boolean): string | undefined {
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0];
  return found !== undefined && fits(found) ? found : undefined;
}

function isPlausible(found: string, prefixes: ReadonlySet<string>): boolean {
  const [first = '', ...rest] = found.split(/[^A-Za-z&]+/u).filter((letters) => letters !== '');
  if (prefixes.has(prefixOf(foldLoosely(found)))) return true;
  if (noPrefixes.has(first.toUpperCase())) return false;
  // `RHIT OR 2 YEARS`: two words are a prefix only where neither is a word of the sentence.
  return !rest.some((word) => word.length > 1 && noPrefixes.has(word.toUpperCase()));
}

function hasWeight(found: string, prefixes: ReadonlySet<string>): boolean {
  return prefixes.has(prefixOf(foldLoosely(found))) || /\d{3}/u.test(found);
}
