import type { ComponentChildren, JSX } from 'preact';
import type { ReportDifference } from '../../analysis/report/difference.ts';
import { Arrow, type Direction, Sign } from './sign.tsx';
import { changeOf, type TargetChange, tellingTargets } from './targets.ts';
import type { Vocabulary } from './vocabulary.ts';

const targetSigns = {
  better: 'up',
  worse: 'down',
  'better and worse': 'both',
  new: 'new',
  gone: 'gone',
  'the same': 'same',
} as const satisfies Record<Exclude<TargetChange, 'not known'>, Direction>;

const skillSigns = {
  gained: 'new',
  lost: 'gone',
  raised: 'up',
  lowered: 'down',
} as const satisfies Record<keyof ReportDifference['skills'], Direction>;

const courseSigns = {
  added: 'new',
  removed: 'gone',
  changed: 'other',
} as const satisfies Record<keyof ReportDifference['courses'], Direction>;

interface HeadlineProps {
  readonly difference: ReportDifference;
  readonly words: Vocabulary;
}

/** What a committee asks first, in a few numbers. */
export function Headline({ difference, words }: HeadlineProps): JSX.Element {
  const { credits, courses, skills } = difference;
  const changes = tellingTargets(difference).map(changeOf);
  const { isJudged } = words;
  return (
    <section aria-label="In short">
      <h3>In short</h3>
      {words.of === undefined ? null : <p>{words.of}</p>}
      <ul class="hc-tiles">
        <Tile title="Coverage">
          {keysOf(targetSigns).map((change) => (
            <Count
              key={change}
              direction={targetSigns[change]}
              count={changes.filter((one) => one === change).length}
              words={words.targets[change]}
              isJudged={isJudged}
            />
          ))}
        </Tile>
        <Tile title="Skills">
          {keysOf(skillSigns).map((kind) => (
            <Count
              key={kind}
              direction={skillSigns[kind]}
              count={skills[kind].length}
              words={beginning(words.skills[kind])}
              isJudged={isJudged}
            />
          ))}
          {Object.values(skills).every((list) => list.length === 0) ? <li>{capitalized(words.asBefore)}</li> : null}
        </Tile>
        <Tile title="Courses">
          {keysOf(courseSigns).map((kind) => (
            <Count
              key={kind}
              direction={courseSigns[kind]}
              count={courses[kind].length}
              words={beginning(words.courses[kind])}
              isJudged={isJudged}
            />
          ))}
          {Object.values(courses).every((list) => list.length === 0) ? <li>{capitalized(words.asBefore)}</li> : null}
        </Tile>
        <Tile title="Credits">
          {credits.changed ? (
            <li>
              {credits.before} <Arrow words={words.arrow} /> <strong>{credits.after}</strong>
            </li>
          ) : (
            <li>
              {credits.after}, {words.asBefore}
            </li>
          )}
        </Tile>
      </ul>
    </section>
  );
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}

function beginning(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
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
  readonly isJudged: boolean;
}

/** Nothing where there are none, so that what there is stands out. */
function Count({ direction, count, words, isJudged }: CountProps): JSX.Element | null {
  if (count === 0) return null;
  return (
    <li>
      <Sign direction={direction} isJudged={isJudged} /> <strong>{count}</strong> {words}
    </li>
  );
}
