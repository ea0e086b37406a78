import type { JSX } from 'preact';
import type { GraphNumbers, ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { criticalStepsOf, togetherInWords } from '../map/critical-steps.ts';
import { wayOf } from '../map/layout.ts';
import { Card, CourseList, Go } from './card.tsx';
import { counted, coursesOf, wayWords } from './words.ts';

type Metric = keyof GraphNumbers;

const metrics: readonly { readonly of: Metric; readonly name: string; readonly meaning: string }[] = [
  {
    of: 'complexity',
    name: 'Complexity',
    meaning: 'Blocking and delay together. The lower it is, the easier it is to finish on time.',
  },
  { of: 'blocking', name: 'Blocking', meaning: 'How often a course has to wait for another one.' },
  { of: 'delay', name: 'Delay', meaning: 'How many courses the longest chain of requisites through each course has.' },
  {
    of: 'centrality',
    name: 'Centrality',
    meaning: 'How many courses are on all chains that lead through each course.',
  },
];

interface MetricsProps {
  readonly report: ProgramReport;
  readonly way: string;
  readonly actions: Actions | undefined;
}

/** What the requisites of a way add up to, and which course weighs most. */
export function MetricsCard({ report, way, actions }: MetricsProps): JSX.Element {
  const shown = wayOf(report, way);
  const { total, criticalPath } = shown.metrics;
  const words = wayWords(report, shown.id);
  const name = words === undefined ? null : <p class="hc-way">{words}</p>;
  if (!total) {
    return (
      <Card title="Requisites">
        {name}
        <p class="hc-muted">Some courses need each other in a circle, which leaves nothing to measure.</p>
      </Card>
    );
  }
  const measured = shown.courses.flatMap(({ code, metrics }): Measured[] => {
    const course = metrics && report.courses.find((one) => one.code === code);
    return course ? [{ course, metrics }] : [];
  });
  const path = coursesOf(report, criticalPath);
  const names = new Map(path.map(({ code, shown: printed }) => [code, printed]));
  const steps = criticalStepsOf(shown.metrics).map((codes) => codes.map((code) => names.get(code) ?? code));
  const together = togetherInWords(steps);
  return (
    <Card
      title="Requisites"
      note={`Each number is a sum over the ${counted(measured.length, 'course')} that everyone takes. It says little alone, and much beside that of another plan.`}
    >
      {name}
      <table class="hc-table">
        <tbody>
          {metrics.map(({ of, name, meaning }) => (
            <tr key={of}>
              <th scope="row">
                {name} <span class="hc-meaning">{meaning}</span>{' '}
                <Heaviest measured={measured} of={of} actions={actions} />
              </th>
              <td class="hc-amount">{rounded(total[of])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {path.length < 2 ? null : (
        <p>
          <span class="hc-muted">Critical path, the longest chain of requisites: </span>
          <CourseList courses={path} actions={actions} />
          {together === undefined ? null : <span class="hc-muted">{together}</span>}
        </p>
      )}
    </Card>
  );
}

interface Measured {
  readonly course: ReportCourse;
  readonly metrics: GraphNumbers;
}

interface HeaviestProps {
  readonly measured: readonly Measured[];
  readonly of: Metric;
  readonly actions: Actions | undefined;
}

/** The course of which the number is the highest, in a sentence; nothing where no course has one. */
function Heaviest({ measured, of, actions }: HeaviestProps): JSX.Element | null {
  const highest = measured.reduce((most, { metrics }) => Math.max(most, Number(metrics[of])), 0);
  const [first, ...others] = measured.filter(({ metrics }) => Number(metrics[of]) === highest);
  if (!first || highest === 0) return null;
  const { course, metrics } = first;
  const go = (
    <Go place={course.place} actions={actions} title={course.title}>
      {course.shown}
    </Go>
  );
  return <span class="hc-meaning">{sentenceOf(of, go, metrics[of], others.length)}</span>;
}

function sentenceOf(of: Metric, course: JSX.Element, value: number | string, alike: number): JSX.Element {
  const most =
    alike === 0 ? ', more than any other' : `, and so ${alike === 1 ? 'does 1 other' : `do ${alike} others`}`;
  if (of === 'complexity') {
    return alike === 0 ? (
      <>
        {course} weighs most: {rounded(value)}.
      </>
    ) : (
      <>
        {course} weighs most, as {alike === 1 ? 'does 1 other' : `do ${alike} others`}: {rounded(value)} each.
      </>
    );
  }
  if (of === 'blocking') {
    return (
      <>
        {course} stands before {counted(Number(value), 'other course')}
        {most}.
      </>
    );
  }
  if (of === 'delay') {
    return (
      <>
        {course} is on a chain of {counted(Number(value), 'course')}, the longest there is.
      </>
    );
  }
  return (
    <>
      The chains through {course} have {rounded(value)} courses in all,{' '}
      {alike === 0 ? 'the most' : 'the most there are'}.
    </>
  );
}

function rounded(value: number | string): string {
  return typeof value === 'string' ? value : `${Math.round(value * 10) / 10}`;
}
