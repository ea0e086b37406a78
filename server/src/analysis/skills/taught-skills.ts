import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type LevelOnScale, rankOf, scaleOfFile } from '../level-scale.ts';
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
 * that a framework in scope says to be equal to another one counts for both. Worked out once for a snapshot.
 */
export function taughtSkills(snapshot: Snapshot, program: SourceDocument): TaughtSkills {
  return factAbout(snapshot, program, readSkills);
}

function readSkills(snapshot: Snapshot, program: SourceDocument): TaughtSkills {
  const equals = equalSkills(snapshot.links.scopeOf(program).documents);
  const taught = new Map<string, Teaching[]>();
  const add = (skill: string, teaching: Teaching) => {
    const list = taught.get(skill);
    if (list) list.push(teaching);
    else taught.set(skill, [teaching]);
  };
  for (const course of programCourses(snapshot, program).values()) {
    const scale = scaleOfFile(snapshot, course.document);
    for (const { id, level, assessed } of course.course.teaches) {
      const teaching: Teaching = { skill: id.text, level: level?.text, scale, assessed, in: course };
      add(id.text, teaching);
      const others = equals.get(id.text);
      if (others) for (const skill of new Set(others)) if (skill !== id.text) add(skill, teaching);
    }
  }
  const terms = new Map<ProgramCourse, number>();
  for (const course of programCourses(snapshot, program).values()) terms.set(course, firstTerm(course));
  for (const list of taught.values()) list.sort((a, b) => (terms.get(a.in) ?? 0) - (terms.get(b.in) ?? 0));
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
