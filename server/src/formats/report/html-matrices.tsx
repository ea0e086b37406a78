import type { ComponentChildren, JSX } from 'preact';
import type { ProgramReport, ReportWay } from '../../analysis/report/report.ts';
import { wayTitle } from '../../analysis/report/way-title.ts';
import { type Drawing, defaultView } from '../../drawing/drawing.ts';
import { Elsewhere } from '../../drawing/matrix/elsewhere.tsx';
import { Grid } from '../../drawing/matrix/grid.tsx';
import type { GridModel } from '../../drawing/matrix/grid-model.ts';
import { RolesLegend, SkillsLegend, usesBloom } from '../../drawing/matrix/legend.tsx';
import { CoveredByOthers, IdleCourses, RolesMatrix } from '../../drawing/matrix/roles-matrix.tsx';
import { rolesModel } from '../../drawing/matrix/roles-model.ts';
import { SkillCounts } from '../../drawing/matrix/skill-counts.tsx';
import { SkillsMatrix } from '../../drawing/matrix/skills-matrix.tsx';
import { skillsModel } from '../../drawing/matrix/skills-model.ts';
import { counted, wayWords } from '../../drawing/summary/words.ts';
import { differingRows } from './differing-rows.ts';
import { CourseKey } from './html-course-key.tsx';

/** The matrices of roles: of the first way in full, of each other one what differs from it. */
export function RolesMatrices({ report }: { readonly report: ProgramReport }): JSX.Element {
  const [first] = report.ways;
  const isEmpty = report.targets.length === 0 || report.ways.every(({ courses }) => courses.length === 0);
  if (!first || isEmpty) return <RolesMatrix {...drawingOf(report, first)} />;
  return (
    <Ways
      report={report}
      things={['target', 'targets']}
      modelOf={(way) => rolesModel(report, way.id)}
      legend={<RolesLegend />}
      above={() => null}
      below={(way) => <BelowRoles report={report} way={way} />}
    />
  );
}

function BelowRoles({ report, way }: { readonly report: ProgramReport; readonly way: ReportWay }): JSX.Element {
  const onWay = new Set(way.courses.map(({ code }) => code));
  const courses = report.courses.filter(({ code }) => onWay.has(code));
  const isFirst = way === report.ways[0];
  return (
    <>
      {isFirst ? <Elsewhere report={report} way={way.id} actions={undefined} /> : null}
      {isFirst || courses.some(({ idle }) => idle) ? (
        <IdleCourses report={report} courses={courses} actions={undefined} />
      ) : null}
      {isFirst ? <CoveredByOthers courses={courses} actions={undefined} /> : null}
    </>
  );
}

/** The curriculum maps: of the first way in full, of each other one what differs from it. */
export function SkillsMatrices({ report }: { readonly report: ProgramReport }): JSX.Element {
  const [first] = report.ways;
  if (!first || report.skills.length === 0) return <SkillsMatrix {...drawingOf(report, first)} />;
  return (
    <Ways
      report={report}
      things={['skill', 'skills']}
      modelOf={(way) => skillsModel(report, defaultView.filters, way.id)}
      legend={<SkillsLegend scale={report.scale} bloom={usesBloom(report)} />}
      above={(way) => <SkillCounts {...drawingOf(report, way)} />}
      below={() => null}
    />
  );
}

function drawingOf(report: ProgramReport, way: ReportWay | undefined): Drawing {
  return { report, view: { ...defaultView, way: way?.id ?? '' } };
}

interface WaysProps {
  readonly report: ProgramReport;
  /** What a row is, and what several are. */
  readonly things: readonly [string, string];
  readonly modelOf: (way: ReportWay) => GridModel;
  /** Stands once, above the first matrix, so that it is never alone on a page. */
  readonly legend: JSX.Element;
  readonly above: (way: ReportWay) => ComponentChildren;
  readonly below: (way: ReportWay) => ComponentChildren;
}

function Ways({ report, things, modelOf, legend, above, below }: WaysProps): JSX.Element {
  const [first, ...others] = report.ways.map((way) => ({ way, model: modelOf(way) }));
  if (!first) return legend;
  return (
    <>
      <div class="hc-page-way">
        <WayTitle report={report} way={first.way} />
        {above(first.way)}
        {legend}
        <Table model={first.model} />
        {below(first.way)}
        <CourseKey report={report} />
      </div>
      {others.map(({ way, model }) => {
        const { sections, same, absent } = differingRows(model, first.model);
        return (
          <div key={way.id} class="hc-page-way">
            <WayTitle report={report} way={way} />
            {above(way)}
            <p class="hc-page-same">
              {sameWords(sections.length === 0, same, things, first.way)}
              {absent.length > 0 ? ` Not on this plan: ${absent.join(', ')}.` : ''}
            </p>
            <Table model={{ ...model, sections }} />
            {below(way)}
          </div>
        );
      })}
    </>
  );
}

function WayTitle({ report, way }: { readonly report: ProgramReport; readonly way: ReportWay }): JSX.Element | null {
  return report.ways.length > 1 ? <h3>{wayWords(report, way.id)}</h3> : null;
}

function Table({ model }: { readonly model: GridModel }): JSX.Element | null {
  if (model.sections.length === 0 || model.columns.length === 0) return null;
  return <Grid model={model} />;
}

/** That what is not shown is the same, so that nobody looks for it. */
function sameWords(isAll: boolean, same: number, [one, several]: readonly [string, string], first: ReportWay): string {
  const as = first.id === '' ? 'without a concentration' : `as in ${wayTitle(first)}`;
  if (isAll) return `Everything reads the same ${as}.`;
  if (same === 0) return `Every ${one} reads differently than ${as}.`;
  return `Only what differs is shown: all else (${counted(same, one, several)}) reads the same ${as}.`;
}
