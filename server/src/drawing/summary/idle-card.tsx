import type { JSX } from 'preact';
import type { ProgramReport } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { Card, Go } from './card.tsx';

/** The courses that students take and that no target or outcome would miss. */
export function IdleCard({ report, actions }: { report: ProgramReport; actions: Actions | undefined }): JSX.Element {
  const idle = report.courses.filter((course) => course.idle && course.taken !== 'nobody');
  return (
    <Card
      title="Courses without a part"
      note={
        idle.length === 0
          ? 'None is known: the courses have a part in a role, a framework or an outcome, or do not say what they teach.'
          : 'No role, framework or outcome would be covered less without them.'
      }
    >
      {idle.length === 0 ? null : (
        <ul class="hc-plain">
          {idle.map((course) => (
            <li key={course.code}>
              <Go place={course.place} actions={actions}>
                {course.shown}
              </Go>
              {course.title ? ` ${course.title}` : ''}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
