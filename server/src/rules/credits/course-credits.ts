import type { Course } from '../../model/course.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { CheckedFile } from '../rule.ts';

/** A course whose credits are one number, so that its hours can be held against them. */
export interface CreditedCourse {
  readonly course: Course;
  readonly credits: number;
  /** Where to tell of them: the credits, or the code where another course lends them. */
  readonly range: OffsetRange;
}

/** The courses that a file declares with credits, neither none nor variable ones. */
export function creditedCourses(
  { model, facts }: Pick<CheckedFile, 'model' | 'facts'>,
  isLeftOut: (course: Course) => boolean = () => false,
): CreditedCourse[] {
  if (!('courses' in model) || facts.incomplete) return [];
  return model.courses.flatMap((course) => {
    if (isLeftOut(course)) return [];
    const { credits } = course;
    if (!credits || credits.min !== credits.max || credits.min <= 0) return [];
    return [{ course, credits: credits.min, range: within(course, credits) }];
  });
}

/** A range inside of a course; the code where it lies elsewhere, by way of an alias. */
export function within({ start, end, code }: Course, range: OffsetRange | undefined): OffsetRange {
  const inside = range && start <= range.start && range.end <= end ? range : code;
  return { start: inside.start, end: inside.end };
}
