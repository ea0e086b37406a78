import type { ComponentChildren, JSX } from 'preact';
import type { ReportDifference } from '../../analysis/report/difference.ts';
import { Arrow, type Direction, Sign } from './sign.tsx';
import { changeOf, type TargetChange, tellingTargets } from './targets.ts';

/** What a committee asks first, in a few numbers. */
export function Headline({ difference }: { difference: ReportDifference }): JSX.Element {
  const { before, after, credits, courses, skills } = difference;
  const changes = tellingTargets(difference).map(changeOf);
  const count = (...wanted: readonly TargetChange[]) => changes.filter((change) => wanted.includes(change)).length;
  const isOther = before.title !== after.title || before.version !== after.version;
  return (
    <section aria-label="In short">
      <h3>In short</h3>
      {isOther ? (
        <p>
          From <strong>{editionWords(before)}</strong> to <strong>{editionWords(after)}</strong>
        </p>
      ) : null}
      <ul class="hc-tiles">
        <Tile title="Coverage">
          <Count direction="up" count={count('better')} words="better" />
          <Count direction="down" count={count('worse')} words="worse" />
          <Count direction="both" count={count('better and worse')} words="better and worse" />
          <Count direction="new" count={count('new')} words="newly a target" />
          <Count direction="gone" count={count('gone')} words="no longer a target" />
          <Count direction="same" count={count('the same')} words="the same" />
        </Tile>
        <Tile title="Skills">
          <Count direction="new" count={skills.gained.length} words="gained" />
          <Count direction="gone" count={skills.lost.length} words="lost" />
          <Count direction="up" count={skills.raised.length} words="raised" />
          <Count direction="down" count={skills.lowered.length} words="lowered" />
          {Object.values(skills).every((list) => list.length === 0) ? <li>As before</li> : null}
        </Tile>
        <Tile title="Courses">
          <Count direction="new" count={courses.added.length} words="added" />
          <Count direction="gone" count={courses.removed.length} words="removed" />
          <Count direction="other" count={courses.changed.length} words="changed" />
          {courses.added.length + courses.removed.length + courses.changed.length === 0 ? <li>As before</li> : null}
        </Tile>
        <Tile title="Credits">
          {credits.changed ? (
            <li>
              {credits.before} <Arrow /> <strong>{credits.after}</strong>
            </li>
          ) : (
            <li>{credits.after}, as before</li>
          )}
        </Tile>
      </ul>
    </section>
  );
}

function editionWords({ title, version }: ReportDifference['before']): string {
  return version === undefined ? title : `${title} (${version})`;
}

function Tile({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <li class="hc-tile">
      <h4>{title}</h4>
      <ul>{children}</ul>
    </li>
  );
}

interface CountProps {
  readonly direction: Direction;
  readonly count: number;
  readonly words: string;
}

/** Nothing where there are none, so that what there is stands out. */
function Count({ direction, count, words }: CountProps): JSX.Element | null {
  if (count === 0) return null;
  return (
    <li>
      <Sign direction={direction} /> <strong>{count}</strong> {words}
    </li>
  );
}
