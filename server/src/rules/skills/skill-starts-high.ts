import { misplacedCourses } from '../../analysis/plan/misplaced.ts';
import { highStart } from '../../analysis/skills/level-order.ts';
import type { SkillStep } from '../../analysis/skills/progression.ts';
import type { Track } from '../../analysis/skills/tracks.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { grouped, type Several } from '../../model/grouped.ts';
import { courseTitles, ofProgressions } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { inDocument, type RuleFix } from '../rule-fix.ts';
import { shortened as firstOf } from '../words/lists.ts';
import { placeOfStep, relatedStep } from './places.ts';
import { knownProgressions } from './progressions.ts';
import { beginSkill } from './skill-fixes.ts';
import { fallsOf } from './skill-level-order.ts';
import { changeLevel } from './teach.ts';
import { courseAndTerm, levelInWords, skillInWords } from './words.ts';

/** The awards that do not build on a degree, so that students begin with what the program begins with. */
const firstAwards: ReadonlySet<string> = new Set(['certificate', 'associate', 'bachelor']);

/** So many skills are named one by one, and so many are mended. */
const named = 3;
const mended = 3;

/** A skill whose first appearance along the terms is above the first level of its scale. */
export const skillStartsHigh: Rule = {
  code: 'skill-starts-high',
  category: 'skills',
  severity: 'warning',
  about: {
    title: 'Skill that starts above the first level',
    reason:
      'Nobody can practice what was never introduced. This finds a skill that first appears along the terms above the first level of its scale, with no course of that or an earlier term that begins with it. It is asked only of certificates, associate and bachelor programs: others build on earlier study, and so does a plan that begins in a later year. What starts high in the same course is told together. Nothing is said where a course that teaches the skill stands before something that it needs, which is told already; where the order is not known (no terms, a course without a term, a certificate of a single term), where a catalog or course of the plan is not known, or where the course requires one that is not part of the plan, which may have introduced the skill. Where a later course does begin with it, the two are told of as a later level before an earlier one.',
    source:
      'The definitions of introduced, reinforced and mastered that Texas A&M University and the University of Hawaii at Manoa publish for curriculum maps make each level rest on the one before.',
    wrong: `curriculum: coding
title: Medical Coding
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    teaches: { icd-10-cm-coding: reinforced }
  HIT 230:
    title: Coding Case Studies
    credits: 3
    teaches: { icd-10-cm-coding: mastered }
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
    teaches: { icd-10-cm-coding: reinforced }
terms:
  - { title: Fall, courses: [HIT 112] }
  - { title: Spring, courses: [HIT 230] }
`,
  },
  reads: ofProgressions,
  tells: courseTitles,
  check(file) {
    return byCourse(highStarts(file)).map((starts) => startsInWords(file, starts));
  },
  fixes(file, { values = {} }) {
    const starts = byCourse(highStarts(file)).find(([{ step }]) => step.teaching.in.course.code.text === values.course);
    return (starts ?? []).slice(0, mended).flatMap((start) => {
      const beginning = beginSkill(file, start.track, start.skill, start.step.course);
      // Where there are several skills, the best course for each is enough.
      const offered = starts && starts.length > 1 ? beginning.slice(0, 1) : beginning;
      return offered.length > 0 ? offered : lowering(file, start);
    });
  },
};

interface HighStart {
  readonly skill: string;
  readonly step: SkillStep;
  readonly track: Track;
}

/** Each skill along the first track on which it starts high, under the id by which the course has it. */
function highStarts(file: CheckedFile): readonly HighStart[] {
  const { model } = file;
  if (model.kind !== 'curriculum' || !firstAwards.has(model.award?.text ?? '') || buildsOnEarlierStudy(model))
    return [];
  const starts = new Map<string, HighStart>();
  // A skill that begins too late has a fall, and that is the same mistake.
  const beginLater = new Set(
    fallsOf(file).flatMap(({ skill, falls }) => (falls.some(({ step }) => step.rank === 0) ? [skill] : [])),
  );
  for (const { track, progressions } of knownProgressions(file)) {
    // In a certificate of a single term nothing can come before anything else.
    if (track.terms.length === 1 && model.award?.text === 'certificate') continue;
    for (const [skill, progression] of progressions) {
      const step = highStart(progression, track);
      if (step?.teaching.skill !== skill || beginLater.has(skill) || starts.has(skill)) continue;
      // A course that stands in a wrong term may have begun with it, or may begin with it elsewhere.
      const misplaced = misplacedCourses(file.snapshot, file.document);
      if (progression.steps.some(({ course }) => misplaced.has(course.in.code))) continue;
      starts.set(skill, { skill, step, track });
    }
  }
  return [...starts.values()];
}

/** Whether the plan begins in a later year, as that of a program for those who have a degree already. */
function buildsOnEarlierStudy({ terms }: Curriculum): boolean {
  const years = terms.flatMap(({ year }) => year ?? []);
  return years.length > 0 && years.every((year) => year > 1);
}

/** Together what starts high in the same course. */
function byCourse(starts: readonly HighStart[]): Several<HighStart>[] {
  return [...grouped(starts, ({ step }) => step.course.in.code).values()];
}

function startsInWords(file: CheckedFile, starts: Several<HighStart>): Found {
  const [{ step, track }] = starts;
  const { teaching } = step;
  const first = levelInWords({ level: teaching.scale?.levels[0]?.id, scale: teaching.scale });
  const course = courseAndTerm(teaching, track);
  const [what, it, levels] =
    starts.length === 1
      ? [oneInWords(file, starts[0], course), 'it', 'the level']
      : [severalInWords(file, starts, course), 'them', 'the levels'];
  const remedy = step.term
    ? `Teach ${it} at ${first} in an earlier course, or lower ${levels} here`
    : `Lower ${levels} here, or begin at ${first} in another course of this term`;
  const isElsewhere = teaching.in.document !== file.document;
  return {
    ...placeOfStep(file, step, 'level'),
    message: `${what} ${remedy}.`,
    values: {
      course: teaching.in.course.code.text,
      skills: starts.map((one) => ({ skill: one.skill, level: one.step.teaching.level })),
    },
    ...(isElsewhere ? { related: [relatedStep(file, step, `${teaching.in.course.code.text} is declared here`)] } : {}),
  };
}

function oneInWords(file: CheckedFile, { skill, step: { teaching } }: HighStart, course: string): string {
  return `“${skillInWords(file, skill)}” first appears in ${course}, and there at ${levelInWords(teaching)}: no course before begins with it.`;
}

function severalInWords(file: CheckedFile, starts: Several<HighStart>, course: string): string {
  const words = starts.map(({ skill, step: { teaching } }, index) =>
    // Only the first are put into words, however many there are.
    index > named ? '' : `${skillInWords(file, skill)} (${levelInWords(teaching)})`,
  );
  return `${starts.length} skills first appear in ${course}, and no course before begins with them: ${firstOf(words, named)}.`;
}

/** Where there is no earlier course, this one is where it begins. */
function lowering(file: CheckedFile, { skill, step: { teaching }, track }: HighStart): RuleFix[] {
  const { document } = file;
  const level = teaching.scale?.levels[0]?.id;
  if (teaching.in.document !== document || level === undefined) return [];
  const words = levelInWords({ level, scale: teaching.scale });
  return [
    {
      title: `Lower “${skillInWords(file, skill)}” to ${words} in ${courseAndTerm(teaching, track)}`,
      edit: () => inDocument(document, changeLevel(document.tree, teaching, level)),
    },
  ];
}
