import type { JSX } from 'preact';
import type { GraphNumbers, ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { Card, CourseList, Go } from './card.tsx';
import { coursesOf } from './words.ts';

const meanings: readonly { readonly of: keyof GraphNumbers; readonly name: string; readonly meaning: string }[] = [
  {
    of: 'complexity',
    name: 'Complexity',
    meaning: 'how hard the requisites make it to finish on time: blocking and delay',
  },
  { of: 'blocking', name: 'Blocking', meaning: 'for each course, how many others cannot be taken without it' },
  { of: 'delay', name: 'Delay', meaning: 'for each course, how many courses the longest chain through it has' },
  { of: 'centrality', name: 'Centrality', meaning: 'for each course, the lengths of the chains that lead through it' },
];

/** What the requisites add up to, and where they weigh most. */
export function MetricsCard({ report, actions }: { report: ProgramReport; actions: Actions | undefined }): JSX.Element {
  const { total, criticalPath } = report.metrics;
  if (!total) {
    return (
      <Card title="Requisites">
        <p class="hc-muted">A cycle of requisites leaves nothing to measure.</p>
      </Card>
    );
  }
  const path = coursesOf(report, criticalPath);
  return (
    <Card title="Requisites" note="Sums over all courses, and the course that weighs most.">
      <table class="hc-table">
        <tbody>
          {meanings.map(({ of, name, meaning }) => (
            <tr key={of}>
              <th scope="row">
                {name} <span class="hc-meaning">{meaning}</span>
              </th>
              <td class="hc-amount">{rounded(total[of])}</td>
              <td class="hc-short">
                <Highest course={highestBy(report.courses, of)} of={of} actions={actions} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {path.length < 2 ? null : (
        <p>
          <span class="hc-muted">Longest chain: </span>
          <CourseList courses={path} actions={actions} />
        </p>
      )}
    </Card>
  );
}

function Highest(props: { course: ReportCourse | undefined; of: keyof GraphNumbers; actions: Actions | undefined }) {
  const { course, of, actions } = props;
  if (!course?.metrics) return null;
  return (
    <>
      <Go place={course.place} actions={actions} title={course.title}>
        {course.shown}
      </Go>{' '}
      {rounded(course.metrics[of])}
    </>
  );
}

function highestBy(courses: readonly ReportCourse[], of: keyof GraphNumbers): ReportCourse | undefined {
  let highest: ReportCourse | undefined;
  for (const course of courses) {
    if (Number(course.metrics?.[of] ?? 0) > Number(highest?.metrics?.[of] ?? 0)) highest = course;
  }
  return highest;
}

function rounded(value: number | string): string {
  return typeof value === 'string' ? value : `${Math.round(value * 10) / 10}`;
}
