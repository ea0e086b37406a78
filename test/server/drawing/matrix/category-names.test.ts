import { expect, it } from 'vitest';
import { categoryNames } from '../../../../server/src/drawing/matrix/category-names.ts';
import { reportOf } from '../../../support/reports.ts';

it('Categories that are called alike are told apart by their framework.', () => {
  const report = reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
uses: [general]
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { written-communication: introduced, hipaa: introduced, general/speaking: introduced } }
terms: [{ title: Fall, courses: [HIT 100] }]
//- /general.skills.yaml
framework: general
title: General Education
items:
  communication: { label: Communication }
  speaking: { label: Speaking, broader: communication }
`);
  const names = [...categoryNames(report).values()];
  expect(names).toContain('Communication (built-in skills)');
  expect(names).toContain('Communication (General Education)');
  expect(names).toContain('Governance, law and privacy');
});
