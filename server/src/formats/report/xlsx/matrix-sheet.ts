import type { ProgramReport } from '../../../analysis/report/report.ts';
import { namesOf } from '../names.ts';
import { courseRows, termHeadings } from '../rows.ts';
import { takenWords } from '../words.ts';
import { credits, heading, level, text } from './cells.ts';
import type { Sheet } from './features.ts';

/** The curriculum map: courses by term below each other, skills side by side, level letters in the cells. */
export function matrixSheet(report: ProgramReport): Sheet {
  const names = namesOf(report);
  const { skills, ways, scale } = report;
  const rows = courseRows(report).map(({ course, terms }) => {
    const taught = new Map(course.teaches.map((teaching) => [teaching.skill, teaching]));
    return [
      text(course.shown),
      text(course.title),
      ...terms.map((term) => text(term)),
      credits(course.credits),
      text(takenWords[course.taken]),
      ...skills.map(({ id }) => level(taught.get(id)?.letter, taught.get(id)?.rank, scale.length)),
    ];
  });
  return {
    name: 'Matrix',
    data: [
      [
        ...['Course', 'Title', ...termHeadings(ways), 'Credits', 'Taken by'].map((words) => heading(words)),
        ...skills.map(({ id }) => heading(names.skill(id), true)),
      ],
      ...rows,
    ],
    widths: [14, 38, ...ways.map(() => 18), 9, 11, ...skills.map(() => 5)],
    headRows: 1,
    headColumns: 2,
  };
}
