import { linkKey } from '../../model/link.ts';
import type { Rule } from '../rule.ts';
import { unusedNames } from './unused-names.ts';

/** A part of the published credits to which nothing counts, though something counts to other parts. */
export const unusedPart: Rule = {
  code: 'unused-part',
  category: 'ids',
  severity: 'hint',
  tags: ['unused'],
  about: {
    title: 'Part of the credits to which nothing counts',
    reason:
      'The program publishes credits for a part, such as general education, and no course, choice or elective says that it counts there. The published number can then not be compared with the courses. The part is only grayed out, and nothing is said as long as nothing counts to any part: the program may just say how its total divides.',
    source: 'Good practice: published numbers should be backed by courses.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
credit-parts:
  General education: 3
  Health information: 3
courses:
  ENG 111: { title: Composition, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 3, part: Health information }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
credit-parts:
  General education: 3
  Health information: 3
courses:
  ENG 111: { title: Composition, credits: 3, part: General education }
  HIT 112: { title: Diagnostic Coding, credits: 3, part: Health information }
`,
  },
  reads: ['links.part'],
  check: (file) =>
    unusedNames(file, 'part', {
      message: (part) => `No course, choice or elective counts to ${part}: they say so with \`part\`.`,
      isNamed: ({ document, links }, part) =>
        links.scopeOf(document).documents.some((one) => links.facts(one)?.mentioned.has(linkKey(part))),
    }),
};
