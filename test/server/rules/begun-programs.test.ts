import { expect, test } from 'vitest';
import { expectFindings, findingsIn, findingWith } from '../../support/findings.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

/** A program as it is after the first afternoon: all that was decided stands at the top, and one term is written. */
const begun = (credits: string, more = '') => `
  curriculum: hit-aas
  title: Health Information Technology, A.A.S.
  award: associate
  calendar: semester
  pace: full-time${credits}
  cip: "51.0707"
  accreditation: [cahiim]
  prepares-for:
    roles: [health-information-technician]
    certifications: [rhit]
  outcomes:
    plo-1: Evaluate the accuracy of diagnostic and procedural coding
    plo-2: { text: Manage the release of health information, skills: [release-of-information, hipaa] }
    plo-3: { text: Manage records, skills: [health-record-content, stakeholder-engagement] }
  courses:
    HIT 100:
      title: Introduction to Health Information
      credits: 3
      part: Technical core
      teaches: { health-record-content: introduced }
    HIT 105:
      title: Medical Terminology
      credits: 4
      part: Technical core
      teaches: { medical-terminology: introduced }
      contributes-to: { plo-1: introduced }
  terms:
    - title: First fall
      season: fall
      year: 1
      courses: [HIT 100, HIT 105]${more}
`;

const published = `
  credits: 62
  credit-parts: { General education: 20, Technical core: 42 }`;

test('A program that is only begun is not told what it still lacks.', () => {
  const workspace = expectFindings(`//- /p.curriculum.yaml\n${begun(published)}`, [
    'skill-gap',
    'skill-shortfall',
    'outcome-without-course',
    'outcome-not-reached',
    'skill-without-course',
    'credits-total',
    'credits-minimum',
    'term-load',
    'practice-experience-missing',
  ]);
  // What nothing counts to yet is grayed out, and that is all.
  expect(findingsIn(workspace, '/p.curriculum.yaml').map(({ code }) => code)).toEqual(['unused-part']);
});

test('Two terms with a course each are a beginning as well.', () => {
  expectFindings(
    begun(published, '\n    - { title: First spring, season: spring, courses: [HIT 110] }').replace(
      'terms:',
      '  HIT 110: { title: Health Records, credits: 3, part: Technical core }\n  terms:',
    ),
    ['credits-total', 'term-load', 'practice-experience-missing', 'skill-gap'],
  );
});

test('Where no total is published, what is written counts.', () => {
  const workspace = fixtureWorkspace(`//- /p.curriculum.yaml\n${begun('')}`);
  const codes = findingsIn(workspace, '/p.curriculum.yaml').map(({ code }) => code);
  expect(codes).toContain('skill-gap');
  expect(codes).toContain('outcome-without-course');
});

test('A program of which half is written is not finished either.', () => {
  expectFindings(`//- /p.curriculum.yaml\n${begun('\n  credits: 14')}`, [
    'skill-gap',
    'skill-shortfall',
    'outcome-without-course',
    'outcome-not-reached',
    'skill-without-course',
  ]);
});

test('Well over half of the credits is no mere beginning.', () => {
  const workspace = fixtureWorkspace(`//- /p.curriculum.yaml\n${begun('\n  credits: 11')}`);
  const codes = findingsIn(workspace, '/p.curriculum.yaml').map(({ code }) => code);
  expect(codes).toContain('skill-gap');
  expect(codes).toContain('skill-shortfall');
});

/** The upper half of a bachelor's program, whose students come with an associate degree. */
const completion = (name: string, year: string) => `
  curriculum: him-completion
  title: Health Information Management, B.S. (2+2 completion)
  award: bachelor
  credits: 120
  credit-parts: { ${name}: 60, Upper division: 60 }
  terms:
    - { title: Fall A${year}, courses: [{ elective: Upper division I, credits: 15, part: Upper division }] }
    - { title: Spring A${year}, courses: [{ elective: Upper division II, credits: 15, part: Upper division }] }
    - { title: Fall B, courses: [{ elective: Upper division III, credits: 15, part: Upper division }] }
    - { title: Spring B, courses: [{ elective: Upper division IV, credits: 15, part: Upper division }] }
`;

test.each([
  ['Transferred from the associate degree', ''],
  ['First two years', ', year: 3'],
])('What students bring with them is planned in no term: %s%s.', (name, year) => {
  expectFindings(completion(name, year), ['credits-total', 'credits-minimum']);
});

test('A part that nobody brings with them is missing in the plan.', () => {
  const workspace = fixtureWorkspace(`//- /p.curriculum.yaml\n${completion('General education', '')}`);
  expect(findingWith(workspace, '/p.curriculum.yaml', 'credits-total').message).toContain(
    'Nothing in the terms counts to `General education`, and `credit-parts` says 60',
  );
});

test('A term that a concentration fills is a full one.', () => {
  const program = (adds: string) => `
curriculum: hit
title: Health Information
award: associate
pace: full-time
concentrations:
  coding: { title: Coding, adds: { Third: [HIT 231] } }
  data: { title: Data, adds: ${adds} }
courses:
  HIT 231: { title: Coding, credits: 6 }
  HIT 241: { title: Data, credits: 6 }
terms:
  - { title: Third, season: fall, courses: [{ elective: Core, credits: 8 }] }
  - { title: Fourth, season: spring, courses: [{ elective: More, credits: 12 }] }
`;
  expectFindings(program('{ Third: [HIT 241] }'), ['term-load']);
  // Nobody knows when the course is taken.
  expectFindings(program('[HIT 241]'), ['term-load']);
});

test('A term in which a few of its credits stand is still being planned.', () => {
  const term = (credits: number) => `
curriculum: hit
title: Health Information
award: associate
terms:
  - title: Fall
    credits: 15
    #        ^^ credits-term adds up to ${credits} credits
    courses: [{ elective: Core, credits: ${credits} }]
`;
  expectFindings(term(8), ['credits-term']);
  expectFindings(term(7).replace(/.*\^\^.*\n/, ''), ['credits-term']);
});

test('Without a plan, what comes last in the file is still to come.', () => {
  const program = (credits: number, terms: string) => `//- /p.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
credits: ${credits}
outcomes: { plo-1: Code encounters, plo-2: Manage records, plo-3: Manage privacy }
courses:
  HIT 110: { title: Coding, credits: 20, contributes-to: { plo-1: mastered, plo-2: introduced } }
  HIT 120: { title: Records, credits: 20, contributes-to: { plo-2: reinforced } }
${terms}
`;
  const codesIn = (text: string) =>
    findingsIn(fixtureWorkspace(text), '/p.curriculum.yaml')
      .map(({ code }) => String(code))
      .filter((code) => code.startsWith('outcome-'));
  const terms = 'terms: [{ title: Fall, courses: [HIT 110] }, { title: Spring, courses: [HIT 120] }]';
  expect(codesIn(program(60, ''))).toEqual([]);
  expect(codesIn(program(60, terms))).toEqual(['outcome-not-reached', 'outcome-without-course']);
  expect(codesIn(program(50, ''))).toEqual(['outcome-not-reached', 'outcome-without-course']);
});
