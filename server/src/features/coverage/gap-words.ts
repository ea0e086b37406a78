import { programCourses } from '../../analysis/program-courses.ts';
import { shortened as firstOf } from '../../rules/words/lists.ts';
import { shortened } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type Gap, requirementLabel } from './gaps.ts';

/** So many courses that stay below are named. */
const named = 3;

/** So many concentrations are named. */
const namedWays = 2;

/**
 * A gap in a sentence, and in a few words for the end of a line: `Medical Coder requires CPT coding (mastered, core); no
 * course teaches it.`, `CPT coding (mastered) is not taught`. Where only some
 * plans have it, they are named. Plain text, in which titles are cut and on one line.
 */
export function gapInWords(
  snapshot: Snapshot,
  program: SourceDocument,
  gap: Gap,
): { readonly words: string; readonly brief: string } {
  const { words, brief } = lackInWords(snapshot, program, gap);
  const plans = plansInWords(program, gap);
  return plans === undefined
    ? { words, brief }
    : { words: `${plans[0]?.toUpperCase()}${plans.slice(1)}: ${words}`, brief: `${brief}, ${plans}` };
}

/** `without a concentration`, `in the concentration “Data”`; undefined where all plans have a gap. */
function plansInWords(program: SourceDocument, { onlyOn }: Gap): string | undefined {
  if (!onlyOn) return undefined;
  const model = factsOf(program)?.model;
  const concentrations = model?.kind === 'curriculum' ? model.concentrations : [];
  const titles = onlyOn.flatMap((way) => {
    const one = concentrations.find(({ id }) => id.text === way);
    return one ? [`“${shortened((one.title ?? one.id).text, 40)}”`] : [];
  });
  const inSome =
    titles.length === 0 ? [] : [`in the concentration${titles.length === 1 ? '' : 's'} ${firstOf(titles, namedWays)}`];
  return [...(onlyOn.includes('') ? ['without a concentration'] : []), ...inSome].join(' and ');
}

function lackInWords(
  snapshot: Snapshot,
  program: SourceDocument,
  gap: Gap,
): { readonly words: string; readonly brief: string } {
  const { target, requirement } = gap;
  const label = shortened(requirementLabel(snapshot, program, target, requirement), 80);
  const level = requirement.required?.label.toLowerCase();
  const reached = requirement.possible?.label.toLowerCase() ?? 'no level';
  const isMissing = requirement.state === 'missing';
  const courses = coursesInWords(snapshot, program, gap);
  if (target.kind === 'outcomes') {
    const lack = isMissing ? 'no course contributes to it' : `courses bring it to ${reached} only (${courses})`;
    return {
      words: `Outcome “${label}”: ${lack}.`,
      brief: isMissing ? 'no course contributes' : `reaches ${reached}, not yet ${level ?? 'the top'}`,
    };
  }
  const about = [level, target.kind === 'role' ? requirement.importance : undefined].filter((one) => one !== undefined);
  const skill = about.length > 0 ? `${label} (${about.join(', ')})` : label;
  const short =
    requirement.by === 'bloom'
      ? `the outcomes of its courses reach only ${reached} of Bloom’s levels (${courses})`
      : `courses bring it to ${reached} only (${courses})`;
  const lack = isMissing ? 'no course teaches it' : short;
  const remedy =
    requirement.by === 'bloom' && level !== undefined
      ? ` Write an outcome in a course that teaches it, with “bloom: ${level}”.`
      : '';
  return {
    words: `${shortened(target.title, 60)} requires ${skill}: ${lack}.${remedy}`,
    brief: isMissing
      ? `${label}${level === undefined ? '' : ` (${level})`} is not taught`
      : `${label} reaches ${reached}, needs ${level ?? 'more'}`,
  };
}

function coursesInWords(snapshot: Snapshot, program: SourceDocument, { requirement }: Gap): string {
  const courses = programCourses(snapshot, program);
  const codes = requirement.courses.map(({ code }) => shortened(courses.get(code)?.course.code.text ?? code, 30));
  return firstOf(codes, named);
}
