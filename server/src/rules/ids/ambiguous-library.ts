import type { Rule } from '../rule.ts';
import { ambiguousIds } from './ambiguous.ts';

/** A catalog or framework that is named by an id which several files have, none of them nearer than the others. */
export const ambiguousLibrary: Rule = {
  code: 'ambiguous-library',
  category: 'ids',
  severity: 'warning',
  about: {
    title: 'Catalog or framework that could be one of several files',
    reason:
      'Several catalogs or frameworks have the name that is written here, and none of them lies nearer to this file than the others, so that nobody can tell which is meant. What is drawn from it is not judged until that is settled. Where one of them lies in the same folder, or shares more folders with this file than the others do, that one is meant and nothing is said: two colleges in two folders never mix.',
    source: 'The format needs it: a catalog or framework is known by its id, and the nearest file with that id counts.',
    wrong: {
      'programs/hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [sciences]
terms:
  - title: Fall
    courses: [BIO 168]
`,
      'main-campus/sciences.courses.yaml': `catalog: sciences
title: Sciences, Main Campus
courses:
  BIO 168: { title: Anatomy and Physiology I, credits: 4 }
`,
      'north-campus/sciences.courses.yaml': `catalog: sciences
title: Sciences, North Campus
courses:
  BIO 168: { title: Human Anatomy, credits: 3 }
`,
    },
    right: {
      'programs/hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [sciences]
terms:
  - title: Fall
    courses: [BIO 168]
`,
      'main-campus/sciences.courses.yaml': `catalog: sciences
title: Sciences, Main Campus
courses:
  BIO 168: { title: Anatomy and Physiology I, credits: 4 }
`,
      'north-campus/sciences.courses.yaml': `catalog: sciences-north
title: Sciences, North Campus
courses:
  BIO 168: { title: Human Anatomy, credits: 3 }
`,
    },
  },
  reads: ['title'],
  check: (file) =>
    ambiguousIds(file, file.meanings('library', 'framework'), {
      problem: (id, files) => `${id} is the id of ${files}, and nothing says which is meant.`,
      remedy: 'Give one of them another id, or put one nearer to this file.',
    }),
};
