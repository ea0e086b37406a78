import { foldCode } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { LinkIndex } from '../../workspace/links/link-index.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { coursesInScope, type LiveCourse, type PlacedCourse, renewCourses } from '../courses-in-scope.ts';
import { type CreditsOfSlot, keptCredits } from './program-credits.ts';

/**
 * The courses that can be written in a file, by folded code, without those of which two declarations give different
 * credits: which of these count, nobody can tell. Worked out once, until another code is written: until then it is the
 * same object.
 */
export function coursesWithCredits(snapshot: Snapshot, document: SourceDocument): ReadonlyMap<string, PlacedCourse> {
  return knownCourses(snapshot, document).courses;
}

const knownCourses = keptAbout<KnownCourses>({
  name: 'courses with credits',
  reads: new Set(['courses', 'courses.code']),
  work: (snapshot, document) => readCourses(snapshot.links, document),
  renew(known, { snapshot: { links }, document, parts }) {
    if (known.isAnyTwice && parts.has('courses.credits')) return undefined;
    return renewCourses(known.courses, links, document) && known;
  },
});

/** The credits of the places of a program's plans: worked out once, until a course has others or another plan is written. */
export const slotCredits = keptAbout<CreditsOfSlot>({
  name: 'credits of places',
  reads: new Set(['terms', 'plans', 'concentrations', 'courses.credits']),
  restsOn: [coursesWithCredits],
  work: newSlotCredits,
});

function newSlotCredits(snapshot: Snapshot, document: SourceDocument): CreditsOfSlot {
  return keptCredits(coursesWithCredits(snapshot, document));
}

interface KnownCourses {
  readonly courses: ReadonlyMap<string, LiveCourse>;
  /** Some code is declared more than once, so that credits decide which courses are known. */
  readonly isAnyTwice: boolean;
}

function readCourses(links: LinkIndex, document: SourceDocument): KnownCourses {
  const courses = new Map<string, LiveCourse>(coursesInScope(links, document));
  const inScope = courses.size;
  let declared = 0;
  for (const one of links.scopeOf(document).documents) {
    const model = factsOf(one)?.model;
    for (const course of model && 'courses' in model ? model.courses : []) {
      declared++;
      const code = foldCode(course.code.text);
      const first = courses.get(code);
      // What a program declares itself comes before a catalog's.
      if (!first || (first.document === document && one !== document)) continue;
      const { min, max } = course.credits ?? {};
      if (first.course.credits?.min !== min || first.course.credits?.max !== max) courses.delete(code);
    }
  }
  return { courses, isAnyTwice: declared > inScope };
}
