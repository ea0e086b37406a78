import type { Course } from '../../model/course.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type LevelOnScale, scaleOfFile } from '../level-scale.ts';
import { type ProgramCourse, programCourses } from '../program-courses.ts';

/** A course that leads to an outcome of its program. The level is on the scale of the file that declares the course. */
export interface Contribution extends LevelOnScale {
  readonly in: ProgramCourse;
  /**
   * How it says so: with `contributes-to`; with the `program-outcomes` of its own outcomes or assessments; or only by
   * teaching a skill that the outcome stands for.
   */
  readonly through: 'contributes-to' | 'program-outcomes' | 'skill';
  readonly assessed: boolean;
}

/** Outcome id → the courses that name it, by folded code. */
export type NamedOutcomes = ReadonlyMap<string, ReadonlyMap<string, Contribution>>;

/**
 * Which courses of a program name which outcomes. Worked out once; where a course says something else, only what is known
 * of those outcomes is another object than before.
 */
export function namedOutcomes(snapshot: Snapshot, program: SourceDocument): NamedOutcomes {
  return keptNames(snapshot, program).named;
}

interface KeptNames {
  readonly named: NamedOutcomes;
  readonly rows: readonly NamingCourse[];
}

/** What a course names, each outcome once, as it was written when it was read. */
interface NamingCourse {
  readonly course: Course;
  readonly in: ProgramCourse;
  readonly names: ReadonlyMap<string, Contribution>;
}

const keptNames = keptAbout<KeptNames>({
  name: 'named outcomes',
  reads: new Set(),
  restsOn: [programCourses],
  work(snapshot, program) {
    const rows = [...programCourses(snapshot, program).values()].map((one) => rowOf(snapshot, one));
    return { rows, named: byOutcome(rows) };
  },
  renew(before, { snapshot, parts }) {
    const isRead = (['courses.contributesTo', 'courses.outcomes', 'courses.assessments'] as const).some((part) =>
      parts.has(part),
    );
    if (!isRead) return before;
    const rows = before.rows.map((row) => (row.course === row.in.course ? row : rowNow(snapshot, row)));
    if (rows.every(({ names }, index) => names === before.rows[index]?.names)) return { ...before, rows };
    const named = byOutcome(rows);
    for (const [id, courses] of named) {
      const known = before.named.get(id);
      if (known && isSameMap(courses, known)) named.set(id, known);
    }
    return { rows, named };
  },
});

function rowNow(snapshot: Snapshot, row: NamingCourse): NamingCourse {
  const now = rowOf(snapshot, row.in);
  const names = new Map(now.names);
  for (const [id, one] of names) {
    const known = row.names.get(id);
    if (known && isSameContribution(one, known)) names.set(id, known);
  }
  return { ...now, names: isSameMap(names, row.names) ? row.names : names };
}

/** In the same order, the same objects. */
function isSameMap(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  if (one.size !== other.size) return false;
  const others = other.entries();
  for (const [key, value] of one) {
    const [otherKey, otherValue] = others.next().value ?? [];
    if (key !== otherKey || value !== otherValue) return false;
  }
  return true;
}

function isSameContribution(one: Contribution, other: Contribution): boolean {
  return one.level === other.level && one.through === other.through && one.assessed === other.assessed;
}

function byOutcome(rows: readonly NamingCourse[]): Map<string, ReadonlyMap<string, Contribution>> {
  const found = new Map<string, Map<string, Contribution>>();
  for (const row of rows) {
    for (const [id, contribution] of row.names) {
      const courses = found.get(id);
      if (courses) courses.set(row.in.code, contribution);
      else found.set(id, new Map([[row.in.code, contribution]]));
    }
  }
  return found;
}

function rowOf(snapshot: Snapshot, one: ProgramCourse): NamingCourse {
  const { contributesTo, outcomes, assessments } = one.course;
  const scale = scaleOfFile(snapshot, one.document);
  const names = new Map<string, Contribution>();
  const add = (id: string, assessed: boolean, level: string | undefined, through: Contribution['through']) => {
    const known = names.get(id);
    if (!known) names.set(id, { in: one, level, scale, through, assessed });
    else if (assessed && !known.assessed) names.set(id, { ...known, assessed: true });
  };
  for (const { id, level, assessed } of contributesTo) add(id.text, assessed, level?.text, 'contributes-to');
  for (const { programOutcomes } of outcomes) {
    for (const { text } of programOutcomes) add(text, false, undefined, 'program-outcomes');
  }
  for (const { programOutcomes } of assessments) {
    for (const { text } of programOutcomes) add(text, true, undefined, 'program-outcomes');
  }
  return { course: one.course, in: one, names };
}
