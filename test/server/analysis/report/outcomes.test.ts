import { expect, test } from 'vitest';
import { reportOf } from '../../../support/reports.ts';

const program = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: certificate
accreditation: [{ accreditor: cahiim, status: candidate }]
prepares-for:
  roles: [medical-coder, clerk]
  certifications: [rhit, cca, unheard-of]
outcomes:
  plo-1: { text: Evaluate records, bloom: evaluate, skills: [hipaa] }
  plo-2: Talk to people
assessments:
  Exit interview: { program-outcomes: [plo-2] }
courses:
  HIT 100:
    title: Rules
    credits: 3
    teaches: { hipaa: introduced }
    technologies: [encoder-software]
  HIT 200:
    title: Records
    credits: 3
    teaches: { data-quality: reinforced }
    contributes-to: { plo-1: { level: mastered, assessed: true } }
    outcomes:
      - { text: Apply rules, bloom: apply, program-outcomes: [plo-1] }
      - { text: Know rules, bloom: remember, program-outcomes: [plo-1] }
terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [HIT 200] }
concentrations:
  talk: { title: Talk, outcomes: { plo-3: Talk more }, prepares-for: { certifications: [cpc] } }
//- /clerk.role.yaml
role: clerk
certifications: [rhit]
`;

test('An outcome says which courses lead to it and how far, by level and by Bloom.', () => {
  const [first, second, third] = reportOf(program).outcomes;
  expect(first).toMatchObject({
    id: 'plo-1',
    text: 'Evaluate records',
    bloom: { label: 'Evaluate', rank: 5 },
    bloomReached: { label: 'Apply', rank: 3 },
    skills: ['hipaa'],
    // By the skill alone, and as it says.
    courses: [
      { code: 'HIT100', letter: '•', assessed: false },
      { code: 'HIT200', rank: 3, letter: 'M', assessed: true },
    ],
    state: 'reached',
  });
  expect(second).toMatchObject({ courses: [], assessments: ['Exit interview'], state: 'not-told' });
  expect(second).not.toHaveProperty('bloomReached');
  expect(third).toMatchObject({ id: 'plo-3', concentration: 'talk' });
});

test('A credential is open, closed or not told, and asked for by target roles.', () => {
  const { credentials } = reportOf(program);
  expect(credentials.map(({ abbreviation, eligible }) => [abbreviation, eligible])).toEqual([
    // The program is a certificate, and only a candidate.
    ['RHIT', 'no'],
    ['CCA', 'yes'],
    ['CPC', 'yes'],
  ]);
  expect(credentials[0]?.roles).toContain('role clerk');
  expect(credentials[0]?.source).toEqual({
    title: expect.stringContaining('AHIMA'),
    url: expect.stringMatching(/^https:/),
    asOf: expect.stringMatching(/^20\d\d-\d\d/),
  });
  const candidate = program.replace('award: certificate', 'award: associate');
  expect(reportOf(candidate).credentials[0]?.eligible).toBe('no');
  expect(reportOf(candidate.replace('status: candidate', 'status: accredited')).credentials[0]?.eligible).toBe('yes');
  const untold = program.replace(/accreditation: .*\n/, '').replace('award: certificate', 'award: associate');
  expect(reportOf(untold).credentials[0]?.eligible).toBe('unknown');
});

test('A technology is named by courses, or used with what they teach.', () => {
  const technology = (id: string) => reportOf(program).technologies.find((one) => one.id === id);
  expect(technology('encoder-software')?.named).toEqual(['HIT100']);
  expect(technology('electronic-health-record')).toMatchObject({ named: [], throughSkills: ['HIT100', 'HIT200'] });
  expect(technology('telemedicine')).toBeUndefined();
});

test('A challenge shows what answers it in the program, and what else would.', () => {
  const challenge = reportOf(program).challenges.find(({ id }) => id === 'privacy-and-security');
  expect(challenge?.skills).toEqual([{ id: 'hipaa', label: 'HIPAA', rank: 1, courses: ['HIT100'] }]);
  expect(challenge?.missing.map(({ id }) => id)).toContain('release-of-information');
  expect(challenge?.missing.map(({ id }) => id)).not.toContain('hipaa');
});
