import type { PlacedCourse } from '../../analysis/courses-in-scope.ts';
import type { MisplacedCourse, UnmetRequisite } from '../../analysis/plan/requisites-in-plan.ts';
import { foldCode } from '../../model/link.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { RelatedDeclaration, RelatedPlace } from '../../syntax/finding.ts';
import type { CheckedFile } from '../rule.ts';
import { courseInWords, coursePlace } from '../words/courses.ts';

/** A finding leads to so many places of the plan, where a requisite can be met in many ways. */
const mostPlaces = 3;

/** The places of an unmet requisite: where it is written, where the plan has the other course, and both courses. */
export function relatedPlaces(
  file: CheckedFile,
  courses: ReadonlyMap<string, PlacedCourse>,
  { owner, anyOf }: UnmetRequisite,
): (RelatedPlace | RelatedDeclaration)[] {
  const others = anyOf.slice(0, mostPlaces);
  return [
    ...others.flatMap((one) => plannedPlace(one)),
    ...(owner.document === file.document ? others.map((one) => requisitePlace(owner, one)) : []),
    coursePlace(file, owner),
    ...others.flatMap(({ requisite }) => {
      const needed = courses.get(foldCode(requisite.code.text));
      return needed ? [coursePlace(file, needed)] : [];
    }),
  ];
}

function plannedPlace({ places }: MisplacedCourse): RelatedPlace[] {
  return places.slice(0, 1).map(({ word }) => ({
    message: `${quoted(word.text)} is planned here`,
    start: word.start,
    end: word.end,
  }));
}

function requisitePlace({ course }: PlacedCourse, { requisite: { code } }: MisplacedCourse): RelatedPlace {
  return {
    message: `${courseInWords(course)} requires ${quoted(code.text)} here`,
    start: code.start,
    end: code.end,
  };
}
