import { type LevelFall, levelFalls } from '../../analysis/skills/level-order.ts';
import type { Track } from '../../analysis/skills/tracks.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { placeOfStep, relatedStep } from './places.ts';
import { knownProgressions } from './progressions.ts';
import { courseAndTerm, levelInWords, skillInWords } from './words.ts';

/** So many further courses are led to. */
const shown = 8;

/** A skill that a later course teaches below the level to which an earlier one has brought it: once for each skill. */
export const skillLevelOrder: Rule = {
  code: 'skill-level-order',
  category: 'skills',
  severity: 'warning',
  about: {
    title: 'Later level of a skill before an earlier one',
    reason:
      'The levels of a skill describe a way: it is introduced, then practiced, then mastered. This finds a course in a later term that teaches a skill below the level to which a course in an earlier term has already brought it, and reports the first such course of a skill. Either the earlier level promises too much, or the later course has more to offer than its level says, or the two are planned the wrong way round. Only courses that everyone takes are compared; courses of one term are in no order, and neither are those of a program without terms.',
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
  check(file) {
    return fallsOf(file).map(({ falls, track, skill }) => fallInWords(file, skill, falls, track));
  },
};

/** A skill that falls back along a track. */
export interface FallingSkill {
  readonly skill: string;
  readonly track: Track;
  /** At least one. */
  readonly falls: readonly LevelFall[];
}

/** The skills that fall back, each along the first track on which it does. */
export function fallsOf(file: CheckedFile): readonly FallingSkill[] {
  const falling = new Map<string, FallingSkill>();
  for (const { track, progressions } of knownProgressions(file)) {
    for (const [skill, progression] of progressions) {
      const falls = levelFalls(progression);
      if (falls.length > 0 && !falling.has(skill)) falling.set(skill, { skill, track, falls });
    }
  }
  return [...falling.values()];
}

function fallInWords(file: CheckedFile, skill: string, falls: readonly LevelFall[], track: Track): Found {
  const [{ step, after }, ...others] = falls as readonly [LevelFall, ...LevelFall[]];
  const label = skillInWords(file, skill);
  const low = levelInWords(step.teaching);
  const high = levelInWords(after.teaching);
  const more =
    others.length > 0
      ? ` So ${others.length === 1 ? 'does one later course' : `do ${others.length} later courses`}.`
      : '';
  return {
    ...placeOfStep(file, step, 'level'),
    message: `${courseAndTerm(step.teaching, track)} teaches “${label}” at ${low} only, after ${courseAndTerm(after.teaching, track)} has brought it to ${high}.${more} Lower the earlier level, raise the later one, or exchange the two courses.`,
    values: {
      skill,
      level: step.teaching.level,
      course: step.teaching.in.course.code.text,
      before: { level: after.teaching.level, course: after.teaching.in.course.code.text },
    },
    related: [
      relatedStep(file, after, `${after.teaching.in.course.code.text} brings “${label}” to ${high}`),
      ...others
        .slice(0, shown)
        .map((other) =>
          relatedStep(
            file,
            other.step,
            `${other.step.teaching.in.course.code.text} teaches it at ${levelInWords(other.step.teaching)}`,
          ),
        ),
    ],
  };
}
