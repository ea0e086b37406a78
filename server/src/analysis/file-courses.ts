import type { Course } from '../model/course.ts';
import { foldCode } from '../model/link.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { factsOf } from '../workspace/links/file-facts.ts';

/** The courses that a file declares, by folded code; of a code that stands twice, the first. */
export function coursesOfFile(document: SourceDocument): ReadonlyMap<string, Course> {
  return document.fact(readCourses);
}

function readCourses(document: SourceDocument): ReadonlyMap<string, Course> {
  const model = factsOf(document)?.model;
  const courses = new Map<string, Course>();
  if (model?.kind !== 'curriculum' && model?.kind !== 'catalog') return courses;
  for (const course of model.courses) {
    const code = foldCode(course.code.text);
    if (!courses.has(code)) courses.set(code, course);
  }
  return courses;
}
