import { levelLabel, scaleOf } from '../../analysis/level-scale.ts';
import { plannedPlaces } from '../../analysis/planned-places.ts';
import { programCourses } from '../../analysis/program-courses.ts';
import type { Declaration } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { ReferencePlace, Target } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { equalSkills } from '../navigation/equal-skills.ts';
import { idInWords } from '../words/id-in-words.ts';
import { placesInWords } from '../words/places.ts';
import { fileTitle, nameOf, type PlaceInWords } from './place-in-words.ts';

/** A course that teaches a skill, and where it says so. */
export interface TeachingCourse extends PlaceInWords {
  readonly place: ReferencePlace;
}

/** The courses of the workspace that teach a skill or an item that equals it: at what level, and when in which program. */
export function teachingCourses(snapshot: Snapshot, skill: Target): TeachingCourse[] {
  return [skill, ...equalSkills(snapshot, skill)].flatMap((taught) =>
    snapshot.links.everyUseOf(taught).flatMap((place) => {
      const { document, reference } = place;
      if (reference.use !== 'teaches' || reference.owner?.kind !== 'course') return [];
      const model = factsOf(document)?.model;
      const level = model && levelLabel({ level: reference.level?.text, scale: scaleOf(model, snapshot.taxonomy) });
      const item = taught !== skill && taught.from === 'file' ? [`as ${idInWords(taught.declaration)}`] : [];
      const about = [
        ...(level ? [level.toLowerCase()] : []),
        ...item,
        ...whenAndWhere(snapshot, document, reference.owner),
      ];
      return [{ place, name: nameOf(reference.owner), about }];
    }),
  );
}

/** The programs that have a course, each with the terms in which they plan it; its file where there is none. */
function whenAndWhere(snapshot: Snapshot, document: SourceDocument, course: Declaration): string[] {
  const programs = snapshot.links
    .files('curriculum')
    .filter((program) => programCourses(snapshot, program).get(course.id)?.document === document)
    .map((program) => {
      const terms = placesInWords(plannedPlaces(program).get(course.id) ?? []);
      return `${fileTitle(program)}${terms.length > 0 ? ` (${terms.join('; ')})` : ''}`;
    });
  return programs.length > 0 ? programs : [fileTitle(document)];
}
