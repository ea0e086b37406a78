/** What is wanted of our server: medians in milliseconds, and resident memory in MB. */
export interface Wanted {
  readonly keystroke: number;
  readonly completion: number;
  readonly hover: number;
  readonly open: number;
  readonly memory: number;
}

/** By lines of a program. */
export const wanted: ReadonlyMap<number, Wanted> = new Map([
  [200, { keystroke: 3, completion: 3, hover: 2, open: 30, memory: 100 }],
  [1_000, { keystroke: 3, completion: 4, hover: 2, open: 50, memory: 100 }],
  [10_000, { keystroke: 5, completion: 8, hover: 3, open: 250, memory: 180 }],
  [50_000, { keystroke: 10, completion: 20, hover: 8, open: 1_000, memory: 320 }],
]);

/** For a workspace of so many files: milliseconds until all are checked, and the highest memory in MB. */
export const wantedOfWorkspace = { files: 5_000, checked: 2_000, memory: 400 };

/** Milliseconds for the coverage of sixty courses against fifteen roles after an edit. */
export const wantedCoverage = 1;

/** Percent by which the time of an edit, and the heap, may be larger at the end than at the beginning. */
export const wantedGrowth = 5;
