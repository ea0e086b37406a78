import type { ChangedCourse, CourseChange, DifferentCourse, ReportDifference } from './difference.ts';
import { courseSayings, type Saying } from './difference-of-course.ts';
import { matchedTerms } from './difference-of-terms.ts';
import type { ProgramReport, ReportCourse, ReportOutcome } from './report.ts';

/** The courses that are in one version only, and what is said otherwise of those that are in both. */
export function courseDifferences(
  before: ProgramReport,
  after: ProgramReport,
  between: ReportDifference['between'],
): ReportDifference['courses'] {
  const renamed = renamedCourses(before, after);
  const older = new Map(before.courses.map((course) => [renamed.get(course.code) ?? course.code, course]));
  const newer = new Map(after.courses.map((course) => [course.code, course]));
  const formerly = new Map([...renamed].map(([old, code]) => [code, old]));
  // Neither code alone: some other course may have it in the other version.
  const pair = (old: string | undefined, code: string | undefined) =>
    old && code ? `${old} now ${code}` : (old ?? code ?? '');
  const terms = matchedTerms(before, after);
  const outcomeKey = outcomeKeys(between);
  const oldSayings = courseSayings(before, terms.before, {
    course: (code) => pair(code, renamed.get(code)),
    outcome: outcomeKey,
  });
  const newSayings = courseSayings(after, terms.after, {
    course: (code) => pair(formerly.get(code), code),
    outcome: outcomeKey,
  });
  const changed: ChangedCourse[] = [];
  for (const [code, course] of newer) {
    const past = older.get(code);
    if (!past) continue;
    const changes = changesBetween(oldSayings(past), newSayings(course));
    if (changes.length > 0) changed.push({ ...named(course), place: course.place, changes });
  }
  return {
    added: [...newer].flatMap(([code, course]) => (older.has(code) ? [] : [{ ...named(course), place: course.place }])),
    removed: [...older].flatMap(([code, course]) => (newer.has(code) ? [] : [named(course)])),
    changed,
  };
}

/** Two programs may both have a `plo-1`, which says nothing: their outcomes are the same where their texts are. */
function outcomeKeys(between: ReportDifference['between']): (outcome: ReportOutcome) => string {
  if (between === 'versions') return ({ id }) => id;
  return ({ id, text }) => text?.trim().replaceAll(/\s+/g, ' ').toLowerCase() ?? id;
}

/**
 * The new codes of courses that have another code now, by the old ones: those that are gone and those that are new and
 * have one title, which no other course has.
 */
function renamedCourses(before: ProgramReport, after: ProgramReport): ReadonlyMap<string, string> {
  const gone = byTitle(before, after);
  const fresh = byTitle(after, before);
  return new Map(
    [...gone].flatMap(([title, code]) => {
      const newCode = fresh.get(title);
      return code === undefined || newCode === undefined ? [] : [[code, newCode] as const];
    }),
  );
}

/** The codes by title of the courses that the other version has not; nothing for a title that several courses have. */
function byTitle(report: ProgramReport, other: ProgramReport): Map<string, string | undefined> {
  const elsewhere = new Set(other.courses.map(({ code }) => code));
  const times = new Map<string, number>();
  const codes = new Map<string, string | undefined>();
  for (const { code, title } of report.courses) {
    if (title === undefined) continue;
    const key = title.trim().toLowerCase();
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    codes.set(key, count > 1 || elsewhere.has(code) ? undefined : code);
  }
  return codes;
}

/** What is said otherwise, in the order in which courses are described. */
function changesBetween(before: ReadonlyMap<string, Saying>, after: ReadonlyMap<string, Saying>): CourseChange[] {
  const changes: CourseChange[] = [];
  for (const key of new Set([...after.keys(), ...before.keys()])) {
    const [one, other] = [before.get(key), after.get(key)];
    const saying = other ?? one;
    if (!saying || one?.means === other?.means) continue;
    const change: CourseChange = {
      what: saying.what,
      ...(saying.of ? { of: saying.of } : {}),
      ...(one ? { before: wordsBeside(one, other) } : {}),
      ...(other ? { after: wordsBeside(other, one) } : {}),
    };
    // A concentration follows the program's own terms, and so repeats what was said of them.
    const isRepeated = (told: CourseChange) => told.before === change.before && told.after === change.after;
    if (change.what === 'term' && changes.some((told) => told.what === 'term' && isRepeated(told))) continue;
    changes.push(change);
  }
  return changes.sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
}

function wordsBeside({ words, note }: Saying, other: Saying | undefined): string {
  return note === undefined || !other || note === other.note ? words : `${words}, ${note}`;
}

const order: readonly CourseChange['what'][] = [
  'code',
  'title',
  'credits',
  'term',
  'taken',
  'part',
  'offered',
  'requisite',
  'skill',
  'outcome',
  'technology',
];

function named({ code, shown, title }: ReportCourse): DifferentCourse {
  return { code, shown, ...(title === undefined ? {} : { title }) };
}
