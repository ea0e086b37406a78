import { expect, test } from 'vitest';
import { withoutGaps } from '../../../../server/src/drawing/summary/without-gaps.ts';
import { reportOf } from '../../../support/reports.ts';

function said(keys: string): string {
  return withoutGaps(
    reportOf(`//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced } }
${keys}
//- /clerk.role.yaml
role: clerk
title: Clerk
requires: { hipaa: introduced }
`),
  );
}

test('Where all that is required is taught, there are no gaps.', () => {
  expect(said('prepares-for: { roles: [clerk] }')).toMatch(/^No gaps: every skill/);
});

test('Where all can be reached, and not by everyone, the skills are named with their courses.', () => {
  const chosen = `  HIT 110: { title: Rules, credits: 3 }
prepares-for: { roles: [clerk] }
terms:
  - { title: Fall, courses: [{ choose: 1, from: [HIT 100, HIT 110] }] }
`;
  expect(said(chosen)).toBe(
    'No gaps: every skill that is required can be reached. Not everyone reaches HIPAA (HIT 100).',
  );
});

test('Where no skill is lacking, outcomes that are partial or missing are counted.', () => {
  const outcomes = `  HIT 110: { title: Rules, credits: 3, contributes-to: { plo-1: introduced } }
prepares-for: { roles: [clerk] }
outcomes: { plo-1: Protect records, plo-2: Analyze data }
`;
  expect(said(outcomes)).toBe('No skill is lacking. Outcomes: 1 partial, 1 missing.');
});

test('Where nothing is required, nobody hears that all of it is taught.', () => {
  expect(said('')).toBe('Nothing is required yet that could be lacking.');
});

test('Where not all could be read, there may be a gap.', () => {
  const may = 'No gap is known. What is not known may be one.';
  expect(said('prepares-for: { roles: [clerk, nobody-knows] }')).toBe(may);
  expect(said('prepares-for: { roles: [nobody-knows] }')).toBe(may);
});
