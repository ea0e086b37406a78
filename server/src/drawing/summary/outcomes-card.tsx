import type { JSX } from 'preact';
import type { ProgramReport, ReportOutcome } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { stateSigns } from '../matrix/signs.ts';
import { Card, Go, LongList } from './card.tsx';
import {
  outcomeBloomInWords,
  outcomeMeaning,
  outcomePlan,
  outcomeState,
  outcomeStateInWords,
} from './outcome-words.ts';

/** The outcomes of the program: how far each is reached, by which courses, and what assesses it outside of them. */
export function OutcomesCard({ report, actions }: { report: ProgramReport; actions: Actions | undefined }) {
  if (report.outcomes.length === 0) return null;
  return (
    <Card wide title="Program outcomes" note={outcomeMeaning}>
      <LongList
        actions={actions}
        first={10}
        items={report.outcomes.map((outcome) => (
          <Outcome key={outcome.id} outcome={outcome} report={report} actions={actions} />
        ))}
      />
    </Card>
  );
}

interface OutcomeProps {
  readonly outcome: ReportOutcome;
  readonly report: ProgramReport;
  readonly actions: Actions | undefined;
}

function Outcome({ outcome, report, actions }: OutcomeProps): JSX.Element {
  const { sign, tone } = stateSigns[outcomeState(report, outcome)];
  const plan = outcomePlan(report, outcome);
  const bloom = outcomeBloomInWords(outcome);
  return (
    <li class="hc-gap">
      <div>
        <h4>
          <span class={`hc-sign hc-tone-${tone}`} aria-hidden="true">
            {sign}
          </span>{' '}
          <Go place={outcome.place} actions={actions}>
            {outcome.label}
          </Go>
        </h4>
        {outcome.text === undefined ? null : <p>{outcome.text}</p>}
      </div>
      <div>
        <p>{outcomeStateInWords(report, outcome)}</p>
        {plan === undefined ? null : <p class="hc-way">{plan}</p>}
        {bloom === '' ? null : <p class="hc-muted">Bloom: {bloom}</p>}
      </div>
      <div>
        <OutcomeCourses outcome={outcome} report={report} actions={actions} />
        {outcome.assessments.length === 0 ? null : (
          <p class="hc-muted">Assessed outside courses: {outcome.assessments.join(', ')}</p>
        )}
      </div>
    </li>
  );
}

/** `HIT 101 I, HIT 202 R`. */
function OutcomeCourses({ outcome, report, actions }: OutcomeProps): JSX.Element | null {
  const known = new Map(report.courses.map((course) => [course.code, course]));
  const courses = outcome.courses.flatMap(({ code, letter }) => {
    const course = known.get(code);
    return course ? [{ course, letter }] : [];
  });
  if (courses.length === 0) return null;
  return (
    <p>
      {courses.map(({ course, letter }, index) => (
        <span key={course.code}>
          <span class="hc-code">
            <Go place={course.place} actions={actions} title={course.title}>
              {course.shown}
            </Go>{' '}
            <strong>{letter}</strong>
            {index < courses.length - 1 ? ',' : ''}
          </span>{' '}
        </span>
      ))}
    </p>
  );
}
