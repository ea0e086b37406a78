import type { JSX } from 'preact';
import type { ReportDifference } from '../../analysis/report/difference.ts';
import type { Actions } from '../drawing.ts';
import { CoursesPart } from './courses-part.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { Headline } from './headline.tsx';
import { SkillsTable } from './skills-table.tsx';

interface CompareProps {
  readonly difference?: ReportDifference | undefined;
  /** Why there is no difference to show, or none that is newer. */
  readonly problem?: string | undefined;
  /** Without them nothing can be clicked. */
  readonly actions?: Actions | undefined;
}

/** What is different between two versions of a program, for those who decide on it. */
export function Compare({ difference, problem, actions }: CompareProps): JSX.Element {
  return (
    <div class="hc-compare">
      {problem === undefined ? null : (
        <p class="hc-problem" role="alert">
          {problem}
        </p>
      )}
      {difference ? <Difference difference={difference} actions={actions} /> : null}
    </div>
  );
}

function Difference({ difference, actions }: { difference: ReportDifference; actions: Actions | undefined }) {
  return (
    <>
      {difference.incomplete ? (
        <p class="hc-problem">
          Not all that these versions draw on could be read. What one of them seems to lack may be there.
        </p>
      ) : null}
      <Parts difference={difference} actions={actions} />
    </>
  );
}

function Parts({ difference, actions }: { difference: ReportDifference; actions: Actions | undefined }) {
  if (difference.same) {
    return (
      <p class="hc-same">
        <strong>Nothing is different.</strong> Courses, terms, credits, skills and coverage are the same in both.
      </p>
    );
  }
  return (
    <>
      <Headline difference={difference} />
      <CoverageTable difference={difference} />
      <SkillsTable skills={difference.skills} />
      <CoursesPart courses={difference.courses} actions={actions} />
    </>
  );
}
