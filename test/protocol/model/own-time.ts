import { setImmediate } from 'node:timers/promises';
import { vi } from 'vitest';

/**
 * Time that passes when it is told to, so that a sequence of steps does the same in every run: waits end at once, and
 * every look at the clock finds it a bit later, so that long work is interrupted often.
 */
export interface OwnTime {
  /** Lets so many milliseconds pass, and all that waited for them happen. */
  pass(milliseconds: number): Promise<void>;
  end(): void;
}

export function ownTime(): OwnTime {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let now = 1_790_000_000_000;
  const later = () => {
    now += 1.5;
    return now;
  };
  const clocks = [
    vi.spyOn(performance, 'now').mockImplementation(later),
    vi.spyOn(Date, 'now').mockImplementation(later),
  ];
  return {
    async pass(milliseconds) {
      now += milliseconds;
      await vi.advanceTimersByTimeAsync(milliseconds);
    },
    end() {
      for (const clock of clocks) clock.mockRestore();
      vi.clearAllTimers();
      vi.useRealTimers();
    },
  };
}

/** So many turns without anything that happens are rest. */
const calmTurns = 12;

/** Waits until nothing happens any more; `happened` counts what does. */
export async function rest(happened: () => number): Promise<void> {
  for (let calm = 0; calm < calmTurns; ) {
    const before = happened();
    await setImmediate();
    calm = happened() === before ? calm + 1 : 0;
  }
}
