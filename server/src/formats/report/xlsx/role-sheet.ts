import type { ProgramReport } from '../../../analysis/report/report.ts';
import { sharesShown, untoldSign } from '../../../drawing/matrix/share.ts';
import { notKnownInWords } from '../../../drawing/summary/not-known.ts';
import { namesOf } from '../names.ts';
import { type CourseRow, courseRows, targetRows } from '../rows.ts';
import { hasPlans, kindWords } from '../words.ts';
import { heading, longText, number, percent, text } from './cells.ts';
import type { Sheet } from './features.ts';

/** What the numbers below the courses are: said above them, since who sorts and filters does not read the last sheet. */
const sharesMeaning = 'Below each course: its share, the coverage that it would give all alone';

/**
 * Roles, frameworks and outcomes: how far each is covered on each plan, and what each course contributes. The courses have
 * their terms, titles and codes above them.
 */
export function roleSheet(report: ProgramReport): Sheet {
  const several = hasPlans(report);
  const headings = [
    'Target',
    'Kind',
    ...(several ? ['Plan'] : []),
    'Covered for everyone',
    'Possible',
    'At least',
    'Mapped',
    'Met',
    'Partial',
    'Missing',
    'Not known',
    'Not known, and why',
  ];
  const courses = courseRows(report);
  const rows = targetRows(report).map(({ target, result, way }) => {
    const shares = new Map(result.courses.map(({ code, share }) => [code, share]));
    const shown = sharesShown(result);
    return [
      text(target.title),
      text(kindWords[target.kind]),
      ...(several ? [text(way)] : []),
      percent(result.guaranteed),
      percent(result.possible),
      text(result.atLeast ? 'yes' : ''),
      percent(result.mapped),
      number(result.counts.met),
      number(result.counts.partial),
      number(result.counts.missing),
      number(result.counts.unknown),
      longText(notKnownInWords(report, target, result)),
      ...courses.map(({ course: { code } }) =>
        shown.get(code)?.untold ? text(untoldSign, { align: 'center' }) : percent(shares.get(code)),
      ),
    ];
  });
  const before = headings.map(() => heading(''));
  return {
    name: 'Roles',
    data: [
      [heading(sharesMeaning), ...before.slice(1), ...courses.map((row) => heading(termWords(report, row), true))],
      [...before, ...courses.map(({ course }) => heading(course.title ?? '', true))],
      [...headings.map((words) => heading(words)), ...courses.map(({ course }) => heading(course.shown, true))],
      ...rows,
    ],
    widths: [42, 18, ...(several ? [24] : []), 12, 10, 9, 10, 8, 8, 8, 8, 40, ...courses.map(() => 6)],
    headRows: 3,
    headColumns: 1,
  };
}

/** The term of a course; with the plan, where the first plan does not have it. */
function termWords(report: ProgramReport, { terms }: CourseRow): string {
  const at = terms.findIndex((term) => term !== '');
  const term = terms[at] ?? '';
  const way = report.ways[at];
  return at > 0 && way ? `${term} (${namesOf(report).way(way.id)})` : term;
}
