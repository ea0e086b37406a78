/** Decides whether a server that ended by itself is started once more. */
export interface CrashLimit {
  /** Counts one crash; false when there were too many in too short a time. */
  mayRestart(): boolean;
  /** Forgets the crashes so far, because the person asked for a fresh start. */
  forget(): void;
}

/** Allows `limit` restarts within `period` milliseconds; `now` is the clock. */
export function createCrashLimit(limit = 4, period = 180_000, now: () => number = Date.now): CrashLimit {
  let crashes: number[] = [];
  return {
    mayRestart() {
      const moment = now();
      crashes = [...crashes.filter((crash) => moment - crash < period), moment];
      return crashes.length <= limit;
    },
    forget() {
      crashes = [];
    },
  };
}
