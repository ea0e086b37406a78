import type { JSX } from 'preact';
import type { ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { Card, Go } from './card.tsx';
import { coveredByOthersInWords, coveredByOthersMeaning } from './words.ts';

interface CourseListProps {
  readonly courses: readonly ReportCourse[];
  readonly actions: Actions | undefined;
}

/** The courses that students take and that have no part in any target or outcome, or one that others have too. */
export function IdleCard({ report, actions }: { report: ProgramReport; actions: Actions | undefined }): JSX.Element {
  const idle = report.courses.filter((course) => course.idle && course.taken !== 'nobody');
  const covered = report.courses.filter(({ losesNothing }) => losesNothing);
  const note =
    idle.length > 0
      ? 'No role, framework or outcome would be covered less without them.'
      : covered.length > 0
        ? ''
        : 'None is known. General education, courses that others require, and courses that do not say what they teach are left alone.';
  return (
    <Card
      title={idle.length > 0 || covered.length === 0 ? 'Courses that add nothing' : 'Courses whose part others cover'}
      {...(note === '' ? {} : { note })}
    >
      <CourseList courses={idle} actions={actions} />
      {covered.length === 0 ? null : <p>{coveredByOthersInWords(covered.length)}:</p>}
      <CourseList courses={covered} actions={actions} />
      {covered.length === 0 ? null : <p class="hc-muted">{coveredByOthersMeaning}</p>}
    </Card>
  );
}

function CourseList({ courses, actions }: CourseListProps): JSX.Element | null {
  if (courses.length === 0) return null;
  return (
    <ul class="hc-plain">
      {courses.map((course) => (
        <li key={course.code}>
          <Go place={course.place} actions={actions}>
            {course.shown}
          </Go>
          {course.title ? ` ${course.title}` : ''}
        </li>
      ))}
    </ul>
  );
}
