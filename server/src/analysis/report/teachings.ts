import type { Graded } from '../../model/graded.ts';
import { levelLabel } from '../level-scale.ts';
import { placeOf } from '../place-of.ts';
import { highest, type Teaching, taughtSkills } from '../skills/taught-skills.ts';
import { assessedSkills } from './assessed-skills.ts';
import { rankOnScale } from './levels.ts';
import { present } from './present.ts';
import type { ReportTeaching } from './report.ts';
import type { ReportBasis } from './report-basis.ts';

/** Course → what it teaches, each skill once. */
export type TeachingsByCourse = ReadonlyMap<string, readonly ReportTeaching[]>;

/**
 * What each course teaches: what it names, in its order, and behind that the skills among `shown` that a framework says
 * to be equal to one that it names.
 */
export function reportTeachings(basis: ReportBasis, shown: ReadonlySet<string>): TeachingsByCourse {
  const byCourse = teachingsByCourse(basis);
  return new Map(
    [...byCourse].map(([code, teachings]) => {
      const written = [...teachings].flatMap(([skill, some]) => teachingOf(basis, skill, some) ?? []);
      const named = written.filter(({ through }) => through === undefined);
      const equal = written.filter(({ through, skill }) => through !== undefined && shown.has(skill));
      return [code, [...named.sort(inText), ...equal]];
    }),
  );
}

/** Course → skill → how it has the skill: under that name, and under those of equal ones. */
function teachingsByCourse({ snapshot, program }: ReportBasis): ReadonlyMap<string, ReadonlyMap<string, Teaching[]>> {
  const byCourse = new Map<string, Map<string, Teaching[]>>();
  for (const [skill, teachings] of taughtSkills(snapshot, program)) {
    for (const teaching of teachings) {
      const ofCourse = byCourse.get(teaching.in.code) ?? new Map<string, Teaching[]>();
      byCourse.set(teaching.in.code, ofCourse);
      const known = ofCourse.get(skill);
      if (known) known.push(teaching);
      else ofCourse.set(skill, [teaching]);
    }
  }
  return byCourse;
}

function teachingOf(
  { scale, letterOf }: ReportBasis,
  skill: string,
  teachings: readonly Teaching[],
): ReportTeaching | undefined {
  const teaching = teachings.find((one) => one.skill === skill) ?? highest(teachings) ?? teachings[0];
  if (!teaching) return undefined;
  const { course, document } = teaching.in;
  return {
    skill,
    ...present({ rank: rankOnScale(teaching, scale), level: levelLabel(teaching) }),
    letter: letterOf(teaching),
    assessed: assessedSkills(teaching.in).has(teaching.skill),
    place: placeOf(document, writtenIn(course.teaches, teaching.skill) ?? course),
    ...(skill === teaching.skill ? {} : { through: teaching.skill }),
  };
}

function writtenIn(teaches: readonly Graded[], skill: string): Graded | undefined {
  return teaches.find(({ id }) => id.text === skill);
}

function inText({ place: a }: ReportTeaching, { place: b }: ReportTeaching): number {
  return a.line - b.line || a.character - b.character;
}
