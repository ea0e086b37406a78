import type { JSX } from 'preact';
import type { ProgramReport, ReportChallenge, ReportTechnology } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { signs } from '../matrix/signs.ts';
import { AmountBar } from './bars.tsx';
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
    <Card wide title="Challenges of the field" note="The skills that answer each of them, taught and not taught.">
      <ul class="hc-tiles hc-plain">
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
  const sign = skills.length === 0 ? signs.missing : missing.length === 0 ? signs.met : signs.partial;
  const wanted = new Set(report.gaps.map(({ skill }) => skill));
  const gapsFirst = missing.toSorted((a, b) => Number(wanted.has(b.id)) - Number(wanted.has(a.id)));
  const named = technologies.map((id) => report.technologies.find((one) => one.id === id)?.label ?? id);
  const labels = (ids: readonly string[]) => ids.map((id) => skillLabel(report, id));
  const courses = coursesOf(report, [...new Set(skills.flatMap((skill) => skill.courses))]);
  return (
    <li class="hc-tile">
      <h4>
        <span class={`hc-sign hc-tone-${sign.tone}`} aria-hidden="true">
          {sign.sign}
        </span>{' '}
        {label}
      </h4>
      {all === 0 ? null : (
        <>
          <AmountBar min={skills.length} max={skills.length} highest={all} />
          <p class="hc-numbers">
            <strong>{skills.length}</strong> of {all} skills taught
          </p>
        </>
      )}
      <Words title="Most taught" words={labels(byCourses(skills))} />
      <Words title="Not taught" words={gapsFirst.map((skill) => skill.label)} />
      <Words title="Technologies" words={named} />
      {courses.length === 0 ? null : (
        <p>
          <span class="hc-muted">Courses: </span>
          <CourseList courses={courses} actions={actions} />
        </p>
      )}
    </li>
  );
}

/** The first of many words; the others are counted. */
function Words({ title, words }: { title: string; words: readonly string[] }): JSX.Element | null {
  if (words.length === 0) return null;
  const shown = words.length > 8 ? 7 : words.length;
  return (
    <p>
      <span class="hc-muted">{title}: </span>
      {words.slice(0, shown).join(', ')}
      {shown === words.length ? null : (
        <span class="hc-muted" title={words.slice(shown).join(', ')}>
          {` and ${words.length - shown} more`}
        </span>
      )}
    </p>
  );
}

function byCourses(skills: ReportChallenge['skills']): string[] {
  return skills.toSorted((a, b) => b.courses.length - a.courses.length).map(({ id }) => id);
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
