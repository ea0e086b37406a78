import { linkKey } from '../../model/link.ts';
import type { Rule } from '../rule.ts';
import { unusedNames } from './unused-names.ts';

/** A level of the file's own scale at which nothing stands, though other levels of it are used. */
export const unusedLevel: Rule = {
  code: 'unused-level',
  category: 'ids',
  severity: 'hint',
  tags: ['unused'],
  about: {
    title: 'Level that is not used',
    reason:
      'A file lists levels of its own, and nothing in it stands at one of them: no skill is taught, no outcome contributed to and nothing required at that level. Either the scale has a level too many, or something that should reach it does not. The level is only grayed out. A scale of which no level is used yet is left alone, and so are the built-in scales.',
    source: 'Good practice: each level of a scale should tell something apart.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
levels: [aware, practiced, independent]
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    teaches: { icd-10-cm-coding: aware }
  HIT 212:
    title: Advanced Diagnostic Coding
    credits: 3
    prerequisites: [HIT 112]
    teaches: { icd-10-cm-coding: practiced }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
levels: [aware, practiced]
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    teaches: { icd-10-cm-coding: aware }
  HIT 212:
    title: Advanced Diagnostic Coding
    credits: 3
    prerequisites: [HIT 112]
    teaches: { icd-10-cm-coding: practiced }
`,
  },
  reads: ['links.level'],
  check: (file) =>
    unusedNames(file, 'level', {
      message: (level) => `No skill, outcome or requirement of this file stands at the level ${level}.`,
      isNamed: ({ facts }, level) => facts.mentioned.has(linkKey(level)),
    }),
};
