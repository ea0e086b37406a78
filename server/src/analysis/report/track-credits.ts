import type { Slot } from '../../model/plan.ts';
import { coursesWithCredits } from '../credits/known-courses.ts';
import { creditsOfPath, type PathCredits } from '../credits/program-credits.ts';
import { pathOfTrack, type Track } from '../skills/tracks.ts';
import type { ReportBasis } from './report-basis.ts';

/**
 * What a way adds up to. A program that has no plan yet has the credits of its courses, as if each were taken once: what
 * a concentration without a plan adds comes on top of these.
 */
export function trackCredits({ snapshot, program, model }: ReportBasis, track: Track): PathCredits {
  const path = pathOfTrack(model, track.concentration);
  const courses = coursesWithCredits(snapshot, program);
  if (path.terms.length > 0) return creditsOfPath(path, courses);
  const withoutPlace = [...track.courses.values()].filter(({ places }) => places.length === 0);
  const slots = withoutPlace.map(({ in: { course } }): Slot => {
    const { start, end } = course.code;
    return { kind: 'course', code: course.code, start, end };
  });
  return creditsOfPath({ ...path, anywhere: [...slots, ...path.anywhere] }, courses);
}
