import type { JSX } from 'preact';
import type { ProgramReport, ReportChallenge, ReportTechnology } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { Card, CourseList, LongList } from './card.tsx';
import { coursesOf, skillLabel } from './words.ts';

interface FieldProps {
  readonly report: ProgramReport;
  readonly actions: Actions | undefined;
}

/** The challenges of the field, and what of the program answers them. */
export function ChallengesCard({ report, actions }: FieldProps): JSX.Element | null {
  if (report.challenges.length === 0) return null;
  return (
    <Card title="Challenges of the field" note="The skills that answer each of them, taught and not taught.">
      <ul class="hc-list">
        {report.challenges.map((challenge) => (
          <Challenge key={challenge.id} challenge={challenge} report={report} actions={actions} />
        ))}
      </ul>
    </Card>
  );
}

function Challenge({ challenge, report, actions }: FieldProps & { challenge: ReportChallenge }): JSX.Element {
  const { label, skills, missing, technologies } = challenge;
  const all = skills.length + missing.length;
  const tone = skills.length === 0 ? 'missing' : missing.length === 0 ? 'met' : 'partial';
  const courses = coursesOf(report, [...new Set(skills.flatMap((skill) => skill.courses))]);
  const named = technologies.map((id) => report.technologies.find((one) => one.id === id)?.label ?? id);
  const labels = (ids: readonly string[]) => ids.map((id) => skillLabel(report, id)).join(', ');
  return (
    <li>
      <h4>
        <span class={`hc-sign hc-tone-${tone}`} aria-hidden="true">
          {tone === 'met' ? '✓' : tone === 'missing' ? '✕' : '▽'}
        </span>{' '}
        {label} <span class="hc-kind">{all === 0 ? '' : `${skills.length} of ${all} skills taught`}</span>
      </h4>
      {skills.length === 0 ? null : (
        <p>
          {labels(skills.map(({ id }) => id))} <span class="hc-muted">in </span>
          <CourseList courses={courses} actions={actions} />
        </p>
      )}
      {missing.length === 0 ? null : <p class="hc-muted">Not taught: {labels(missing)}</p>}
      {named.length === 0 ? null : <p class="hc-muted">Technologies: {named.join(', ')}</p>}
    </li>
  );
}

/** The technologies that students meet, and in which courses. */
export function TechnologiesCard({ report, actions }: FieldProps): JSX.Element | null {
  if (report.technologies.length === 0) return null;
  return (
    <Card title="Technologies" note="Courses that name them; else those that teach a skill they are used with.">
      <LongList
        actions={actions}
        first={10}
        items={report.technologies
          .toSorted((a, b) => Number(b.named.length > 0) - Number(a.named.length > 0))
          .map((technology) => (
            <Technology key={technology.id} technology={technology} report={report} actions={actions} />
          ))}
      />
    </Card>
  );
}

function Technology({ technology, report, actions }: FieldProps & { technology: ReportTechnology }): JSX.Element {
  const { label, emerging, named, throughSkills } = technology;
  return (
    <li>
      {label}
      {emerging ? <span class="hc-kind"> emerging</span> : null}
      <span class="hc-muted">{named.length > 0 ? ': ' : ', not named; its skills in '}</span>
      <CourseList courses={coursesOf(report, named.length > 0 ? named : throughSkills)} actions={actions} />
    </li>
  );
}
