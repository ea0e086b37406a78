import { useMemo } from 'preact/hooks';
import type { ReportCourse } from '../../analysis/report/report.ts';
import type { Actions, Drawing } from '../drawing.ts';
import { coveredByOthersInWords } from '../summary/words.ts';
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
  const idle = onWayCourses.filter((course) => course.idle);
  return (
    <div class="hc-roles">
      {model.sections.length > 0 && (
        <Grid model={model} litCourse={view.highlight.course} litSubject={view.highlight.target} actions={actions} />
      )}
      <Elsewhere report={report} way={view.way} actions={actions} />
      <IdleCourses idle={idle} count={model.columns.length} actions={actions} />
      <CoveredByOthers courses={onWayCourses} actions={actions} />
      <LegendFold isGrid={actions !== undefined}>
        <RolesLegend />
      </LegendFold>
    </div>
  );
}

interface IdleCoursesProps {
  readonly idle: readonly ReportCourse[];
  readonly count: number;
  readonly actions: Actions | undefined;
}

/** The courses that no target would miss, by name. */
export function IdleCourses({ idle, count, actions }: IdleCoursesProps) {
  if (idle.length === 0) {
    return <p class="hc-idle">Each of the {count} courses has a part in a role, a framework or an outcome.</p>;
  }
  const has = idle.length === 1 ? 'has' : 'have';
  return (
    <p class="hc-idle">
      <span class="hc-mark hc-muted" aria-hidden="true">
        {signs.idle.sign}
      </span>{' '}
      {idle.length} of {count} courses {has} no part in any role, framework or outcome:{' '}
      <CourseNames courses={idle} actions={actions} />
    </p>
  );
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
      {coveredByOthersInWords(covered.length)}: <CourseNames courses={covered} actions={actions} />
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
