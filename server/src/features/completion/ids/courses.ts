import { coursesInScope, type PlacedCourse } from '../../../analysis/courses-in-scope.ts';
import { type PlannedPlace, plannedPlaces } from '../../../analysis/planned-places.ts';
import { firstTerm } from '../../../analysis/skills/taught-skills.ts';
import { foldCode } from '../../../model/link.ts';
import { codesIn } from '../../../model/plan.ts';
import { type RequisiteKind, requisiteKinds } from '../../../model/requisite.ts';
import { creditsInWords } from '../../../rules/words/credits.ts';
import type { Offer } from '../../../schema/suggest/offers.ts';
import { placeInWords } from '../../words/places.ts';
import type { Candidate, Judge, Judgement } from './candidate.ts';
import { catalogsElsewhere } from './courses-elsewhere.ts';
import { dataOf, type IdPlace, isTyped, near, stepAt } from './offered.ts';
import { planCourses } from './plan-courses.ts';
import { requisiteCourses } from './requisite-courses.ts';
import { usingEdit } from './using.ts';

/** Course codes: of the file and its catalogs, and at the end of other catalogs, which accepting one adds to `uses`. */
export function offeredCourses(place: IdPlace): Offer[] {
  const scope = coursesInScope(place.snapshot.links, place.document);
  const judge = judgeFor(place, scope);
  const own = [...scope].flatMap(([code, placed], index) => {
    const candidate = { code, places: placesOf(place, code), ...placed };
    const judgement = judge(candidate);
    return judgement ? [offerOf(place, candidate, index, judgement)] : [];
  });
  return [...own, ...coursesElsewhere(place, scope)];
}

function judgeFor(place: IdPlace, scope: ReadonlyMap<string, PlacedCourse>): Judge {
  const kind = stepAt(place.path, 2);
  const code = stepAt(place.path, 1);
  const isRequisite = place.path[0] === 'courses' && code !== undefined && isRequisiteKind(kind);
  return isRequisite ? requisiteCourses(place, scope, foldCode(code), kind) : planCourses(place);
}

function isRequisiteKind(word: string | undefined): word is RequisiteKind {
  return requisiteKinds.some((kind) => kind === word);
}

function placesOf({ document, replace }: IdPlace, code: string): readonly PlannedPlace[] {
  const places = plannedPlaces(document).get(code) ?? [];
  return places.filter(
    ({ slot }) => !codesIn(slot).some((word) => foldCode(word.text) === code && isTyped(word, replace)),
  );
}

function offerOf(place: IdPlace, candidate: Candidate, index: number, { nearness, note }: Judgement): Offer {
  const { course, document, code, places } = candidate;
  const inProgram = places.filter(({ plan }) => !plan);
  const [first] = inProgram.length > 0 ? inProgram : places;
  const about = [course.credits ? creditsInWords(course.credits) : '', first ? placeInWords(first) : ''];
  return {
    value: course.code.text,
    ...(course.title ? { title: course.title.text } : {}),
    detail: about.filter((words) => words !== '').join(' · '),
    ...(note === undefined ? {} : { note }),
    order: [nearness, Math.min(firstTerm({ places }), latest), index],
    data: dataOf(place.document, document, { kind: 'course', id: code }),
  };
}

/** Behind all terms. */
const latest = 1000;

function coursesElsewhere(place: IdPlace, scope: ReadonlyMap<string, PlacedCourse>): Offer[] {
  return catalogsElsewhere(place).flatMap(({ id, courses }) => {
    const edits = courses.length > 0 ? usingEdit(place, id) : undefined;
    if (!edits) return [];
    const judgement = { nearness: near.elsewhere, note: `from ${id}` };
    return courses
      .filter(({ code }) => !scope.has(code))
      .map((candidate, index) => ({ ...offerOf(place, candidate, index, judgement), edits }));
  });
}
