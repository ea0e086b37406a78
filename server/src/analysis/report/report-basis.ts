import type { Curriculum } from '../../model/file-model.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileName } from '../../workspace/uris.ts';
import { type LevelOnScale, type Scale, scaleOf } from '../level-scale.ts';
import { type ProgramCourse, programCourses } from '../program-courses.ts';
import { type ProgramTarget, programTargets } from '../skills/program-targets.ts';
import { type Track, tracksOf } from '../skills/tracks.ts';
import { scaleLetters } from './levels.ts';

/** What every part of a report is made from. */
export interface ReportBasis {
  readonly snapshot: Snapshot;
  readonly program: SourceDocument;
  readonly model: Curriculum;
  /** What the program is called. */
  readonly title: string;
  /** The scale on which the program writes its levels; absent where it names one that nobody knows. */
  readonly scale?: Scale;
  /** The program's own way first, then one for each concentration. */
  readonly own: Track;
  readonly tracks: readonly Track[];
  /** All courses, in the order of the program's own plan, then of its concentrations; what no plan has at the end. */
  readonly courses: ReadonlyMap<string, ProgramCourse>;
  readonly targets: readonly ProgramTarget[];
  /** What a curriculum map shows of a level. */
  letterOf(level: LevelOnScale): string;
  /** Some folded codes, each once, in the order of the courses. */
  inPlanOrder(codes: Iterable<string>): readonly string[];
}

/** Undefined for a file that is no program. */
export function reportBasis(snapshot: Snapshot, program: SourceDocument): ReportBasis | undefined {
  const model = factsOf(program)?.model;
  if (model?.kind !== 'curriculum') return undefined;
  const tracks = eachOnce(tracksOf(snapshot, program));
  const [own] = tracks;
  if (!own) return undefined;
  const scale = scaleOf(model, snapshot.taxonomy);
  const courses = inOrder(tracks, programCourses(snapshot, program));
  const order = new Map([...courses.keys()].map((code, index) => [code, index]));
  return {
    snapshot,
    program,
    model,
    title: (model.title ?? model.id)?.text ?? fileName(program.uri),
    ...(scale ? { scale } : {}),
    own,
    tracks,
    courses,
    targets: programTargets(snapshot, program),
    letterOf: scaleLetters(),
    inPlanOrder: (codes) => [...new Set(codes)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  };
}

/** Of two concentrations with one id, nobody can tell which is meant: the first counts. */
function eachOnce(tracks: readonly Track[]): readonly Track[] {
  const byWay = new Map<string, Track>();
  for (const track of tracks) if (!byWay.has(wayId(track))) byWay.set(wayId(track), track);
  return [...byWay.values()];
}

/** The id of a track's way: empty for the program's own. */
export function wayId({ concentration }: Pick<Track, 'concentration'>): string {
  return concentration?.id.text ?? '';
}

function inOrder(
  tracks: readonly Track[],
  courses: ReadonlyMap<string, ProgramCourse>,
): ReadonlyMap<string, ProgramCourse> {
  const rest = [...courses.values()];
  const onTracks = tracks.flatMap((track) => [...track.courses.values()].map((one) => one.in));
  const inPlans = rest.filter(({ places }) => places.length > 0);
  return new Map([...onTracks, ...inPlans, ...rest].map((course) => [course.code, course]));
}

/** How other parts of a report name a target. */
export function targetId({ kind, definition }: Pick<ProgramTarget, 'kind' | 'definition'>): string {
  return `${kind} ${definition.id}`;
}
