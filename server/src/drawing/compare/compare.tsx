import type { JSX } from 'preact';
import type { ReportDifference } from '../../analysis/report/difference.ts';
import type { Actions } from '../drawing.ts';
import { CoursesPart } from './courses-part.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { Headline } from './headline.tsx';
import { SkillsTable } from './skills-table.tsx';
import { vocabularyOf } from './vocabulary.ts';

interface CompareProps {
  readonly difference?: ReportDifference | undefined;
  /** Why there is no difference to show, or none that is newer. */
  readonly problem?: string | undefined;
  /** Without them nothing can be clicked. */
  readonly actions?: Actions | undefined;
}

/** What is different between two versions of a program, or between two programs, for those who decide on it. */
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
      {difference.incomplete ? <p class="hc-problem">{vocabularyOf(difference).incomplete}</p> : null}
      <Parts difference={difference} actions={actions} />
    </>
  );
}

function Parts({ difference, actions }: { difference: ReportDifference; actions: Actions | undefined }) {
  const words = vocabularyOf(difference);
  if (difference.same) {
    return (
      <p class="hc-same">
        <strong>Nothing is different.</strong> {words.same}
      </p>
    );
  }
  return (
    <>
      <Headline difference={difference} words={words} />
      <CoverageTable difference={difference} words={words} />
      <SkillsTable skills={difference.skills} words={words} />
      <CoursesPart courses={difference.courses} words={words} actions={actions} />
    </>
  );
}
