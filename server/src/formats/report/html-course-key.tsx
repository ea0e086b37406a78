import type { JSX } from 'preact';
import type { ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import { wayWords } from '../../drawing/summary/words.ts';
import { creditsInWords } from '../../rules/words/credits.ts';

/** What the codes above the columns stand for: for who does not know the college, and for paper, which has no hovers. */
export function CourseKey({ report }: { readonly report: ProgramReport }): JSX.Element | null {
  const onWays = new Set(report.ways.flatMap(({ courses }) => courses.map(({ code }) => code)));
  const courses = report.courses.filter(({ code }) => onWays.has(code));
  if (courses.length === 0) return null;
  return (
    <div class="hc-page-key">
      <p>Courses</p>
      <ul>
        {courses.map((course) => (
          <li key={course.code}>
            <b>{course.shown}</b>
            {keyWords(report, course)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** ` – Health Data, 3 credits, First fall`. */
function keyWords(report: ProgramReport, course: ReportCourse): string {
  const { title, credits } = course;
  const parts = [title, credits && creditsInWords(credits), ...termsOf(report, course)].filter(Boolean);
  return parts.length > 0 ? ` – ${parts.join(', ')}` : '';
}

/** The term, where it is the same on each way; else each term with the ways. */
function termsOf({ ways, ...report }: ProgramReport, { code }: ReportCourse): string[] {
  const byTerm = new Map<string, string[]>();
  const on = ways.filter(({ courses }) => courses.some((course) => course.code === code));
  for (const way of on) {
    const term = way.courses.find((course) => course.code === code)?.term;
    const title = (term === undefined ? undefined : way.terms[term]?.title) ?? (way.terms.length > 0 ? 'no term' : '');
    if (title) byTerm.set(title, [...(byTerm.get(title) ?? []), way.id]);
  }
  const isOnAll = on.length === ways.length || on[0]?.id === '';
  if (byTerm.size === 1 && isOnAll) return [...byTerm.keys()];
  const words = (id: string) => wayWords({ ...report, ways }, id) ?? '';
  return [...byTerm].map(([title, ids]) => `${title} (${ids.map(words).join(', ')})`);
}
