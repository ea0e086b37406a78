import { describe, expect, test } from 'vitest';
import { notKnownInWords } from '../../../../server/src/drawing/summary/not-known.ts';
import { reportOf } from '../../../support/reports.ts';

const role = `
//- /clerk.role.yaml
role: clerk
title: Clerk
requires:
  hipaa: { level: mastered }
  privacy: { level: mastered }
`;

function unknownOf(program: string): readonly string[] {
  const report = reportOf(`//- /a.curriculum.yaml\n${program}${role}`, '/a.curriculum.yaml');
  return report.targets.map((target) => target.results.map((one) => notKnownInWords(report, target, one)).join('|'));
}

describe('What is not known is named, with the reason', () => {
  test('where a course says no level', () => {
    expect(
      unknownOf(`
curriculum: a
title: A
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: One, credits: 3, teaches: { hipaa: {}, privacy: {} } }
terms:
  - { title: Fall, courses: [HIT 100] }
`),
    ).toEqual(['HIPAA, Privacy (not every course that teaches them says a level of the scale)']);
  });

  test('where a course may be missing that teaches it', () => {
    const [words] = unknownOf(`
curriculum: a
title: A
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: One, credits: 3, teaches: { hipaa: mastered } }
terms:
  - { title: Fall, courses: [HIT 100, HIT 999] }
`);
    expect(words).toMatch(/^Privacy \(not all /);
  });

  test('and nothing is said where all is known', () => {
    expect(
      unknownOf(`
curriculum: a
title: A
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: One, credits: 3, teaches: { hipaa: mastered } }
terms:
  - { title: Fall, courses: [HIT 100] }
`),
    ).toEqual(['']);
  });
});
