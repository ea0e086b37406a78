import type { JSX } from 'preact';
import type { ProgramReport, ReportGap } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { stateSigns } from '../matrix/signs.ts';
import { Card, CourseList, LongList } from './card.tsx';
import { counted, coursesOf, skillLabel, wayWords, withoutGaps } from './words.ts';

/** What targets lack, the heaviest first, and the courses that could give it. */
export function GapsCard({ report, actions }: { report: ProgramReport; actions: Actions | undefined }): JSX.Element {
  const { gaps } = report;
  const missing = gaps.filter(({ state }) => state === 'missing').length;
  return (
    <Card
      wide
      title="Gaps"
      note={
        gaps.length === 0
          ? withoutGaps(report)
          : `${missing} not taught, ${gaps.length - missing} below the required level. The weight adds up the targets that lack it.`
      }
    >
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
  const closing = coursesOf(report, gap.couldClose);
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
          {gap.state === 'missing' ? 'Not taught' : 'Below the level'}, weight {gap.weight}
        </p>
      </div>
      <ul class="hc-plain">
        {lackings(report, gap).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>
        {closing.length === 0 ? (
          <span class="hc-muted">No course of the program is close to it.</span>
        ) : (
          <>
            <span class="hc-muted">Could be taught in </span>
            <CourseList courses={closing} actions={actions} />
          </>
        )}
      </p>
    </li>
  );
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
    if (named.length > 3) return `${line} (${counted(named.length, 'way')} through the program)`;
    return named.length === 0 ? line : `${line} (${named.join('; ')})`;
  });
}
