/** A role that asks for two skills: the one at the second level, which weighs twice, the other at the first. */
export const recordsClerk = `
role: clerk
title: Records Clerk
requires:
  hipaa: { level: reinforced, importance: core }
  privacy: { level: introduced, importance: useful }
`;

/** A program that prepares for it, with the rest of its file: courses, terms and what else a test is about. */
export function clerkProgram(rest: string): string {
  return `
curriculum: hit
title: Health Information
award: associate
prepares-for: { roles: [clerk] }
${rest.trimStart()}`;
}
