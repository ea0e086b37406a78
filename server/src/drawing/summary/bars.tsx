import type { JSX } from 'preact';
import { barLength } from '../percent.ts';

/**
 * Coverage as a bar: solid as far as it is covered for everyone, striped as far as it is possible. The numbers stand
 * beside it in words, so that it is only for the eye.
 */
export function CoverageBar({ guaranteed, possible }: { guaranteed: number; possible: number }): JSX.Element {
  const [solid, striped] = [barLength(guaranteed), barLength(possible)];
  return (
    <svg class="hc-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {striped > solid ? <line class="hc-bar-possible" x1={solid} x2={striped} y1={5} y2={5} /> : null}
      <rect class="hc-bar-guaranteed" width={solid} height={10} />
    </svg>
  );
}

/** An amount among others as a bar: solid up to the least, striped up to the most that it may be. */
export function AmountBar({ min, max, highest }: { min: number; max: number; highest: number }): JSX.Element {
  const share = (amount: number) => (highest > 0 ? amount / highest : 0);
  return <CoverageBar guaranteed={share(min)} possible={share(max)} />;
}
