import type { Graded } from '../../model/graded.ts';
import { levelLabel, type Scale } from '../level-scale.ts';
import type { ProgramCourse } from '../program-courses.ts';
import { highest, type Teaching, taughtSkills } from '../skills/taught-skills.ts';
import { assessedSkills } from './assessed-skills.ts';
import { letterOf, rankOnScale } from './levels.ts';
import { placeOf } from './place-of.ts';
import { present } from './present.ts';
import type { ReportTeaching } from './report.ts';
import type { ReportBasis } from './report-basis.ts';

/** Course → what it teaches, each skill once. */
export type TeachingsByCourse = ReadonlyMap<string, readonly ReportTeaching[]>;

/**
 * What each course teaches: what it names, in its order, and behind that the skills among `shown` that a framework says
 * to be equal to one that it names.
 */
export function reportTeachings(
  { snapshot, program, scale }: ReportBasis,
  shown: ReadonlySet<string>,
): TeachingsByCourse {
  const named = new Map<string, ReportTeaching[]>();
  const equal = new Map<string, ReportTeaching[]>();
  for (const [skill, teachings] of taughtSkills(snapshot, program)) {
    for (const [code, ofCourse] of byCourse(teachings)) {
      const own = ofCourse.filter((one) => one.skill === skill);
      const teaching = own[0] ?? highest(ofCourse) ?? ofCourse[0];
      if (!teaching || (own.length === 0 && !shown.has(skill))) continue;
      const list = own.length > 0 ? named : equal;
      list.set(code, [...(list.get(code) ?? []), teachingOf(teaching, skill, scale)]);
    }
  }
  const inText = (a: ReportTeaching, b: ReportTeaching) =>
    a.place.line - b.place.line || a.place.character - b.place.character;
  return new Map(
    [...named].map(([code, teachings]) => [code, [...teachings.sort(inText), ...(equal.get(code) ?? [])]]),
  );
}

function byCourse(teachings: readonly Teaching[]): ReadonlyMap<string, Teaching[]> {
  const courses = new Map<string, Teaching[]>();
  for (const teaching of teachings) {
    const list = courses.get(teaching.in.code);
    if (list) list.push(teaching);
    else courses.set(teaching.in.code, [teaching]);
  }
  return courses;
}

function teachingOf(teaching: Teaching, skill: string, scale: Scale | undefined): ReportTeaching {
  const { course, document } = teaching.in;
  return {
    skill,
    ...present({ rank: rankOnScale(teaching, scale), level: levelLabel(teaching) }),
    letter: letterOf(teaching),
    assessed: teaching.assessed || assessedSkills(course).has(teaching.skill),
    place: placeOf(document, writtenIn(teaching.in, teaching.skill) ?? course),
    ...(skill === teaching.skill ? {} : { through: teaching.skill }),
  };
}

function writtenIn({ course }: ProgramCourse, skill: string): Graded | undefined {
  return course.teaches.find(({ id }) => id.text === skill);
}
