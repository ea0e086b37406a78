import type { ProgramReport, ReportSkill, SkillMark, SkillOnWay } from '../../analysis/report/report.ts';
import { wayTitle } from '../../analysis/report/way-title.ts';
import { namesOf } from './names.ts';
import { markWords } from './words.ts';

/** A skill on one way. */
export interface SkillRow {
  readonly skill: ReportSkill;
  readonly on: SkillOnWay;
  /** The title of the way; empty for the program's own where there is no other. */
  readonly way: string;
  /** The title of the term in which it first appears; empty where none is known. */
  readonly firstTerm: string;
  /** The titles of the targets that require it on the way. */
  readonly requiredBy: readonly string[];
  /** The codes, as printed, of the courses of the way that teach it; of all courses where only unplanned ones do. */
  readonly courses: readonly string[];
}

/** A row for each skill on each way. */
export function skillRows(report: ProgramReport): readonly SkillRow[] {
  const names = namesOf(report);
  const required = requiredOn(report);
  const onWays = new Map(report.ways.map(({ id, courses }) => [id, new Set(courses.map(({ code }) => code))]));
  return report.skills.flatMap((skill) =>
    skill.ways.map((on): SkillRow => {
      const courses = skill.courses.filter((code) => onWays.get(on.way)?.has(code));
      const isUnplanned = courses.length === 0 && skill.ways.length === 1 && skill.requiredBy.length === 0;
      return {
        skill,
        on,
        way: names.way(on.way),
        firstTerm: on.firstTerm === undefined ? '' : (names.wayOf(on.way)?.terms[on.firstTerm]?.title ?? ''),
        requiredBy: required.get(on.way)?.get(skill.id) ?? [],
        courses: (isUnplanned ? skill.courses : courses).map(names.shown),
      };
    }),
  );
}

/** Way → skill → the titles of the roles and frameworks that require it there. */
function requiredOn({ targets }: ProgramReport): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const ways = new Map<string, Map<string, string[]>>();
  for (const { kind, title, results } of targets) {
    if (kind === 'outcomes') continue;
    for (const { way, requirements } of results) {
      const skills = ways.get(way) ?? new Map<string, string[]>();
      ways.set(way, skills);
      for (const { id } of requirements) skills.set(id, [...(skills.get(id) ?? []), title]);
    }
  }
  return ways;
}

/** What stands out about a skill, once for all ways on which it is the same. */
export interface StandingOut {
  readonly skill: ReportSkill;
  readonly marks: readonly SkillMark[];
  /** The ways, by their titles. Empty where there is but one, or it is the same on every way. */
  readonly ways: readonly string[];
}

/** The skills with marks that stand out, with the ways on which they have them. */
export function standingOut({ skills, ways }: ProgramReport): readonly StandingOut[] {
  return skills.flatMap((skill) => {
    const byMarks = new Map<string, { readonly marks: readonly SkillMark[]; readonly ids: string[] }>();
    for (const { way, marks } of skill.ways.filter((one) => one.marks.length > 0)) {
      const key = marks.join();
      const same = byMarks.get(key) ?? { marks, ids: [] };
      byMarks.set(key, same);
      same.ids.push(way);
    }
    return [...byMarks.values()].map(({ marks, ids }) => ({
      skill,
      marks,
      ways: ids.length === ways.length ? [] : ways.filter(({ id }) => ids.includes(id)).map(wayTitle),
    }));
  });
}

/** The marks of a skill, with commas between them. */
export function marksInWords(marks: readonly SkillMark[]): string {
  return marks.map((mark) => markWords[mark]).join(', ');
}
