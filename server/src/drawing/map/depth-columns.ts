import type { ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import { type ColumnContent, courseSlots } from './column-content.ts';

/**
 * Columns for a program that plans no terms: first what needs nothing, then what needs only that, and so on. A course
 * stands right of its prerequisites, and not left of its corequisites. In a cycle somebody has to be first: the course
 * that is written first.
 */
export function columnsByDepth(report: ProgramReport, shown: ReadonlySet<string>): ColumnContent[] {
  const depths = courseDepths(report.courses.filter(({ code }) => shown.has(code)));
  const last = Math.max(-1, ...depths.values());
  return Array.from({ length: last + 1 }, (_, depth) => ({
    title: depth === 0 ? 'To begin with' : `Step ${depth + 1}`,
    slots: courseSlots(report, new Set([...depths.keys()].filter((code) => depths.get(code) === depth))),
  }));
}

function courseDepths(courses: readonly ReportCourse[]): Map<string, number> {
  const depths = new Map<string, number>();
  const waiting = new Map(courses.map((course) => [course.code, course]));
  const binding = (course: ReportCourse) =>
    course.requisites.filter(({ kind, needs }) => kind !== 'advisories' && needs !== course.code);
  while (waiting.size > 0) {
    const all = [...waiting.values()];
    const ready = all.filter((course) => binding(course).every(({ needs }) => !waiting.has(needs)));
    // Courses that are taken together wait for each other; one that waits for nothing else can begin.
    const first = all.find((course) =>
      binding(course).every(({ kind, needs }) => kind !== 'prerequisites' || !waiting.has(needs)),
    );
    for (const course of ready.length > 0 ? ready : [first ?? all[0]]) {
      if (!course) return depths;
      const least = binding(course).map(({ kind, needs }) => {
        const depth = depths.get(needs);
        return depth === undefined ? 0 : depth + (kind === 'prerequisites' ? 1 : 0);
      });
      depths.set(course.code, Math.max(0, ...least));
      waiting.delete(course.code);
    }
  }
  return depths;
}
