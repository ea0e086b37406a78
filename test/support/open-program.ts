/**
 * A program whose plan names a course that nobody declares, so that what is covered is a lower bound, as a fixture: of what
 * the clerk needs, privacy is met for everyone, and half of the rest is not known.
 */
export const openProgram = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: Privacy, credits: 3, teaches: { privacy: introduced } }
terms:
  - { title: Fall, courses: [HIT 100, HIT 900] }
//- /clerk.role.yaml
role: clerk
title: Clerk
requires: { privacy: introduced, sql: introduced }
`;
