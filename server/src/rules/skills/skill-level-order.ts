import { misplacedCourses } from '../../analysis/plan/misplaced.ts';
import { alongTerms } from '../../analysis/skills/along-terms.ts';
import type { LevelFall } from '../../analysis/skills/level-order.ts';
import type { Track } from '../../analysis/skills/tracks.ts';
import { grouped, type Several } from '../../model/grouped.ts';
import type { RelatedDeclaration, RelatedPlace } from '../../syntax/finding.ts';
import { courseTitles, ofProgressions } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { counted, shortened as firstOf } from '../words/lists.ts';
import { placeOfStep, relatedStep } from './places.ts';
import { knownProgressions } from './progressions.ts';
import { courseAndTerm, levelInWords, skillInWords } from './words.ts';

/** So many further courses, or skills, are led to. */
const shown = 8;

/** So many skills are named one by one. */
const named = 3;

/** A skill that a later course teaches below the level to which an earlier one has brought it: once for each two courses. */
export const skillLevelOrder: Rule = {
  code: 'skill-level-order',
  category: 'skills',
  severity: 'warning',
  about: {
    title: 'Later level of a skill before an earlier one',
    reason:
      'The levels of a skill describe a way: it is introduced, then practiced, then mastered. This finds a course in a later term that teaches a skill below the level to which a course in an earlier term has already brought it, and reports the first such course of a skill, and all such skills of two courses together. Either the earlier level promises too much, or the later course has more to offer than its level says, or the two are planned the wrong way round. Only courses that everyone takes are compared, and none that the plan has before something that it needs: its place is told of as wrong already. Courses of one term are in no order, and neither are those of a program without terms.',
    source:
      'The definitions of introduced, reinforced and mastered that Texas A&M University and the University of Hawaii at Manoa publish for curriculum maps make each level rest on the one before.',
    wrong: `curriculum: coding
title: Medical Coding
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    teaches: { icd-10-cm-coding: mastered }
  HIT 230:
    title: Coding Case Studies
    credits: 3
    teaches: { icd-10-cm-coding: introduced }
terms:
  - { title: Fall, courses: [HIT 112] }
  - { title: Spring, courses: [HIT 230] }
`,
    right: `curriculum: coding
title: Medical Coding
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    teaches: { icd-10-cm-coding: introduced }
  HIT 230:
    title: Coding Case Studies
    credits: 3
    teaches: { icd-10-cm-coding: mastered }
terms:
  - { title: Fall, courses: [HIT 112] }
  - { title: Spring, courses: [HIT 230] }
`,
  },
  reads: ofProgressions,
  tells: courseTitles,
  check(file) {
    return pairsOf(fallsOf(file)).map((falling) => fallInWords(file, falling));
  },
};

/** A skill that falls back along a track. */
export interface FallingSkill {
  readonly skill: string;
  readonly track: Track;
  readonly falls: Several<LevelFall>;
}

/** The skills that fall back, each along the first track on which it does. */
export function fallsOf(file: CheckedFile): readonly FallingSkill[] {
  const falling = new Map<string, FallingSkill>();
  for (const { track, progressions } of knownProgressions(file)) {
    const misplaced = misplacedCourses(file.snapshot, file.document);
    const along = alongTerms(file.snapshot, file.document);
    for (const [skill, progression] of progressions) {
      const [first, ...others] = along.falls(progression, misplaced);
      if (first && !falling.has(skill)) falling.set(skill, { skill, track, falls: [first, ...others] });
    }
  }
  return [...falling.values()];
}

/** Together what the same later course teaches lower than the same earlier one. */
function pairsOf(falling: readonly FallingSkill[]): Several<FallingSkill>[] {
  const pairOf = ({ falls: [{ step, after }] }: FallingSkill) =>
    JSON.stringify([step.course.in.code, after.course.in.code]);
  return [...grouped(falling, pairOf).values()];
}

function fallInWords(file: CheckedFile, falling: Several<FallingSkill>): Found {
  const [{ falls, track }] = falling;
  const [{ step, after }] = falls;
  const later = courseAndTerm(step.teaching, track);
  const earlier = courseAndTerm(after.teaching, track);
  return {
    ...placeOfStep(file, step, 'level'),
    message:
      falling.length === 1
        ? skillInSentence(file, falling[0], later, earlier)
        : skillsInSentence(file, falling, later, earlier),
    values: {
      course: step.teaching.in.course.code.text,
      before: after.teaching.in.course.code.text,
      skills: falling.map(({ skill, falls: [fall] }) => ({
        skill,
        level: fall.step.teaching.level,
        before: fall.after.teaching.level,
      })),
    },
    related: relatedTo(file, falling),
  };
}

function skillInSentence(file: CheckedFile, { skill, falls }: FallingSkill, later: string, earlier: string): string {
  const [{ step, after }, ...others] = falls;
  const more =
    others.length > 0
      ? ` So ${others.length === 1 ? 'does one later course' : `do ${others.length} later courses`}.`
      : '';
  return `${later} teaches “${skillInWords(file, skill)}” at ${levelInWords(step.teaching)} only, after ${earlier} has brought it to ${levelInWords(after.teaching)}.${more} Lower the earlier level, raise the later one, or exchange the two courses.`;
}

function skillsInSentence(file: CheckedFile, falling: Several<FallingSkill>, later: string, earlier: string): string {
  const words = falling.map(({ skill, falls: [{ step, after }] }, index) => {
    // Only the first are put into words, however many there are.
    if (index > named) return '';
    return `${skillInWords(file, skill)} (${levelInWords(step.teaching)}, after ${levelInWords(after.teaching)})`;
  });
  return `${later} teaches ${counted(falling.length, 'skill')} lower than ${earlier} before it: ${firstOf(words, named)}. Lower the earlier levels, raise the later ones, or exchange the two courses.`;
}

/** Where the earlier course has the skills; of one skill, also the further courses that fall behind. */
function relatedTo(file: CheckedFile, falling: Several<FallingSkill>): (RelatedPlace | RelatedDeclaration)[] {
  const [{ falls }, ...others] = falling;
  const earlier = falling.slice(0, shown).map(({ skill, falls: [{ after }] }) => {
    const { teaching } = after;
    const words = `${teaching.in.course.code.text} brings “${skillInWords(file, skill)}” to ${levelInWords(teaching)}`;
    return relatedStep(file, after, words);
  });
  if (others.length > 0) return earlier;
  const further = falls.slice(1, shown + 1).map(({ step }) => {
    const { teaching } = step;
    return relatedStep(file, step, `${teaching.in.course.code.text} teaches it at ${levelInWords(teaching)}`);
  });
  return [...earlier, ...further];
}
