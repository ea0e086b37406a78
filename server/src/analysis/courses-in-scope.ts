import type { Course } from '../model/course.ts';
import { foldCode } from '../model/link.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { LinkIndex } from '../workspace/links/link-index.ts';

/** A course and the file that declares it. */
export interface PlacedCourse {
  readonly course: Course;
  readonly document: SourceDocument;
}

/**
 * The courses that can be written in a file, by their folded codes: those of the file itself, and of the catalogs that
 * it uses. The file's own come before a catalog's, and of two with the same code the first one counts.
 */
export function coursesInScope(links: LinkIndex, document: SourceDocument): ReadonlyMap<string, PlacedCourse> {
  const courses = new Map<string, PlacedCourse>();
  for (const one of links.scopeOf(document).documents) {
    const model = links.facts(one)?.model;
    if (!model || !('courses' in model)) continue;
    for (const course of model.courses) {
      const code = foldCode(course.code.text);
      if (!courses.has(code)) courses.set(code, { course, document: one });
    }
  }
  return courses;
}
