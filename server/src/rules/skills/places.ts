import type { SkillStep } from '../../analysis/skills/progression.ts';
import type { Teaching } from '../../analysis/skills/taught-skills.ts';
import { foldCode } from '../../model/link.ts';
import { codesIn } from '../../model/plan.ts';
import type { OffsetRange, RelatedDeclaration, RelatedPlace } from '../../syntax/finding.ts';
import type { CheckedFile } from '../rule.ts';
import { coursePlace } from '../words/courses.ts';

/** Which word of a teaching is meant. */
type Part = 'skill' | 'level';

/**
 * Where the program says what a step teaches: at the skill or its level in the course; where a catalog has the course,
 * at the place of the plan that names it.
 */
export function placeOfStep({ document }: CheckedFile, { teaching, course }: SkillStep, part: Part): OffsetRange {
  const word = teaching.in.document === document ? wordOf(teaching, part) : undefined;
  const slot = course.places[0]?.slot;
  const code = slot && codesIn(slot).find(({ text }) => foldCode(text) === teaching.in.code);
  const { start, end } = word ?? code ?? teaching.in.course.code;
  return { start, end };
}

/** The same as a place that belongs to another finding; of a course of a catalog, where that declares the course. */
export function relatedStep(
  file: CheckedFile,
  { teaching }: Pick<SkillStep, 'teaching'>,
  message: string,
): RelatedPlace | RelatedDeclaration {
  const word = teaching.in.document === file.document ? wordOf(teaching, 'level') : undefined;
  if (!word) return coursePlace(file, teaching.in, message);
  return { message, start: word.start, end: word.end };
}

function wordOf({ skill, in: { course } }: Teaching, part: Part) {
  const graded = course.teaches.find(({ id }) => id.text === skill);
  return part === 'level' ? (graded?.level ?? graded?.id) : graded?.id;
}
