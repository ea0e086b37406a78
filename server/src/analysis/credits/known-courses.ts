import { foldCode } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { coursesInScope, type PlacedCourse } from '../courses-in-scope.ts';
import { type CreditsOfSlot, keptCredits } from './program-credits.ts';

/**
 * The courses that can be written in a file, by folded code, without those of which two declarations give different
 * credits: which of these count, nobody can tell. Worked out once for a snapshot.
 */
export function coursesWithCredits(snapshot: Snapshot, document: SourceDocument): ReadonlyMap<string, PlacedCourse> {
  return factAbout(snapshot, document, readCourses);
}

/** The credits of the places of a program's plans; worked out once for a snapshot. */
export function slotCredits(snapshot: Snapshot, document: SourceDocument): CreditsOfSlot {
  return factAbout(snapshot, document, newSlotCredits);
}

function newSlotCredits(snapshot: Snapshot, document: SourceDocument): CreditsOfSlot {
  return keptCredits(coursesWithCredits(snapshot, document));
}

function readCourses({ links }: Snapshot, document: SourceDocument): ReadonlyMap<string, PlacedCourse> {
  const courses = new Map(coursesInScope(links, document));
  for (const one of links.scopeOf(document).documents) {
    const model = factsOf(one)?.model;
    for (const course of model && 'courses' in model ? model.courses : []) {
      const code = foldCode(course.code.text);
      const first = courses.get(code);
      // What a program declares itself comes before a catalog's.
      if (!first || (first.document === document && one !== document)) continue;
      const { min, max } = course.credits ?? {};
      if (first.course.credits?.min !== min || first.course.credits?.max !== max) courses.delete(code);
    }
  }
  return courses;
}
