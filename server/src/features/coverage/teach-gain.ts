import { programCoverage } from '../../analysis/coverage/program-coverage.ts';
import type { ProgramCourse } from '../../analysis/program-courses.ts';
import { percentInWords } from '../../analysis/report/percent.ts';
import type { CoverageResult, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { tracksOf } from '../../analysis/skills/tracks.ts';
import { shortened } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { mainResults } from './gaps.ts';
import type { TeachEdit } from './teach-edit.ts';

/** What an edit changes of the coverage of a target: `64 % → 71 %`. */
export interface Gain {
  readonly target: TargetCoverage;
  readonly words: string;
}

/** What an edit changes of the coverage of a program; empty where that is nothing, or not known. */
export type GainsOf = (course: ProgramCourse, edit: TeachEdit) => readonly Gain[];

/** `Medical Coder 64 % → 71 %, Clinic Coder 80 % → 82 %`; of one target that a list is about anyway, the numbers alone. */
export function gainsInWords(gains: readonly Gain[], about?: string): string {
  const [only, ...others] = gains;
  if (only && others.length === 0 && only.target.id === about) return only.words;
  return gains.map(({ target, words }) => `${shortened(target.title, 40)} ${words}`).join(', ');
}

/**
 * Works out what each course would bring. Courses that everyone takes on the same ways bring the same, so that a long list
 * is judged with a few texts.
 */
export function gainsFor(snapshot: Snapshot, program: SourceDocument): GainsOf {
  const known = new Map<string, readonly Gain[]>();
  const before = programCoverage(snapshot, program);
  const tracks = tracksOf(snapshot, program);
  return (course, edit) => {
    const ways = tracks.map(({ courses }) => {
      const own = courses.get(course.code);
      return own ? (own.certain ? 'everyone' : course.code) : '-';
    });
    const key = [edit.document.uri, edit.written.level, course.taken, edit.raised?.skill, ...ways].join('\n');
    const gains = known.get(key) ?? gainsOf(snapshot, program, before, edit);
    known.set(key, gains);
    return gains;
  };
}

function gainsOf(
  snapshot: Snapshot,
  program: SourceDocument,
  before: readonly TargetCoverage[],
  { document, text }: TeachEdit,
): readonly Gain[] {
  const changed = snapshot.withText(document, text);
  const then = changed.document(program.uri);
  if (!then) return [];
  const after = programCoverage(changed, then);
  return before.flatMap((target) =>
    mainResults(target).flatMap((result) => {
      const later = after.find(({ id }) => id === target.id)?.results.find(({ way }) => way === result.way);
      const words = later && changeInWords(result, later);
      return words === undefined ? [] : [{ target, words }];
    }),
  );
}

/** `64 % → 71 %`, of what everyone reaches; of what is possible where only that grows. Undefined where nothing changes. */
function changeInWords(before: CoverageResult, after: CoverageResult): string | undefined {
  const arrow = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined || one === other
      ? undefined
      : `${percentInWords(one, before.atLeast)} → ${percentInWords(other, after.atLeast)}`;
  const certain = arrow(before.guaranteed, after.guaranteed);
  if (certain !== undefined) return certain;
  const possible = arrow(before.possible, after.possible);
  return possible === undefined ? undefined : `${possible} possible, not for everyone`;
}
