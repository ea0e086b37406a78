import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Weights } from '../report/report.ts';
import type { KeptCoverage } from './coverage-cache.ts';
import { createMeasures, type Measures } from './measure.ts';
import { keyOfTeachers, type Reached, reachedBy, type Teacher, teachersOn } from './reached.ts';
import { type Way, waysOf } from './ways.ts';
import { weightsFor } from './weights.ts';

/** What the coverage of a program is worked out from in one snapshot. */
export interface Grounds {
  readonly snapshot: Snapshot;
  readonly program: SourceDocument;
  readonly ways: readonly Way[];
  readonly weights: Weights;
  readonly measures: Measures;
  readonly kept: KeptCoverage;
  /**
   * How far something is brought on a way.
   *
   * @param what its name among all that the program teaches; the teachers are asked for once for each
   */
  reached(way: Way, what: string, teachers: () => Iterable<Teacher>): Reached;
}

export function createGrounds(snapshot: Snapshot, program: SourceDocument, kept: KeptCoverage): Grounds {
  const known = new Map<Way, Map<string, Reached>>();
  return {
    snapshot,
    program,
    ways: waysOf(snapshot, program),
    weights: weightsFor(snapshot, program),
    measures: createMeasures(snapshot),
    kept,
    reached(way, what, teachers) {
      const ofWay = known.get(way) ?? new Map<string, Reached>();
      known.set(way, ofWay);
      const answer = ofWay.get(what);
      if (answer) return answer;
      const list = teachersOn(way, teachers());
      const found = kept.reached.of(`${way.id}\n${what}`, keyOfTeachers(way, list), () => reachedBy(way, list));
      ofWay.set(what, found);
      return found;
    },
  };
}
