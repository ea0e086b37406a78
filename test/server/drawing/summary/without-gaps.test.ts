import { expect, test } from 'vitest';
import { withoutGaps } from '../../../../server/src/drawing/summary/words.ts';
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

test('Where nothing is required, nobody hears that all of it is taught.', () => {
  expect(said('')).toBe('Nothing is required yet that could be lacking.');
});

test('Where not all could be read, there may be a gap.', () => {
  const may = 'No gap is known. What is not known may be one.';
  expect(said('prepares-for: { roles: [clerk, nobody-knows] }')).toBe(may);
  expect(said('prepares-for: { roles: [nobody-knows] }')).toBe(may);
});
