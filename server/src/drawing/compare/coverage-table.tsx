import type { JSX } from 'preact';
import type { ReportDifference, TargetDifference } from '../../analysis/report/difference.ts';
import { barLength, percentShown } from '../percent.ts';
import { Arrow, Sign } from './sign.tsx';
import {
  type ComparedNumber,
  directionOf,
  isTooSmallToSee,
  numberOf,
  tellingTargets,
  tooSmallToSee,
  wayShown,
} from './targets.ts';
import type { Vocabulary } from './vocabulary.ts';

interface CoverageProps {
  readonly difference: ReportDifference;
  readonly words: Vocabulary;
}

/** How far each target was covered before, and is now; or in the one program and in the other. */
export function CoverageTable({ difference, words }: CoverageProps): JSX.Element | null {
  const targets = tellingTargets(difference);
  if (targets.length === 0) return null;
  return (
    <section aria-label="Coverage">
      <h3>Coverage</h3>
      <p class="hc-note">{words.bars}</p>
      <table class="hc-coverage">
        <caption class="hc-unseen">{words.differentCoverage}</caption>
        <thead>
          <tr>
            <th scope="col">Prepares for</th>
            <th scope="col">For everyone</th>
            <th scope="col">Possible</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <Row key={`${target.id} ${target.way}`} target={target} words={words} way={wayShown(target, targets)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly target: TargetDifference;
  readonly words: Vocabulary;
  readonly way: string | undefined;
}

function Row({ target, words, way }: RowProps): JSX.Element {
  const { title, before, after } = target;
  return (
    <tr>
      <th scope="row">
        {title}
        {way === undefined ? null : <span class="hc-way">{way}</span>}
        {before ? null : (
          <span class="hc-way">
            <Sign direction="new" isJudged={words.isJudged} /> {words.newTarget}
          </span>
        )}
        {after ? null : (
          <span class="hc-way">
            <Sign direction="gone" isJudged={words.isJudged} /> {words.goneTarget}
          </span>
        )}
      </th>
      {(['guaranteed', 'possible'] as const).map((which) => (
        <Cell
          key={which}
          before={numberOf(before, which)}
          after={numberOf(after, which)}
          had={before !== undefined}
          has={after !== undefined}
          words={words}
        />
      ))}
    </tr>
  );
}

interface CellProps {
  readonly before: ComparedNumber;
  readonly after: ComparedNumber;
  /** Whether the versions have the target at all. */
  readonly had: boolean;
  readonly has: boolean;
  readonly words: Vocabulary;
}

function Cell({ before, after, had, has, words }: CellProps): JSX.Element {
  const direction = directionOf(before, after);
  return (
    <td>
      <span class="hc-numbers">
        {direction ? <Sign direction={direction} words={words.coverage[direction]} isJudged={words.isJudged} /> : null}{' '}
        {direction === 'same' ? (
          percentShown(after.share, after.atLeast)
        ) : (
          <>
            <span class="hc-number">
              {had ? percentShown(before.share, before.atLeast) : '–'} <Arrow words={words.arrow} />
            </span>{' '}
            <strong class="hc-number">{has ? percentShown(after.share, after.atLeast) : '–'}</strong>
          </>
        )}
      </span>
      {isTooSmallToSee(before, after) ? <span class="hc-way">{tooSmallToSee}</span> : null}
      <PairedBars before={before.share} after={after.share} />
    </td>
  );
}

/** The two numbers for the eye: before above, after below. */
function PairedBars({
  before = 0,
  after = 0,
}: {
  before?: number | undefined;
  after?: number | undefined;
}): JSX.Element {
  return (
    <svg class="hc-pair" viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true">
      <rect class="hc-pair-before" y={1} width={barLength(before)} height={6} />
      <rect class="hc-pair-after" y={9} width={barLength(after)} height={8} />
      <line class="hc-pair-end" x1={0} x2={0} y1={0} y2={18} />
      <line class="hc-pair-end" x1={100} x2={100} y1={0} y2={18} />
    </svg>
  );
}
