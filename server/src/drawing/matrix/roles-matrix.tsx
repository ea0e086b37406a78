import { useMemo } from 'preact/hooks';
import type { ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import type { Actions, Drawing } from '../drawing.ts';
import { coveredByOthersInWords, coveredByOthersMeaning } from '../summary/words.ts';
import { wayOf } from './columns.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Grid } from './grid.tsx';
import { RolesLegend } from './legend.tsx';
import { LegendFold } from './legend-fold.tsx';
import { rolesModel } from './roles-model.ts';
import { signs } from './signs.ts';

/** Roles, frameworks and outcomes against courses: which course does what for whom. */
export function RolesMatrix({ report, view, actions }: Drawing) {
  const model = useMemo(() => rolesModel(report, view.way), [report, view.way]);
  if (report.targets.length === 0) {
    return <p class="hc-matrix-nothing">This program names no target roles, frameworks or outcomes yet.</p>;
  }
  if (model.columns.length === 0) return <p class="hc-matrix-nothing">This program has no courses yet.</p>;
  const onWay = new Set(wayOf(report, view.way)?.courses.map(({ code }) => code));
  const onWayCourses = report.courses.filter(({ code }) => onWay.has(code));
  return (
    <div class="hc-roles">
      {model.sections.length > 0 && (
        <Grid model={model} litCourse={view.highlight.course} litSubject={view.highlight.target} actions={actions} />
      )}
      <Elsewhere report={report} way={view.way} actions={actions} />
      <IdleCourses report={report} courses={onWayCourses} actions={actions} />
      <CoveredByOthers courses={onWayCourses} actions={actions} />
      <LegendFold isGrid={actions !== undefined}>
        <RolesLegend />
      </LegendFold>
    </div>
  );
}

interface IdleCoursesProps {
  readonly report: ProgramReport;
  /** The courses of a plan. */
  readonly courses: readonly ReportCourse[];
  readonly actions: Actions | undefined;
}

/** Those of some courses that no target would miss, by name; or how many have a part, where none stands out. */
export function IdleCourses({ report, courses, actions }: IdleCoursesProps) {
  const idle = courses.filter((course) => course.idle);
  if (idle.length === 0) return <p class="hc-idle">{partsInWords(report, courses)}</p>;
  const stands = idle.length === 1 ? 'stands' : 'stand';
  return (
    <p class="hc-idle">
      <span class="hc-mark hc-muted" aria-hidden="true">
        {signs.idle.sign}
      </span>{' '}
      {idle.length} of {courses.length} courses {stands} out with no part in any role, framework or outcome:{' '}
      <CourseNames courses={idle} actions={actions} />
    </p>
  );
}

/** How many of some courses have a part in something; the others are left alone, since they may serve something else. */
function partsInWords({ targets }: ProgramReport, courses: readonly ReportCourse[]): string {
  const codes = new Set(
    targets.flatMap(({ results }) => results.flatMap((one) => one.courses.map(({ code }) => code))),
  );
  const count = courses.filter(({ code, outcomes }) => codes.has(code) || outcomes.length > 0).length;
  if (count === courses.length) {
    return count === 1
      ? 'The one course has a part in a role, a framework or an outcome.'
      : `Each of the ${count} courses has a part in a role, a framework or an outcome.`;
  }
  const have = count === 1 ? 'has' : 'have';
  const others = courses.length - count === 1 ? 'the other one' : 'the others';
  return `${count} of ${courses.length} courses ${have} a part in a role, a framework or an outcome; ${others} may serve something else, such as general education or another course, or not be written in full.`;
}

interface CoveredByOthersProps {
  readonly courses: readonly ReportCourse[];
  readonly actions: Actions | undefined;
}

/** Those of some courses without any one of which nothing would be lost, by name. */
export function CoveredByOthers({ courses, actions }: CoveredByOthersProps) {
  const covered = courses.filter(({ losesNothing }) => losesNothing);
  if (covered.length === 0) return null;
  return (
    <p class="hc-idle">
      <span class="hc-mark hc-muted" aria-hidden="true">
        {signs.losesNothing.sign}
      </span>{' '}
      {coveredByOthersInWords(covered.length)}: <CourseNames courses={covered} actions={actions} />.{' '}
      {coveredByOthersMeaning}
    </p>
  );
}

function CourseNames({ courses, actions }: CoveredByOthersProps) {
  return (
    <>
      {courses.map(({ code, shown, title, place }, at) => (
        <span key={code}>
          {at > 0 && ', '}
          {actions ? (
            <button type="button" class="hc-matrix-link" title={title} onClick={() => actions.go(place)}>
              {shown}
            </button>
          ) : (
            <span title={title}>{shown}</span>
          )}
        </span>
      ))}
    </>
  );
}
