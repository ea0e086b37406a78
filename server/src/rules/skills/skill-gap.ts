import type { MetRequirement } from '../../analysis/skills/met-requirements.ts';
import { courseTitles, ofTargets } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { counted } from '../words/lists.ts';
import { beginSkill } from './skill-fixes.ts';
import {
  foundAt,
  type JudgedTarget,
  judgedTargets,
  requiredValues,
  skillsInWords,
  targetNamed,
  targetOf,
} from './targets.ts';
import { inConcentration } from './words.ts';

/** Fixes are offered for so many skills of a finding. */
const mended = 3;

/** Skills that a role or framework requires, and no course teaches: one finding for each target and importance. */
export const skillGap: Rule = {
  code: 'skill-gap',
  category: 'skills',
  severity: 'error',
  about: {
    title: 'Required skill that no course teaches',
    reason:
      'A program says under `prepares-for` which roles it prepares for, and so promises what these roles require. This finds the required skills that no course of the program teaches at all: an error for what the role cannot be filled without (`importance: core`), and a warning for the rest and for items of frameworks. A role that only a concentration names is asked of the courses of this concentration. A skill counts as taught under its own id, or under that of an item that a framework says to be equal; a broader or narrower skill does not stand for it. Nothing is said before the first course teaches something, while the courses and electives come to less than 60 % of the published credits, and where a catalog, a course of the plan or the skill itself is not known.',
    source:
      'Gap analyses of programs against what positions require are published practice: Illinois State University found 34 % of the competencies in its own unmet.',
    wrong: {
      'clinic-coder.role.yaml': `role: clinic-coder
title: Clinic Coder
requires:
  icd-10-cm-coding: { level: introduced, importance: core }
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
`,
    },
    right: {
      'clinic-coder.role.yaml': `role: clinic-coder
title: Clinic Coder
requires:
  icd-10-cm-coding: { level: introduced, importance: core }
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
`,
    },
  },
  reads: ofTargets,
  tells: courseTitles,
  check(file) {
    return judgedTargets(file).flatMap((target) => {
      const lacking = target.requirements.filter(({ state }) => state === 'not-taught');
      return (['core', 'useful'] as const).flatMap((importance) => {
        const ofImportance = lacking.filter((one) => one.importance === importance);
        return ofImportance.length > 0 ? [gap(file, target, importance, ofImportance)] : [];
      });
    });
  },
  fixes(file, finding) {
    const found = targetOf(file, finding);
    // A Bloom level is reached by an outcome, which only a person can write.
    const skills = found?.requirements.filter(({ bloom }) => bloom === undefined).slice(0, mended) ?? [];
    return skills.flatMap(({ skill }) => (found ? beginSkill(file, found.target.track, skill) : []));
  },
};

function gap(
  file: CheckedFile,
  target: JudgedTarget,
  importance: MetRequirement['importance'],
  lacking: readonly MetRequirement[],
): Found {
  const sort = target.kind === 'role' ? `${importance} skill` : 'item';
  const words = skillsInWords(file, target, lacking);
  const named = targetNamed(target);
  const [what, remedy] =
    lacking.length === 1
      ? [`${words}, ${withArticle(sort)} of ${named}`, remedyFor(lacking)]
      : [`${counted(lacking.length, sort)} of ${named}: ${words}`, remedyFor(lacking)];
  const where = inConcentration(target.track) || ' of this program';
  const message = `No course${where} teaches ${what}. ${remedy}, or take the ${target.kind} out of \`prepares-for\`.`;
  return {
    ...foundAt(target, message, { importance, skills: requiredValues(lacking) }),
    severity: importance === 'core' ? 'error' : 'warning',
  };
}

function remedyFor(lacking: readonly MetRequirement[]): string {
  const levels = [...new Set(lacking.map(({ bloom }) => bloom))];
  const [level, ...others] = levels;
  const isOne = lacking.length === 1;
  if (!levels.some((one) => one !== undefined)) {
    return isOne ? 'Add it under `teaches` of a course' : 'Add them under `teaches` of courses';
  }
  const which = others.length === 0 ? `\`bloom: ${level}\`` : 'the Bloom level that each asks for';
  if (isOne) return `Write an outcome in a course that teaches it, with ${which}`;
  if (levels.includes(undefined)) {
    return 'Add them under `teaches` of courses, with an outcome for each that asks for a Bloom level';
  }
  return `Write outcomes in courses that teach them, with ${which}`;
}

function withArticle(thing: string): string {
  return `${thing.startsWith('i') ? 'an' : 'a'} ${thing}`;
}
