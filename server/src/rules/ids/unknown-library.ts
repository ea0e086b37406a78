import type { Rule } from '../rule.ts';
import { missingLibraries } from './missing-library.ts';

/** An id under `uses` that no catalog and no framework has. */
export const unknownLibrary: Rule = {
  code: 'unknown-library',
  category: 'ids',
  severity: 'error',
  givesWay: true,
  about: {
    title: 'Catalog or framework that does not exist',
    reason:
      'A file says under `uses` that it draws on a catalog of courses or a framework of skills, and no file of the workspace is one of that name. Its courses and skills cannot be found, so nothing is said about those until the catalog or framework is there. Nothing is said either while the files of the folder are still being read, or where one of them cannot be read.',
    source: 'The format needs it: catalogs and frameworks are named by their ids.',
    wrong: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [allied-helth]
terms:
  - title: Fall
    courses: [BIO 168]
`,
      'allied-health.courses.yaml': `catalog: allied-health
title: Allied Health Courses
courses:
  BIO 168: { title: Anatomy and Physiology I, credits: 4 }
`,
    },
    right: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [allied-health]
terms:
  - title: Fall
    courses: [BIO 168]
`,
      'allied-health.courses.yaml': `catalog: allied-health
title: Allied Health Courses
courses:
  BIO 168: { title: Anatomy and Physiology I, credits: 4 }
`,
    },
  },
  reads: ['title'],
  check: (file) => missingLibraries(file, 'library'),
};
