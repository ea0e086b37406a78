import type { Course } from '../../model/course.ts';
import { following, type SourceDocument } from '../../workspace/document.ts';

/** Courses of a file about which there was nothing to say when something was asked of them. */
export interface RightCourses {
  has(course: Course): boolean;
  add(course: Course): void;
}

/**
 * The courses about which a rule had nothing to say, kept while somebody types: a course is the same object for as long
 * as it says the same.
 *
 * @param asked what the rule went by besides the course itself, all of it, such as its numbers: with anything else in it
 * all courses are judged anew
 */
export function rightCourses(document: SourceDocument, rule: string, asked: string): RightCourses {
  const known = document.fact(keptRight);
  const last = known.get(rule);
  if (last?.asked === asked) return last.courses;
  const courses = new WeakSet<Course>();
  known.set(rule, { asked, courses });
  return courses;
}

const keptRight = following(
  (): Map<string, { readonly asked: string; readonly courses: WeakSet<Course> }> => new Map(),
  (known) => known,
);
