import type { Rule } from '../rule.ts';
import { ambiguousIds } from './ambiguous.ts';

/** A role that is named by an id which several files have, none of them nearer than the others. */
export const ambiguousRole: Rule = {
  code: 'ambiguous-role',
  category: 'ids',
  severity: 'warning',
  about: {
    title: 'Role that could be one of several files',
    reason:
      'Several roles of your own have the name that is written here, and none of them lies nearer to this file than the others. Each may require other skills, so that nobody can tell by what the program is to be measured. Where one of them lies in the same folder, or shares more folders with this file than the others do, that one is meant and nothing is said.',
    source: 'The format needs it: a role is known by its id, and the nearest file with that id counts.',
    wrong: {
      'programs/hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
prepares-for:
  roles: [records-clerk]
`,
      'clinic/clerk.role.yaml': `role: records-clerk
title: Records Clerk in a Clinic
`,
      'hospital/clerk.role.yaml': `role: records-clerk
title: Records Clerk in a Hospital
`,
    },
    right: {
      'programs/hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
prepares-for:
  roles: [records-clerk]
`,
      'clinic/clerk.role.yaml': `role: records-clerk
title: Records Clerk in a Clinic
`,
      'hospital/clerk.role.yaml': `role: hospital-records-clerk
title: Records Clerk in a Hospital
`,
    },
  },
  reads: ['title', 'links.role'],
  check: (file) =>
    ambiguousIds(file, file.meanings('role'), {
      problem: (id, files) => `${id} is the id of ${files}, and nothing says which is meant.`,
      remedy: 'Give one of them another id, or put one nearer to this file.',
    }),
};
