import type { JSX } from 'preact';

/** Which way something changed. */
export type Direction = 'up' | 'down' | 'both' | 'same' | 'new' | 'gone' | 'other';

const signs: Readonly<Record<Direction, string>> = {
  up: '▲',
  down: '▼',
  both: '▲▼',
  same: '=',
  new: '+',
  gone: '−',
  other: '≠',
};
const tones: Readonly<Record<Direction, string>> = {
  up: 'better',
  down: 'worse',
  both: 'equal',
  same: 'equal',
  new: 'better',
  gone: 'worse',
  other: 'equal',
};

/** A sign for the eye; `words` say the same to whoever listens, where no words stand beside it. */
export function Sign({ direction, words }: { direction: Direction; words?: string }): JSX.Element {
  return (
    <>
      <span class={`hc-sign hc-tone-${tones[direction]}`} aria-hidden="true">
        {signs[direction]}
      </span>
      {words === undefined ? null : <span class="hc-unseen">{words}</span>}
    </>
  );
}

/** Between what was and what is. */
export function Arrow(): JSX.Element {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span class="hc-unseen">became</span>
    </>
  );
}
