import type { Course } from '../../model/course.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type LevelOnScale, rankOf, type Scale, scaleOfFile } from '../level-scale.ts';
import { type ProgramCourse, programCourses } from '../program-courses.ts';

/** One course of a program that teaches a skill. The level is on the scale of the file that declares the course. */
export interface Teaching extends LevelOnScale {
  /** The skill as the course has it: that which was asked for, or one that a framework says to be equal to it. */
  readonly skill: string;
  readonly assessed: boolean;
  readonly in: ProgramCourse;
}

/** Skill (an id of the taxonomy, or `framework/item`) → the courses that teach it, earliest term first. */
export type TaughtSkills = ReadonlyMap<string, readonly Teaching[]>;

/**
 * What the courses of a program teach, those of its catalogs included: see `programCourses` for which these are. A skill
 * that a framework in scope says to be equal to another one counts for both. Worked out once; where a course teaches
 * something else, only the lists of those skills are other objects than before.
 */
export function taughtSkills(snapshot: Snapshot, program: SourceDocument): TaughtSkills {
  return keptSkills(snapshot, program).taught;
}

interface KeptSkills {
  readonly taught: TaughtSkills;
  readonly equals: ReadonlyMap<string, readonly string[]>;
  /** In the order of the program. */
  readonly rows: readonly CourseRow[];
}

/** What one course teaches, as it was written when it was read. */
interface CourseRow {
  readonly course: Course;
  readonly in: ProgramCourse;
  readonly teachings: readonly Teaching[];
  /** As by `firstTerm`. */
  readonly term: number;
}

const keptSkills = keptAbout<KeptSkills>({
  name: 'taught skills',
  reads: new Set(['items']),
  restsOn: [programCourses],
  work: readSkills,
  renew: (before, { snapshot, parts }) => (parts.has('courses.teaches') ? taughtNow(snapshot, before) : before),
});

function readSkills(snapshot: Snapshot, program: SourceDocument): KeptSkills {
  const equals = equalSkills(snapshot.links.scopeOf(program).documents);
  const rows = [...programCourses(snapshot, program).values()].map((one): CourseRow => {
    const teachings = teachingsOf(one, scaleOfFile(snapshot, one.document));
    return { course: one.course, in: one, teachings, term: firstTerm(one) };
  });
  return { taught: listsOf(rows, equals), equals, rows };
}

function teachingsOf(one: ProgramCourse, scale: Scale | undefined): readonly Teaching[] {
  return one.course.teaches.map(({ id, level, assessed }) => ({
    skill: id.text,
    level: level?.text,
    scale,
    assessed,
    in: one,
  }));
}

/** The same after some courses have come to teach something else. */
function taughtNow(snapshot: Snapshot, before: KeptSkills): KeptSkills {
  const replaced = new Map<Teaching, Teaching>();
  let hasOthers = false;
  const rows = before.rows.map((row) => {
    if (row.course === row.in.course) return row;
    const now = teachingsOf(row.in, scaleOfFile(snapshot, row.in.document)).map((one, at) => {
      const known = row.teachings[at];
      if (known?.skill !== one.skill) hasOthers = true;
      else if (isSameTeaching(one, known)) return known;
      else replaced.set(known, one);
      return one;
    });
    if (now.length < row.teachings.length) hasOthers = true;
    return { ...row, course: row.in.course, teachings: now };
  });
  const { equals } = before;
  return { rows, equals, taught: hasOthers ? relisted(rows, before) : withOthers(before, replaced) };
}

/** Where some skills are other ones: all lists made again, but those that are as they were. */
function relisted(rows: readonly CourseRow[], { taught: before, equals }: KeptSkills): TaughtSkills {
  const taught = listsOf(rows, equals);
  for (const [skill, list] of taught) {
    const known = before.get(skill);
    if (known?.length === list.length && list.every((one, index) => one === known[index])) taught.set(skill, known);
  }
  return taught;
}

/** Where the same skills are taught in other ways. */
function withOthers({ taught, equals }: KeptSkills, replaced: ReadonlyMap<Teaching, Teaching>): TaughtSkills {
  if (replaced.size === 0) return taught;
  const lists = new Map(taught);
  const skills = new Set([...replaced.keys()].flatMap(({ skill }) => [skill, ...(equals.get(skill) ?? [])]));
  for (const skill of skills) {
    const list = lists.get(skill);
    if (list)
      lists.set(
        skill,
        list.map((one) => replaced.get(one) ?? one),
      );
  }
  return lists;
}

function isSameTeaching(one: Teaching, other: Teaching | undefined): boolean {
  return one.skill === other?.skill && one.level === other.level && one.assessed === other.assessed;
}

/** The skills in the order in which the program first names them, each with its courses by their terms. */
function listsOf(
  rows: readonly CourseRow[],
  equals: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly Teaching[]> {
  const taught = new Map<string, Teaching[]>();
  const namesOf = (skill: string) => {
    const others = equals.get(skill);
    return others ? [skill, ...new Set(others.filter((one) => one !== skill))] : undefined;
  };
  const list = (skill: string): Teaching[] => {
    const known = taught.get(skill);
    if (known) return known;
    const made: Teaching[] = [];
    taught.set(skill, made);
    return made;
  };
  const each = (row: CourseRow, take: (list: Teaching[], teaching: Teaching) => void) => {
    for (const teaching of row.teachings) {
      const names = namesOf(teaching.skill);
      if (!names) take(list(teaching.skill), teaching);
      else for (const name of names) take(list(name), teaching);
    }
  };
  const inTerms = rows.toSorted((a, b) => a.term - b.term);
  if (inTerms.some((row, index) => row !== rows[index])) for (const row of rows) each(row, () => {});
  for (const row of inTerms) each(row, (known, teaching) => known.push(teaching));
  return taught;
}

/** The first term in which a course is planned, counted from 0; infinite where none is known. */
export function firstTerm({ places }: Pick<ProgramCourse, 'places'>): number {
  const inProgram = places.filter(({ plan }) => !plan);
  const terms = (inProgram.length > 0 ? inProgram : places).map(
    ({ termIndex }) => termIndex ?? Number.MAX_SAFE_INTEGER,
  );
  return Math.min(Number.MAX_SAFE_INTEGER, ...terms);
}

/** The teaching at the highest level, among those whose level their scale has. */
export function highest(teachings: readonly Teaching[]): Teaching | undefined {
  return teachings.reduce<Teaching | undefined>((best, one) => {
    const rank = rankOf(one);
    return rank !== undefined && (best === undefined || rank > (rankOf(best) ?? -1)) ? one : best;
  }, undefined);
}

/** Skill → what the items of some frameworks say to be equal to it, in both directions, one step far. */
export function equalSkills(documents: readonly SourceDocument[]): ReadonlyMap<string, readonly string[]> {
  const equals = new Map<string, string[]>();
  const add = (one: string, other: string) => {
    const list = equals.get(one);
    if (list) list.push(other);
    else equals.set(one, [other]);
  };
  for (const document of documents) {
    const model = factsOf(document)?.model;
    if (model?.kind !== 'framework' || !model.id) continue;
    for (const item of model.items) {
      const skill = `${model.id.text}/${item.id.text}`;
      for (const other of item.equals) {
        add(skill, other.text);
        add(other.text, skill);
      }
    }
  }
  return equals;
}
