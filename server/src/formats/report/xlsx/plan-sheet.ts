import type { GraphNumbers, ProgramReport, ReportCourse } from '../../../analysis/report/report.ts';
import { type Names, namesOf } from '../names.ts';
import { planRows } from '../rows.ts';
import { hasPlans, requisiteWords } from '../words.ts';
import { credits, heading, longText, number, text } from './cells.ts';
import type { Sheet } from './features.ts';

/** The plan of each way, term by term, with credits, requisites and the numbers of the graph of requisites. */
export function planSheet(report: ProgramReport): Sheet {
  const names = namesOf(report);
  const several = hasPlans(report);
  const rows = planRows(report).map(({ course, ...row }) => {
    const metrics = course && metricsOn(report, row.wayId, course.code);
    return [
      ...(several ? [text(row.way)] : []),
      text(row.term),
      text([row.season, row.year].filter((part) => part !== undefined && part !== '').join(' ')),
      longText(row.what),
      longText(row.title),
      credits(row.credits),
      text(course?.part),
      longText(course && requisitesInWords(course, names)),
      number(metrics?.blocking),
      number(metrics?.delay),
      number(metrics?.complexity),
    ];
  });
  const headings = [
    ...(several ? ['Plan'] : []),
    'Term',
    'Season',
    'Course',
    'Title',
    'Credits',
    'Part',
    'Requisites',
    'Blocking',
    'Delay',
    'Complexity',
  ];
  return {
    name: 'Plan',
    data: [headings.map((words) => heading(words)), ...rows],
    widths: [...(several ? [30] : []), 18, 14, 24, 42, 9, 24, 44, 10, 9, 12],
    headRows: 1,
    headColumns: 0,
  };
}

function metricsOn({ ways }: ProgramReport, wayId: string, course: string): GraphNumbers | undefined {
  return ways.find(({ id }) => id === wayId)?.courses.find(({ code }) => code === course)?.metrics;
}

/** `before: HIT 110, one of HIT 120, HIT 130; with: HIT 210L; or a condition in its own words`. */
function requisitesInWords({ requisites, conditions }: ReportCourse, names: Names): string {
  const kinds = Object.entries(requisiteWords).flatMap(([kind, words]) => {
    const needed = requisites.filter((requisite) => requisite.kind === kind);
    if (needed.length === 0) return [];
    const all = needed.filter(({ oneOfSeveral }) => !oneOfSeveral).map(({ needs }) => names.shown(needs));
    const some = needed.filter(({ oneOfSeveral }) => oneOfSeveral).map(({ needs }) => names.shown(needs));
    const parts = [...all, ...(some.length > 0 ? [`some of ${some.join(', ')}`] : [])];
    return [`${words}: ${parts.join(', ')}`];
  });
  return [...kinds, ...conditions].join('; ');
}
