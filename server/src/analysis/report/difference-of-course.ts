import type { CourseChange } from './difference.ts';
import type { TermKeys } from './difference-of-terms.ts';
import { rangeInWords } from './difference-words.ts';
import type { Named, ProgramReport, ReportCourse, ReportOutcome, ReportRequisite } from './report.ts';

/** One thing that a version says of a course. Two versions say the same where both mean the same. */
export interface Saying {
  readonly what: CourseChange['what'];
  readonly of?: Named;
  readonly means: string;
  readonly words: string;
  /** What is told besides where the other version says it otherwise. */
  readonly note?: string;
}

/** What things are known by in both versions. */
export interface SayingKeys {
  /** From the code in this version. */
  course(code: string): string;
  outcome(outcome: ReportOutcome): string;
}

const takenWords = { everyone: 'Everyone', some: 'Some students', nobody: 'Nobody' };

const kindWords: Readonly<Record<ReportRequisite['kind'], string>> = {
  prerequisites: 'Prerequisite',
  corequisites: 'Corequisite',
  'strict-corequisites': 'Strict corequisite',
  advisories: 'Advised',
};

/**
 * What a report says of a course, by a key under which the other version says the same thing.
 */
export function courseSayings(
  report: ProgramReport,
  terms: TermKeys,
  keys: SayingKeys,
): (course: ReportCourse) => ReadonlyMap<string, Saying> {
  const skills = new Map(report.skills.map((skill) => [skill.id, skill.label]));
  const outcomes = new Map(report.outcomes.map((outcome) => [outcome.id, outcome]));
  const technologies = new Map(report.technologies.map(({ id, label }) => [id, label]));
  const courses = new Map(report.courses.map((course) => [course.code, course]));
  const ways = report.ways.map(({ id, title, terms, courses }) => {
    return { id, title, terms, places: new Map(courses.map((course) => [course.code, course])) };
  });

  function* termsOf({ code }: ReportCourse): Generator<readonly [string, Saying]> {
    for (const { id, title, terms: written, places } of ways) {
      const keys = terms.get(id);
      const place = places.get(code);
      if (!keys || !place || written.length === 0) continue;
      const { term } = place;
      const words = term === undefined ? 'No certain term' : (written[term]?.title ?? `Term ${term + 1}`);
      const means = term === undefined ? '' : (keys[term] ?? String(term));
      yield [`term ${id}`, { what: 'term', ...(id === '' ? {} : { of: { id, label: title } }), means, words }];
    }
  }

  function* requisitesOf({ requisites, conditions }: ReportCourse): Generator<readonly [string, Saying]> {
    for (const [needs, kinds] of grouped(requisites, ({ needs }) => needs)) {
      const words = [...new Set(kinds.map(requisiteWords))].sort().join(', ');
      const needed = courses.get(needs);
      const label = [needed?.shown ?? needs, needed?.title].filter((part) => part !== undefined).join(' ');
      yield [`requisite ${keys.course(needs)}`, { what: 'requisite', of: { id: needs, label }, means: words, words }];
    }
    for (const condition of conditions) {
      const of = { id: condition, label: condition };
      yield [`condition ${condition}`, { what: 'requisite', of, means: '', words: 'Condition' }];
    }
  }

  function* skillsOf({ teaches }: ReportCourse): Generator<readonly [string, Saying]> {
    for (const [id, taught] of grouped(teaches, ({ skill }) => skill)) {
      const words = [...new Set(taught.map(({ level }) => level ?? 'Taught'))].join(', ');
      const note = taught.some(({ assessed }) => assessed) ? 'assessed' : 'not assessed';
      yield [
        `skill ${id}`,
        { what: 'skill', of: { id, label: skills.get(id) ?? id }, means: JSON.stringify([words, note]), words, note },
      ];
    }
  }

  function* outcomesOf({ code, outcomes: reached }: ReportCourse): Generator<readonly [string, Saying]> {
    for (const id of reached) {
      const outcome = outcomes.get(id);
      const ranks = outcome?.courses.flatMap((course) => (course.code === code ? [course.rank] : [])) ?? [];
      const labels = ranks.flatMap((rank) => report.scale.find((level) => level.rank === rank)?.label ?? []);
      const words = labels.length > 0 ? [...new Set(labels)].join(', ') : 'Contributes';
      const of = { id, label: outcome ? outcomeLabel(outcome) : id };
      yield [`outcome ${outcome ? keys.outcome(outcome) : id}`, { what: 'outcome', of, means: words, words }];
    }
  }

  return (course) => {
    const plain = (what: Saying['what'], words: string | undefined, means = words) =>
      words === undefined || words === '' ? [] : [[what, { what, words, means: means ?? words }] as const];
    return new Map([
      ...plain('code', course.shown, course.code),
      ...plain('title', course.title),
      ...plain('credits', course.credits && rangeInWords(course.credits)),
      ...termsOf(course),
      ...plain('taken', takenWords[course.taken]),
      ...plain('part', course.part),
      ...plain('offered', course.offered.map(capitalized).join(', ')),
      ...requisitesOf(course),
      ...skillsOf(course),
      ...outcomesOf(course),
      ...course.technologies.map((id) => {
        const of = { id, label: technologies.get(id) ?? id };
        return [`technology ${id}`, { what: 'technology', of, means: '', words: 'Used' }] as const;
      }),
    ] satisfies (readonly [string, Saying])[]);
  };
}

/** So many letters of an outcome are enough to know it by. */
const longestLabel = 80;

/** The text of an outcome, cut behind a word; its id where it has none. */
function outcomeLabel({ label, text }: ReportOutcome): string {
  const whole = text?.trim().replaceAll(/\s+/g, ' ').replace(/\.$/, '');
  if (!whole) return label;
  if (whole.length <= longestLabel) return whole;
  const cut = whole.slice(0, longestLabel);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : longestLabel)}…`;
}

function requisiteWords({ kind, oneOfSeveral }: ReportRequisite): string {
  return oneOfSeveral ? `${kindWords[kind]}, one of several` : kindWords[kind];
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
