import type { ComponentChildren, JSX } from 'preact';
import type { ReportDifference } from '../../analysis/report/difference.ts';
import { countsOf } from './counts.ts';
import { Arrow, Sign } from './sign.tsx';
import type { Vocabulary } from './vocabulary.ts';

interface HeadlineProps {
  readonly difference: ReportDifference;
  readonly words: Vocabulary;
}

/** What a committee asks first, in a few numbers. */
export function Headline({ difference, words }: HeadlineProps): JSX.Element {
  const { credits } = difference;
  return (
    <section aria-label="In short">
      <h3>In short</h3>
      {words.of === undefined ? null : <p>{words.of}</p>}
      <ul class="hc-tiles">
        {countsOf(difference, words).map(({ title, counts }) => (
          <Tile key={title} title={title}>
            {counts.map(({ direction, count, words: of }) => (
              <li key={direction}>
                <Sign direction={direction} isJudged={words.isJudged} /> <strong>{count}</strong> {of}
              </li>
            ))}
            {counts.length === 0 && title !== 'Coverage' ? <li>{capitalized(words.asBefore)}</li> : null}
          </Tile>
        ))}
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
