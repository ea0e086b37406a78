/** A small program for two roles, one of which it serves worse; a catalog, and a role that another program serves, too. */
export const clinic = `
//- /hit.curriculum.yaml
curriculum: hit-aas
title: Health Information Technology
award: associate
uses: [sciences]
prepares-for:
  roles:
    - abstractor
    - clerk
outcomes:
  plo-1: Code encounters
courses:
  HIT 100:
    title: Introduction
    credits: 3
    teaches:
      hipaa: introduced
  HIT 112:
    title: Coding
    credits: 3
    teaches: { data-abstraction: introduced, hipaa: { level: reinforced, assessed: true } }
    contributes-to: { plo-1: reinforced }
  HIT 120:
    title: Practice
    credits: 2
    outcomes:
      - Code a record
terms:
  - title: Fall
    courses: [HIT 100, BIO 111]
  - title: Spring
    courses: [HIT 112, { choose: 1, from: [HIT 120, BIO 112] }]
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111: { title: Biology I, credits: 4, teaches: { anatomy-and-physiology: introduced } }
  BIO 112: { title: Biology II, credits: 4 }
//- /abstractor.role.yaml
role: abstractor
title: Data Abstractor
requires:
  hipaa: reinforced
  sql: introduced
  data-abstraction: { level: mastered, importance: core }
//- /clerk.role.yaml
role: clerk
title: Records Clerk
requires:
  hipaa: { level: introduced, importance: core }
  medical-terminology: { level: introduced, importance: core }
`;
