/** A program of one course, for tests that are about files and not about what is in them. */
export function smallProgram(id = 'hit'): string {
  return `curriculum: ${id}
title: Health Information
award: associate
courses:
  HIT 100: { title: Introduction, credits: 3 }
terms:
  - { title: Term 1, courses: [HIT 100] }
`;
}
