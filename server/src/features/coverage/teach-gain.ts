import { programCoverage } from '../../analysis/coverage/program-coverage.ts';
import type { ProgramCourse } from '../../analysis/program-courses.ts';
import type { CoverageResult, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { tracksOf } from '../../analysis/skills/tracks.ts';
import { shortened } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { percentInWords } from '../words/coverage.ts';
import { mainResults } from './gaps.ts';
import type { TeachEdit } from './teach-edit.ts';

/** What an edit changes of the coverage of a program, in words: `Medical Coder 64 % → 71 %`; empty where nothing is known. */
export type GainOf = (course: ProgramCourse, edit: TeachEdit) => string;

/**
 * Works out what each course would bring. Courses that everyone takes on the same ways bring the same, so that a long list
 * is judged with a few texts.
 */
export function gainsFor(snapshot: Snapshot, program: SourceDocument): GainOf {
  const known = new Map<string, string>();
  const before = programCoverage(snapshot, program);
  const tracks = tracksOf(snapshot, program);
  return (course, edit) => {
    const ways = tracks.map(({ courses }) => {
      const own = courses.get(course.code);
      return own ? (own.certain ? 'everyone' : course.code) : '-';
    });
    const key = [edit.document.uri, edit.written.level, course.taken, edit.raised?.skill, ...ways].join('\n');
    const words = known.get(key) ?? gainInWords(snapshot, program, before, edit);
    known.set(key, words);
    return words;
  };
}

function gainInWords(
  snapshot: Snapshot,
  program: SourceDocument,
  before: readonly TargetCoverage[],
  { document, text }: TeachEdit,
): string {
  const changed = snapshot.withText(document, text);
  const then = changed.document(program.uri);
  if (!then) return '';
  const after = programCoverage(changed, then);
  return before
    .flatMap((target) =>
      mainResults(target).flatMap((result) => {
        const later = after.find(({ id }) => id === target.id)?.results.find(({ way }) => way === result.way);
        const words = later && changeInWords(result, later);
        return words === undefined ? [] : [`${shortened(target.title, 40)} ${words}`];
      }),
    )
    .join(', ');
}

/** `64 % → 71 %`, of what everyone reaches; of what is possible where only that grows. Undefined where nothing changes. */
function changeInWords(before: CoverageResult, after: CoverageResult): string | undefined {
  const certain = arrow(before.guaranteed, after.guaranteed);
  if (certain !== undefined) return certain;
  const possible = arrow(before.possible, after.possible);
  return possible === undefined ? undefined : `${possible} possible, not for everyone`;
}

function arrow(before: number | undefined, after: number | undefined): string | undefined {
  if (before === undefined || after === undefined || before === after) return undefined;
  return `${percentInWords(before)} → ${percentInWords(after)}`;
}
