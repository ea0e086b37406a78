import { expect, test } from 'vitest';
import { closingCourses } from '../../../../server/src/analysis/skills/closing-courses.ts';
import { suitableCourses } from '../../../../server/src/analysis/skills/suitable-courses.ts';
import { trackOf } from '../../../../server/src/analysis/skills/tracks.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const program = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
uses: [competencies]
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { professionalism: introduced } }
  HIT 110: { title: Diagnoses, credits: 3, teaches: { icd-10-cm-coding: introduced } }
  HIT 120: { title: Visits, credits: 3, teaches: { evaluation-and-management-coding: introduced, competencies/a: introduced } }
  HIT 200: { title: Procedures, credits: 3, prerequisites: [HIT 120], teaches: { cpt-coding: reinforced } }
  HIT 300: { title: Cases, credits: 3, teaches: { hcpcs-coding: mastered } }
terms:
  - { title: Fall, courses: [HIT 100, HIT 110] }
  - { title: Spring, courses: [HIT 120] }
  - { title: Summer, courses: [HIT 200, HIT 300] }
//- /competencies.skills.yaml
framework: competencies
title: Competencies
items:
  heading: Heading
  a: { label: A, broader: heading }
  b: { label: B, broader: heading }
  c: C
`;

function codes(skill: string, before?: string, after?: string) {
  const { snapshot, document } = fixtureWorkspace(program);
  const now = snapshot();
  const file = document('/hit.curriculum.yaml');
  const track = trackOf(now, file);
  const course = (code: string | undefined) => (code === undefined ? undefined : track.courses.get(code));
  const [earlier, later] = [course(after), course(before)];
  const wanted = { ...(later ? { before: later } : {}), ...(earlier ? { after: earlier } : {}) };
  return suitableCourses(now, file, track, skill, wanted).map((one) => one.in.code);
}

test('A skill fits into earlier courses that teach what is near to it, first into those that lead to it.', () => {
  expect(codes('cpt-coding', 'HIT200').slice(0, 2)).toEqual(['HIT120', 'HIT110']);
  expect(codes('cpt-coding', 'HIT200')).not.toContain('HIT300');
});

test('An item of a framework fits where others below its heading are taught; what is near to nothing comes first of all.', () => {
  expect(codes('competencies/b')).toEqual(['HIT120']);
  expect(codes('competencies/c')).toEqual(['HIT100']);
});

test('Before the first term there is no course.', () => {
  expect(codes('icd-10-cm-coding', 'HIT110')).toEqual([]);
});

test('A skill goes on in a later course that is near to it, first in those that need the one before.', () => {
  expect(codes('icd-10-pcs-coding', undefined, 'HIT120')).toEqual(['HIT200', 'HIT300']);
  expect(codes('icd-10-pcs-coding', undefined, 'HIT300')).toEqual([]);
  // Nothing is near: only what rests on the course can go on.
  expect(codes('competencies/c', undefined, 'HIT120')).toEqual(['HIT200']);
});

const titles = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
uses: [competencies]
courses:
  HIT 105: { title: Medical Terminology, credits: 3 }
  HIT 130: { title: Electronic Health Records, credits: 3, teaches: { professionalism: introduced } }
  BIO 168: { title: Anatomy & Physiology I, credits: 4 }
  BIO 169: { title: Anatomy & Physiology II, credits: 4 }
  HIT 250: { title: Practice, credits: 3, teaches: { pathophysiology: mastered, health-information-systems: mastered } }
terms:
  - { title: Fall, courses: [HIT 105, BIO 168] }
  - { title: Spring, courses: [HIT 130, BIO 169] }
  - { title: Summer, courses: [HIT 250] }
//- /competencies.skills.yaml
framework: competencies
title: Competencies
items:
  term: Terminology of medicine
  record: { label: The record, equals: [electronic-health-records] }
`;

test.each([
  ['medical-terminology', ['HIT105']],
  ['electronic-health-records', ['HIT130']],
  ['anatomy-and-physiology', ['BIO168', 'BIO169']],
  ['competencies/record', ['HIT130']],
  ['pharmacology', ['HIT250']],
  ['competencies/term', []],
])('What a course is called says more of where %s could be taught than what courses teach.', (skill, expected) => {
  const { snapshot, document } = fixtureWorkspace(titles);
  const now = snapshot();
  const file = document('/hit.curriculum.yaml');
  const track = trackOf(now, file);
  const found = closingCourses(now, file, [track], skill).map(({ course }) => course.code);
  expect(found.slice(0, expected.length || 1)).toEqual(expected);
  const suitable = suitableCourses(now, file, track, skill).map((one) => one.in.code);
  if (expected.length > 0) expect(suitable.slice(0, expected.length)).toEqual(expected);
});
