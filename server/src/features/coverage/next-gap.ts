import type { Position, Range } from 'vscode-languageserver-types';
import { shortened } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileTitle } from '../words/file-title.ts';
import { gapInWords } from './gap-words.ts';
import { type Gap, gapsOf, isTeachable, placeOfGap, requirementLabel } from './gaps.ts';
import { programsOf } from './programs-of.ts';

/** Where a person is, and the gap that they were led to last, if they have not moved since. */
export interface NextGap {
  readonly uri: string;
  readonly position: Position;
  readonly from?: { readonly id: string; readonly number: number };
  readonly backwards?: boolean;
}

/** A gap to go to, or to choose. */
export interface ShownGap {
  readonly id: string;
  /** Counted from 1, among so many gaps of the program. */
  readonly number: number;
  readonly of: number;
  readonly program: string;
  readonly target: string;
  readonly targetTitle: string;
  /** What is lacking: the label of a skill, the text of an outcome. */
  readonly label: string;
  /** One sentence about it, and the same in a few words. */
  readonly words: string;
  readonly brief: string;
  /** The skill that a course could teach, where that closes the gap. */
  readonly skill?: string;
  /** Where the program names the target, or declares the outcome. */
  readonly range: Range;
}

export type NextGapResult = { readonly gap: ShownGap } | { readonly nothing: string };

/**
 * The next gap of the program that a file is about, or the one before. A gap has no place of its own in the text: what is
 * missing is written nowhere. So each is shown where the program names the role, framework or outcome that lacks it, in
 * the order of the text, and of one target the gap that costs most comes first. Behind the last one comes the first.
 *
 * From a role, catalog or framework it goes to the first gap of the first program that draws on it: there is no order
 * between places of different files.
 */
export function nextGap(snapshot: Snapshot, { uri, position, from, backwards = false }: NextGap): NextGapResult {
  const document = snapshot.document(uri);
  const [program] = document ? programsOf(snapshot, document) : [];
  if (!document || !program) return { nothing: 'This file belongs to no program of the workspace.' };
  const gaps = gapsOf(snapshot, program);
  if (gaps.length === 0) return { nothing: whyNone(program) };
  const offset = document === program ? program.lines.offsetAt(position) : undefined;
  const at = (gap: Gap) => placeOfGap(snapshot, program, gap).start;
  const index = from
    ? besides(gaps, from, backwards)
    : backwards
      ? gaps.findLastIndex((gap) => offset !== undefined && at(gap) < offset)
      : gaps.findIndex((gap) => offset === undefined || at(gap) >= offset);
  // Behind the last one comes the first.
  const found = gaps.at(index >= gaps.length ? 0 : index < 0 && !backwards ? 0 : index);
  return found ? { gap: shownGap(snapshot, program, found) } : { nothing: whyNone(program) };
}

/** The number of the gap beside one; that of one that is closed by now is the number of the one behind it. */
function besides(gaps: readonly Gap[], from: { readonly id: string; readonly number: number }, backwards: boolean) {
  const index = gaps.findIndex(({ id }) => id === from.id);
  if (backwards) return (index < 0 ? from.number - 1 : index) - 1;
  return index < 0 ? from.number - 1 : index + 1;
}

function whyNone(program: SourceDocument): string {
  const title = shortened(fileTitle(program), 60);
  return `No gap is known in “${title}”: its courses reach all that can be judged of what it prepares for.`;
}

/** The gaps of a program, or of one of its targets, to choose from. */
export function shownGaps(snapshot: Snapshot, program: SourceDocument, target?: string): ShownGap[] {
  return gapsOf(snapshot, program)
    .filter((gap) => target === undefined || gap.target.id === target)
    .map((gap) => shownGap(snapshot, program, gap));
}

function shownGap(snapshot: Snapshot, program: SourceDocument, gap: Gap): ShownGap {
  const gaps = gapsOf(snapshot, program);
  const { start, end } = placeOfGap(snapshot, program, gap);
  const { target, requirement } = gap;
  const { brief, words } = gapInWords(snapshot, program, gap);
  return {
    id: gap.id,
    number: gaps.indexOf(gap) + 1,
    of: gaps.length,
    program: program.uri,
    target: target.id,
    targetTitle: target.title,
    label: requirementLabel(snapshot, program, target, requirement),
    words,
    brief,
    ...(isTeachable(gap) ? { skill: requirement.id } : {}),
    range: { start: program.lines.positionAt(start), end: program.lines.positionAt(end) },
  };
}
