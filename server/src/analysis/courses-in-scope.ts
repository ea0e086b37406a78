import type { Course } from '../model/course.ts';
import { foldCode } from '../model/link.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { LinkIndex } from '../workspace/links/link-index.ts';
import { coursesOfFile } from './file-courses.ts';

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

/** A course and its file, both of the newest text: for whoever keeps courses from one version to the next. */
export type LiveCourse = { -readonly [Key in keyof PlacedCourse]: PlacedCourse[Key] };

/**
 * Brings courses up to date after edits that leave all codes as they are, and gives the codes of those that say something
 * else now; undefined where one of them is gone.
 */
export function renewCourses(
  courses: ReadonlyMap<string, LiveCourse>,
  links: LinkIndex,
  document: SourceDocument,
): readonly string[] | undefined {
  const documents = new Map(links.scopeOf(document).documents.map((one) => [one.uri, one]));
  const changed: string[] = [];
  for (const [code, placed] of courses) {
    const there = documents.get(placed.document.uri);
    const course = there && coursesOfFile(there).get(code);
    if (!course) return undefined;
    if (placed.course !== course) changed.push(code);
    placed.course = course;
    placed.document = there;
  }
  return changed;
}
