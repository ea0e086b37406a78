import { rankOf } from '../../analysis/level-scale.ts';
import type { MetRequirement } from '../../analysis/skills/met-requirements.ts';
import { highest, type Teaching } from '../../analysis/skills/taught-skills.ts';
import type { Track } from '../../analysis/skills/tracks.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { RelatedDeclaration, RelatedPlace } from '../../syntax/finding.ts';
import { courseTitles, ofTargets } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { inDocument, type RuleFix } from '../rule-fix.ts';
import { courseInWords } from '../words/courses.ts';
import { relatedStep } from './places.ts';
import { continueSkill } from './skill-fixes.ts';
import { foundAt, type JudgedTarget, judgedTargets, skillsInWords, targetNamed, targetOf } from './targets.ts';
import { changeLevel } from './teach.ts';
import { courseAndTerm, inConcentration, levelInWords, skillInWords } from './words.ts';

/** Fixes are offered for so many skills of a finding. */
const mended = 3;

/** A finding leads to the courses of so many skills. */
const led = 8;

/** Skills that are taught, and by no course to the level that a role or framework requires. */
export const skillShortfall: Rule = {
  code: 'skill-shortfall',
  category: 'skills',
  severity: 'warning',
  about: {
    title: 'Skill that is taught below the required level',
    reason:
      'A role requires each skill at a level. This finds the skills of a target role that courses teach, but none to that level, and says how far the highest of them comes; one finding names all such skills of a role or framework. Levels are compared on one scale only: where the role and the course use different ones, nothing is said. Nothing is said either while the courses and electives come to less than 60 % of the published credits, and where a catalog or a course of the plan is not known.',
    source:
      'Competency frameworks such as HITComp give each role a level for each of its competencies, and a curriculum map shows by its letters which level a course reaches.',
    wrong: {
      'clinic-coder.role.yaml': `role: clinic-coder
title: Clinic Coder
requires:
  icd-10-cm-coding: { level: mastered, importance: core }
  cpt-coding: { level: introduced, importance: core }
`,
      'coding.curriculum.yaml': `curriculum: coding
title: Medical Coding
award: certificate
prepares-for: { roles: [clinic-coder] }
courses:
  HIT 112:
    title: Coding
    credits: 3
    teaches:
      icd-10-cm-coding: introduced
      cpt-coding: introduced
  HIT 230:
    title: Coding Case Studies
    credits: 3
    teaches:
      icd-10-cm-coding: reinforced
`,
    },
    right: {
      'clinic-coder.role.yaml': `role: clinic-coder
title: Clinic Coder
requires:
  icd-10-cm-coding: { level: mastered, importance: core }
  cpt-coding: { level: introduced, importance: core }
`,
      'coding.curriculum.yaml': `curriculum: coding
title: Medical Coding
award: certificate
prepares-for: { roles: [clinic-coder] }
courses:
  HIT 112:
    title: Coding
    credits: 3
    teaches:
      icd-10-cm-coding: introduced
      cpt-coding: introduced
  HIT 230:
    title: Coding Case Studies
    credits: 3
    teaches:
      icd-10-cm-coding: mastered
`,
    },
  },
  reads: ofTargets,
  tells: courseTitles,
  check(file) {
    return judgedTargets(file).flatMap((target) => {
      const below = target.requirements.filter(({ state }) => state === 'below');
      return below.length > 0 ? [shortfall(file, target, below)] : [];
    });
  },
  fixes(file, finding) {
    const found = targetOf(file, finding);
    const skills = found?.requirements.slice(0, mended) ?? [];
    return skills.flatMap((one) => (found ? raising(file, found.target, one) : []));
  },
};

function shortfall(file: CheckedFile, target: JudgedTarget, below: readonly MetRequirement[]): Found {
  const skills = below.map(({ skill, level, taught }) => {
    const best = highest(taught);
    return { skill, level, reached: best?.level, course: best?.in.course.code.text };
  });
  const [only, ...others] = below;
  const message = only && others.length === 0 ? oneInWords(file, target, only) : severalInWords(file, target, below);
  const found = foundAt(target, message, { skills });
  const related = below.slice(0, led).flatMap((one): (RelatedPlace | RelatedDeclaration)[] => {
    const best = highest(one.taught);
    const label = skillInWords(file, one.skill, target.definition.document);
    return best ? [relatedStep(file, { teaching: best }, `${courseInWords(best.in.course)}: ${label}`)] : [];
  });
  return { ...found, related: [...(found.related ?? []), ...related] };
}

function oneInWords(file: CheckedFile, target: JudgedTarget, one: MetRequirement): string {
  const best = highest(one.taught);
  const label = skillInWords(file, one.skill, target.definition.document);
  const reached = best ? `: ${quoted(best.in.course.code.text)} reaches ${levelInWords(best)}` : '';
  return `No course${whereIn(target)} brings ${label} to ${levelInWords(one)}, as ${targetNamed(target)} requires${reached}. Teach it further in a later course, or raise the level there.`;
}

function severalInWords(file: CheckedFile, target: JudgedTarget, below: readonly MetRequirement[]): string {
  const words = skillsInWords(file, target, below, reachedInWords);
  return `No course${whereIn(target)} brings ${below.length} skills as far as ${targetNamed(target)} requires: ${words}. Teach them further in later courses, or raise the levels there.`;
}

function whereIn({ track }: JudgedTarget): string {
  return inConcentration(track) || ' of this program';
}

/** `reinforced in HIT 210, needs mastered`. */
function reachedInWords(one: MetRequirement): string {
  const best = highest(one.taught);
  const needed = `needs ${levelInWords(one)}`;
  return best ? `${levelInWords(best)} in ${quoted(best.in.course.code.text)}, ${needed}` : needed;
}

/**
 * The latest course of the file that teaches the skill brings it to the required level. Where that is the only one to
 * introduce it, nobody would any more, and so a later course goes on with it instead.
 */
function raising(file: CheckedFile, { track }: JudgedTarget, required: MetRequirement): RuleFix[] {
  const { document } = file;
  const { level } = required;
  const last = required.taught
    .filter((one) => one.in.document === document && one.in.taken !== 'nobody')
    .sort((a, b) => whenOf(a, track) - whenOf(b, track) || (rankOf(a) ?? 0) - (rankOf(b) ?? 0))
    .at(-1);
  if (!last || level === undefined) return [];
  const introducing = isIntroducing(last, required, track) ? track.courses.get(last.in.code) : undefined;
  const later = introducing ? continueSkill(file, track, { ...required, level, skill: last.skill }, introducing) : [];
  // In a plan of several terms the skill would start too high.
  if (later.length > 0 || (introducing && track.terms.length > 1)) return later;
  return [
    {
      title: `Raise “${skillInWords(file, last.skill)}” from ${levelInWords(last)} to ${levelInWords(required)} in ${courseAndTerm(last, track)}`,
      edit: () => inDocument(document, changeLevel(document.tree, last, level)),
    },
  ];
}

/** Whether a course teaches the skill at the first level, and no other of its term or an earlier one does. */
function isIntroducing(teaching: Teaching, { taught }: MetRequirement, { courses }: Track): boolean {
  const termOf = ({ in: { code } }: Teaching) => courses.get(code)?.places[0]?.term ?? 0;
  const begins = (one: Teaching) =>
    rankOf(one) === 0 && courses.has(one.in.code) && termOf(one) <= termOf(teaching) && one !== teaching;
  return rankOf(teaching) === 0 && !taught.some(begins);
}

/** Courses that everyone takes count as later than choices: there the level is reached for certain. */
function whenOf({ in: { code } }: Teaching, { courses }: Track): number {
  const course = courses.get(code);
  return (course?.certain ? 1_000_000 : 0) + (course?.places[0]?.term ?? -1);
}
