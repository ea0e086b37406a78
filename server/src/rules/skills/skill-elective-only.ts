import type { MetRequirement } from '../../analysis/skills/met-requirements.ts';
import type { Teaching } from '../../analysis/skills/taught-skills.ts';
import { quoted } from '../../schema/words/shown.ts';
import { courseTitles, ofTargets } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { shortened as firstOf } from '../words/lists.ts';
import { foundAt, type JudgedTarget, judgedTargets, requiredValues, skillsInWords, targetInWords } from './targets.ts';
import { courseAndTerm, levelInWords } from './words.ts';

/** Skills that reach the required level only in courses that not everyone takes. */
export const skillElectiveOnly: Rule = {
  code: 'skill-elective-only',
  category: 'skills',
  severity: 'warning',
  about: {
    title: 'Required skill that only a choice or concentration reaches',
    reason:
      'What a program promises, each of its graduates should have. This finds the skills of a target role or framework that reach the required level only in a choice or in a concentration, so that they are possible and not guaranteed. From a choice of some out of several courses a level is guaranteed when nobody can choose without one that reaches it. For a role that a concentration names, the courses of the concentration count as taken. A course that stands in no plan yet may be on its way to everyone, so nothing is said of it here.',
    source:
      'Guides to curriculum mapping list electives apart from required courses, since a map shows what every graduate meets.',
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
  HIT 112: { title: Diagnostic Coding, credits: 3, teaches: { icd-10-cm-coding: introduced } }
  HIT 114: { title: Procedural Coding, credits: 3, teaches: { cpt-coding: introduced } }
  HIT 116: { title: Diagnoses in Practice, credits: 3, teaches: { icd-10-cm-coding: introduced } }
terms:
  - title: Fall
    courses: [HIT 112]
  - title: Spring
    courses:
      - { choose: 1, from: [HIT 114, HIT 116] }
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
  HIT 112: { title: Diagnostic Coding, credits: 3, teaches: { icd-10-cm-coding: introduced } }
  HIT 114: { title: Procedural Coding, credits: 3, teaches: { cpt-coding: introduced } }
  HIT 116: { title: Diagnoses in Practice, credits: 3, teaches: { icd-10-cm-coding: introduced } }
terms:
  - title: Fall
    courses: [HIT 112]
  - title: Spring
    courses:
      - HIT 114
      - HIT 116
`,
    },
  },
  reads: ofTargets,
  tells: courseTitles,
  check(file) {
    if (!file.links.scopeOf(file.document).complete) return [];
    return judgedTargets(file).flatMap((target) => {
      const possible = target.requirements.filter((one) => isOnlyPossible(one, target));
      return target.track.complete && possible.length > 0 ? [electiveOnly(file, target, possible)] : [];
    });
  },
};

function isOnlyPossible({ state, onlyForSome, meeting }: MetRequirement, { track }: JudgedTarget): boolean {
  return (
    state === 'met' &&
    onlyForSome &&
    meeting.every(({ in: { code, taken } }) => {
      return taken === 'some' || track.courses.get(code)?.certain === false;
    })
  );
}

function electiveOnly(file: CheckedFile, target: JudgedTarget, possible: readonly MetRequirement[]): Found {
  const words = skillsInWords(file, target, possible, ({ meeting, ...one }) => {
    const level = one.level === undefined ? '' : `${levelInWords(one)} `;
    // Of several skills a row has no room for more than the codes.
    const words = possible.length === 1 ? courseAndTerm : codeOf;
    const courses = firstOf(
      meeting.map((teaching) => words(teaching, target.track)),
      2,
    );
    return `${level}in ${courses}`;
  });
  const count = possible.length === 1 ? 'a skill' : `${possible.length} skills`;
  const them = possible.length === 1 ? 'it' : 'them';
  return foundAt(
    target,
    `${targetInWords(target)} requires ${count} that only a choice or a concentration reaches: ${words}. Require such a course, or teach ${them} so far in one that everyone takes.`,
    { skills: requiredValues(possible) },
  );
}

function codeOf({ in: { course } }: Teaching): string {
  return quoted(course.code.text);
}
