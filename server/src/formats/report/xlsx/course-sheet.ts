import type { ProgramReport } from '../../../analysis/report/report.ts';
import { contributionInWords, contributionRows } from '../contribution-rows.ts';
import { hasPlans } from '../words.ts';
import { heading, longText, percent, text } from './cells.ts';
import type { Sheet } from './features.ts';

/** What each course does for each target, and what that would lose without it. */
export function courseSheet(report: ProgramReport): Sheet {
  const several = hasPlans(report);
  const headings = [
    'Course',
    'Title',
    'Target',
    ...(several ? ['Plan'] : []),
    'Share',
    'Lost for everyone',
    'Lost of what is possible',
    'Stands out',
  ];
  const rows = contributionRows(report).map(({ course, target, way, share, loss }) => [
    text(course.shown),
    longText(course.title),
    longText(target),
    ...(several ? [text(way)] : []),
    percent(share),
    percent(loss?.guaranteed),
    percent(loss?.possible),
    text(contributionInWords(course)),
  ]);
  const idle = report.courses
    .filter((course) => course.idle && course.taken !== 'nobody')
    .map((course) => [
      text(course.shown),
      longText(course.title),
      null,
      ...(several ? [null] : []),
      null,
      null,
      null,
      text(contributionInWords(course)),
    ]);
  return {
    name: 'Courses',
    data: [headings.map((words) => heading(words)), ...rows, ...idle],
    widths: [12, 42, 42, ...(several ? [24] : []), 10, 12, 12, 30],
    headRows: 1,
    headColumns: 0,
  };
}
