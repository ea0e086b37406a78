import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { keptTracks, type Track, tracksOf } from '../skills/tracks.ts';

/** A way through a program as coverage is worked out on it. */
export interface Way {
  /** Empty for the program's own, else the id of the concentration. */
  readonly id: string;
  readonly track: Track;
  /** Folded code → its place in the order of the plan; a course that is taken nowhere in particular comes last. */
  readonly order: ReadonlyMap<string, number>;
  /** The folded codes in that order, as one text, to be compared. */
  readonly orderKey: string;
  /** Whether all courses are known that can be taken on it: only then can be said what none of them does. */
  readonly complete: boolean;
}

/**
 * The program's own way, then those of its concentrations, each once by its id. They are the same objects as long as the
 * plan is the same, and the credits of its courses, which decide how much of a choice everyone takes.
 */
export const waysOf = keptAbout<readonly Way[]>({
  name: 'ways',
  reads: new Set(['courses.credits']),
  restsOn: [keptTracks],
  work: readWays,
});

function readWays(snapshot: Snapshot, program: SourceDocument): readonly Way[] {
  const known = snapshot.links.scopeOf(program).complete;
  const ways = new Map<string, Way>();
  for (const track of tracksOf(snapshot, program)) {
    const id = track.concentration?.id.text ?? '';
    if (!ways.has(id)) ways.set(id, wayOf(id, track, known));
  }
  return [...ways.values()];
}

function wayOf(id: string, track: Track, known: boolean): Way {
  const inOrder = [...track.courses.entries()]
    .map(
      ([
        code,
        {
          places: [first],
        },
      ]) => ({
        code,
        term: first?.term ?? Number.MAX_SAFE_INTEGER,
        start: first?.slot.start ?? 0,
      }),
    )
    .sort((a, b) => a.term - b.term || a.start - b.start)
    .map(({ code }) => code);
  return {
    id,
    track,
    order: new Map(inOrder.map((code, index) => [code, index])),
    orderKey: inOrder.join('\n'),
    complete: known && track.complete,
  };
}
