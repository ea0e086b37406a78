import type { JSX } from 'preact';
import type { ProgramReport, ReportGap } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { stateSigns } from '../matrix/signs.ts';
import { Card, CourseList, LongList } from './card.tsx';
import { type Closing, closingOf, gapsInWords, nothingNear, weightInWords, weightMeaning } from './gap-words.ts';
import { withoutGaps } from './without-gaps.ts';
import { counted, skillLabel, wayWords } from './words.ts';

/** What targets lack, the heaviest first, and the courses that could give it. */
export function GapsCard({ report, actions }: { report: ProgramReport; actions: Actions | undefined }): JSX.Element {
  const { gaps } = report;
  return (
    <Card wide title="Gaps" note={gaps.length === 0 ? withoutGaps(report) : `${gapsInWords(report)}. ${weightMeaning}`}>
      {gaps.length === 0 ? null : (
        <LongList
          actions={actions}
          first={12}
          items={gaps.map((gap) => <Gap key={gap.skill} gap={gap} report={report} actions={actions} />)}
        />
      )}
    </Card>
  );
}

interface GapProps {
  readonly gap: ReportGap;
  readonly report: ProgramReport;
  readonly actions: Actions | undefined;
}

function Gap({ gap, report, actions }: GapProps): JSX.Element {
  const { sign, tone } = stateSigns[gap.state];
  const closing = closingOf(report, gap);
  return (
    <li class="hc-gap">
      <div>
        <h4>
          <span class={`hc-sign hc-tone-${tone}`} aria-hidden="true">
            {sign}
          </span>{' '}
          {skillLabel(report, gap.skill)}
        </h4>
        <p class="hc-muted">
          {stateSigns[gap.state].word}, weighs {weightInWords(report, gap)}
        </p>
      </div>
      <ul class="hc-plain">
        {lackings(report, gap).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>
        {closing.length === 0 ? (
          <span class="hc-muted">{sentence(nothingNear)}.</span>
        ) : (
          closing.map((one) => <ClosingCourses key={`${one.before} ${one.after}`} closing={one} actions={actions} />)
        )}
      </p>
    </li>
  );
}

function ClosingCourses({ closing, actions }: { closing: Closing; actions: Actions | undefined }): JSX.Element {
  const { before, courses, after } = closing;
  return (
    <span class="hc-closing">
      <span class="hc-muted">{sentence(before)} </span>
      <CourseList courses={courses} actions={actions} />
      {after === '' ? null : <span class="hc-muted">{after.replace(/^, /, '')}</span>}
    </span>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A line for each target: `Medical Coder: requires Mastered, reached Introduced (Health Data)`. */
function lackings(report: ProgramReport, { lackedBy }: ReportGap): string[] {
  const lines = new Map<string, string[]>();
  const ways = new Map<string, number>();
  for (const { target, way, required, reached } of lackedBy) {
    const found = report.targets.find(({ id }) => id === target);
    const levels = [required ? `requires ${required}` : 'requires it', reached ? `reached ${reached}` : ''];
    const line = `${found?.title ?? target}: ${levels.filter(Boolean).join(', ')}`;
    ways.set(line, found?.results.length ?? 1);
    lines.set(line, [...(lines.get(line) ?? []), way]);
  }
  return [...lines].map(([line, on]) => {
    if (on.length === (ways.get(line) ?? 1) && (on.length > 1 || on[0] === '')) return line;
    const named = on.map((way) => wayWords(report, way)).filter((words) => words !== undefined);
    if (named.length > 3) return `${line} (${counted(named.length, 'plan')})`;
    return named.length === 0 ? line : `${line} (${named.join('; ')})`;
  });
}
