import type { SourceDocument } from '../../workspace/document.ts';
import { uriKey } from '../../workspace/uris.ts';
import type { Place } from '../report/place.ts';
import type { CoverageResult, CoveredRequirement, TargetCoverage } from '../report/target-coverage.ts';
import type { Reached } from './reached.ts';
import { isSamePlace, isSameRequirement, type Requirement } from './requirement.ts';
import type { Judged } from './result.ts';

/**
 * What coverage was worked out from one snapshot to the next, as long as what it was worked out from says the same. What
 * did not change is the same object as before (`===`), up to the whole list, so that who compares can stop early.
 *
 * Snapshots that follow one another share one (`snapshot.lasting`); those of another workspace, such as that of a git
 * revision, have their own. Of many programs, those that nobody asked about for longest are let go.
 */
export interface CoverageCache {
  /** What is kept for a program: a new round begins, and from time to time what nobody asks for is let go. */
  begin(program: SourceDocument): KeptCoverage;
}

/** What is kept of one program. */
export interface KeptCoverage {
  /** What is said of a target on a way, as long as nothing that decides it is another object. */
  readonly grounded: Kept<readonly unknown[], CoverageResult>;
  /** By the way and what is taught there; the input is `keyOfTeachers`. */
  readonly reached: Kept<string, Reached>;
  /** What is reached together, by all that it is reached by. */
  readonly together: Kept<readonly Reached[], Reached>;
  readonly judged: Kept<Requirement, Judged>;
  readonly results: Kept<ResultInput, CoverageResult>;
  /** Requirements and results with the places where they are written. */
  readonly placed: Kept<{ readonly covered: CoveredRequirement; readonly place: Place }, CoveredRequirement>;
  readonly placedResults: Kept<PlacedInput, CoverageResult>;
  readonly targets: Kept<TargetCoverage, TargetCoverage>;
  readonly lists: Kept<readonly TargetCoverage[], readonly TargetCoverage[]>;
}

export interface ResultInput {
  readonly orderKey: string;
  readonly judged: readonly Judged[];
}

export interface PlacedInput {
  readonly result: CoverageResult;
  readonly placed: readonly CoveredRequirement[];
}

/** Values by ids, each kept as long as its input says the same. */
export interface Kept<Input, Value> {
  of(id: string, input: Input, make: (input: Input) => Value): Value;
  nextRound(): void;
}

/**
 * Told of what is worked out anew, for whoever counts: `skill` and `target` with the id of the way on the first line of its
 * name.
 */
export type OnWorkedOut = (what: 'skill' | 'target', id: string) => void;

/** What is kept of one program takes some hundred kilobytes. */
const mostPrograms = 20;

/** So often what nobody asks for any more is let go. */
const someRounds = 64;

export function createCoverageCache(onWorkedOut?: OnWorkedOut): CoverageCache {
  const programs = new Map<string, KeptCoverage>();
  let rounds = 0;
  return {
    begin({ uri }) {
      const key = uriKey(uri);
      const kept = programs.get(key) ?? createKeptCoverage(onWorkedOut);
      // The one asked for last at the end.
      programs.delete(key);
      programs.set(key, kept);
      const [oldest] = programs.keys();
      if (programs.size > mostPrograms && oldest !== undefined) programs.delete(oldest);
      // What a target was made of is not asked for as long as the target itself is kept.
      if (rounds++ % someRounds === 0) for (const values of Object.values(kept)) values.nextRound();
      return kept;
    },
  };
}

function createKeptCoverage(onWorkedOut?: OnWorkedOut): KeptCoverage {
  return {
    grounded: createKept(isSameList),
    reached: createKept(
      (one, other) => one === other,
      (id) => onWorkedOut?.('skill', id),
    ),
    together: createKept(isSameList),
    judged: createKept(isSameRequirement),
    results: createKept(
      (one, other) => one.orderKey === other.orderKey && isSameList(one.judged, other.judged),
      (id) => onWorkedOut?.('target', id),
    ),
    placed: createKept((one, other) => one.covered === other.covered && isSamePlace(one.place, other.place)),
    placedResults: createKept((one, other) => one.result === other.result && isSameList(one.placed, other.placed)),
    targets: createKept(isSameTarget),
    lists: createKept(isSameList),
  };
}

function createKept<Input, Value>(
  isSame: (one: Input, other: Input) => boolean,
  onMade?: (id: string) => void,
): Kept<Input, Value> {
  type Entry = { readonly input: Input; readonly value: Value };
  let before = new Map<string, Entry>();
  let now = new Map<string, Entry>();
  return {
    of(id, input, make) {
      const known = now.get(id) ?? before.get(id);
      const entry = known && isSame(known.input, input) ? known : { input, value: make(input) };
      if (entry !== known) onMade?.(id);
      now.set(id, entry);
      return entry.value;
    },
    nextRound() {
      before = now;
      now = new Map();
    },
  };
}

function isSameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** Their results are kept by themselves; the few other words and places are compared as they are written out. */
function isSameTarget({ results: a, ...one }: TargetCoverage, { results: b, ...other }: TargetCoverage): boolean {
  return isSameList(a, b) && JSON.stringify(one) === JSON.stringify(other);
}
