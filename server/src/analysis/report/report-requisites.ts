import type { Course } from '../../model/course.ts';
import { type Requisite, requisiteKinds } from '../../model/requisite.ts';
import type { ProgramCourse } from '../program-courses.ts';
import { relationKey, requisitesOfCourse } from '../requisites/course-requisites.ts';
import type { ReportRequisite } from './report.ts';
import type { ReportBasis } from './report-basis.ts';

/** What a course needs of the other courses of its program, each course once for each kind. */
export function reportRequisites({ courses }: ReportBasis, course: ProgramCourse): readonly ReportRequisite[] {
  const seen = new Set<string>();
  return requisitesOfCourse(course).flatMap((edge) => {
    const { kind, needs, inBranch, certain } = edge;
    if (needs === course.code || !courses.has(needs) || seen.has(relationKey(edge))) return [];
    seen.add(relationKey(edge));
    return [{ kind, needs, oneOfSeveral: inBranch && !certain }];
  });
}

/** What a course asks for that is no course, as it is written, each text once. */
export function conditionsOf({ requisites }: Course): readonly string[] {
  return [...new Set(requisiteKinds.flatMap((kind) => conditionsIn(requisites[kind])))];
}

function conditionsIn(requisites: readonly Requisite[]): string[] {
  return requisites.flatMap((one) => {
    if (one.kind === 'condition') return [one.text.text];
    return one.kind === 'course' ? [] : conditionsIn(one.items);
  });
}
