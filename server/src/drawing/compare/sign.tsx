import type { JSX } from 'preact';

/** Which way something changed. */
export type Direction = 'up' | 'down' | 'both' | 'same' | 'new' | 'gone' | 'other' | 'unknown';

const signs: Readonly<Record<Direction, string>> = {
  up: '▲',
  down: '▼',
  both: '▲▼',
  same: '=',
  new: '+',
  gone: '−',
  other: '≠',
  unknown: '?',
};
const tones: Readonly<Record<Direction, string>> = {
  up: 'better',
  down: 'worse',
  both: 'equal',
  same: 'equal',
  new: 'better',
  gone: 'worse',
  other: 'equal',
  unknown: 'equal',
};

/** Of two programs neither has gained or lost anything. */
const neutralSigns: Readonly<Record<Direction, string>> = { ...signs, new: '•', gone: '•' };

interface SignProps {
  readonly direction: Direction;
  readonly words?: string;
  /** Whether more is better than less; else the sign says no more than that there is a difference. */
  readonly isJudged?: boolean;
}

/** A sign for the eye; `words` say the same to whoever listens, where no words stand beside it. */
export function Sign({ direction, words, isJudged = true }: SignProps): JSX.Element {
  return (
    <>
      <span class={`hc-sign hc-tone-${isJudged ? tones[direction] : 'equal'}`} aria-hidden="true">
        {(isJudged ? signs : neutralSigns)[direction]}
      </span>
      {words === undefined ? null : <span class="hc-unseen">{words}</span>}
    </>
  );
}

/** Between what was and what is, or between two programs. */
export function Arrow({ words }: { words: string }): JSX.Element {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span class="hc-unseen">{words}</span>
    </>
  );
}
